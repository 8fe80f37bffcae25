import { charactersOf } from './characters-of.mjs';
import { yaleToHangul } from './yale-to-hangul.mjs';

const VARIANTS = ['kTraditionalVariant', 'kZVariant', 'kSemanticVariant', 'kSimplifiedVariant'];

/**
 * Hangul readings of every character that has one: its own, those of the traditional characters it stands for, and
 * where that gives none, those of its other variants or of what is written so in simplified Chinese. Unihan writes some
 * readings, as that of 尚, in Latin letters only. What Korea never had, as 皙, is read as its homophones are.
 * @returns {Map<string, string[]>}
 */
export function hangulReadings(unihan, folded) {
  const written = readingsBy(unihan, (char) =>
    words(unihan.get(char)?.kHangul).map((word) => foldInitial(word.split(':')[0])),
  );
  const spelt = readingsBy(unihan, (char) =>
    words(unihan.get(char)?.kKorean).flatMap(yaleToHangul).map(foldInitial),
  );
  const all = new Map([...spelt, ...written]);
  for (const [char, simplified] of folded)
    if (!all.has(simplified) && all.has(char)) all.set(simplified, all.get(char));
  return new Map([...all, ...readingsOfHomophones(unihan, all)]);
}

/**
 * Readings of standard characters that have none, from those that sound the same in Mandarin, Cantonese and Japanese, if
 * these agree. Of characters whose readings are known, twelve in thirteen come out right so.
 */
function readingsOfHomophones(unihan, known) {
  const bySound = new Map();
  for (const [char, [reading]] of known) {
    const sound = soundOf(unihan.get(char));
    if (unihan.get(char)?.kHangul === undefined || sound === undefined) continue;
    bySound.set(sound, new Set([...(bySound.get(sound) ?? []), reading]));
  }
  return [...unihan]
    .filter(([char, entry]) => entry.kTGH !== undefined && !known.has(char))
    .map(([char, entry]) => [char, [...(bySound.get(soundOf(entry)) ?? [])]])
    .filter(([, readings]) => readings.length === 1);
}

function soundOf({ kMandarin, kCantonese, kJapaneseOn } = {}) {
  const sounds = [kMandarin, kCantonese, kJapaneseOn].map((readings) => words(readings)[0]);
  return sounds.includes(undefined) ? undefined : sounds.join(' ');
}

function words(value) {
  return (value ?? '').split(' ').filter((word) => word !== '');
}

function readingsBy(unihan, own) {
  const all = new Map();
  for (const [char, entry] of unihan) {
    const direct = [...own(char), ...charactersOf(entry.kTraditionalVariant).flatMap(own)];
    const near = VARIANTS.flatMap((property) => charactersOf(entry[property]));
    const indirect = direct.length > 0 ? [] : near.flatMap(own);
    const far = near.flatMap((other) =>
      VARIANTS.flatMap((property) => charactersOf(unihan.get(other)?.[property])),
    );
    const found = [direct, indirect, far.flatMap(own)].find((readings) => readings.length > 0);
    if (found !== undefined) all.set(char, [...new Set(found)]);
  }
  return all;
}

const FIRST_SYLLABLE = 0xac_00;
const PER_INITIAL = 588;
const PER_VOWEL = 28;
const NIEUN = 2;
const RIEUL = 5;
const IEUNG = 11;
/** ㅑ ㅒ ㅕ ㅖ ㅛ ㅠ ㅣ: before these the South writes no ㄴ or ㄹ at the beginning. */
const SOFT_VOWELS = new Set([2, 3, 6, 7, 12, 17, 20]);

// As src/domain/names/hangul-syllable.ts folds; a test compares the two.
function foldInitial(syllable) {
  const at = syllable.codePointAt(0) - FIRST_SYLLABLE;
  const initial = Math.floor(at / PER_INITIAL);
  if (initial !== NIEUN && initial !== RIEUL) return syllable;
  const isSoft = SOFT_VOWELS.has(Math.floor((at % PER_INITIAL) / PER_VOWEL));
  return String.fromCodePoint(FIRST_SYLLABLE + (isSoft ? IEUNG : NIEUN) * PER_INITIAL + (at % PER_INITIAL));
}
