import { BoundedCache } from './bounded-cache';
import {
  canBeginWith,
  differsByOneLetter,
  FINALS,
  foldInitial,
  fromHangulParts,
  INITIALS,
  isHangulSyllable,
  toHangulParts,
  unfoldInitial,
} from './hangul-syllable';
import { foldHanja, hanjaTables } from './hanja-tables';
import { PINYIN_UNITS, toNamePosition, type NamePosition } from './name-position';
import { nameSyllables } from './spelling-table';

const FIRST_LONE_INITIAL = 0x11_00;
/** What one more letter in an unfinished syllable costs: the finished one comes first. */
const UNFINISHED_COST = 1;

const positions = new BoundedCache<NamePosition | undefined>(8_000);

/** A Hangul syllable, a Hanja, or a lone consonant that stands for all syllables beginning with it. */
export function characterPosition(character: string): NamePosition | undefined {
  return positions.get(character, makePosition);
}

function makePosition(character: string): NamePosition | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (isHangulSyllable(code)) return toNamePosition(`h:${character}`, [[foldInitial(code), 0]]);
  if (/\p{Script=Han}/u.test(character)) return hanPosition(character);
  const initial = code - FIRST_LONE_INITIAL;
  if (initial < 0 || initial >= INITIALS.length) return undefined;
  return initialPosition(initial);
}

function initialPosition(initial: number): NamePosition {
  const syllables = [...nameSyllables()].filter((syllable) => canBeginWith(syllable, initial));
  return toNamePosition(
    `i:${initial}`,
    syllables.map((syllable) => [syllable, 0]),
  );
}

function hanPosition(character: string): NamePosition {
  const { hangul, pinyin } = hanjaTables();
  const both = [character, foldHanja(character)];
  return toNamePosition(`z:${character}`, [
    [foldHanja(character).codePointAt(0) ?? 0, 0],
    ...both.flatMap((form) => hangul.get(form) ?? []).map((unit) => [unit, 0] as const),
    ...both.flatMap((form) => pinyin.get(form) ?? []).map((number) => [PINYIN_UNITS + number, 0] as const),
  ]);
}

/** What the last syllable of a word may become while it is being typed: 으 may become 은, and 밍 the beginning of 미옥. */
export function unfinishedCharacter(character: string): readonly (readonly NamePosition[])[] {
  return endings.get(character, makeEndings);
}

// A key that is pressed asks for the one before again.
const endings = new BoundedCache<readonly (readonly NamePosition[])[]>(256);

function makeEndings(character: string): readonly (readonly NamePosition[])[] {
  const code = character.codePointAt(0) ?? 0;
  if (!isHangulSyllable(code)) return [];
  const parts = toHangulParts(code);
  const next = INITIALS.indexOf(FINALS[parts.final] ?? ' ');
  if (parts.final !== 0 && next === -1) return [];
  if (parts.final !== 0) {
    const first = characterPosition(String.fromCodePoint(fromHangulParts({ ...parts, final: 0 })));
    return first === undefined ? [] : [[first, initialPosition(next)]];
  }
  const longer = [...nameSyllables()].filter((syllable) =>
    unfoldInitial(syllable).some((each) => {
      const { initial, vowel } = toHangulParts(each);
      return initial === parts.initial && vowel === parts.vowel;
    }),
  );
  const candidates = longer.map((syllable) => [syllable, UNFINISHED_COST] as const);
  return [[toNamePosition(`u:${character}`, [...candidates, [foldInitial(code), 0]])]];
}

/** The syllables that one wrong key makes of this one. */
export function misspeltCharacter(character: string): NamePosition | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (!isHangulSyllable(code)) return undefined;
  const near = [...nameSyllables()].filter((syllable) =>
    unfoldInitial(syllable).some((each) => differsByOneLetter(each, code)),
  );
  return toNamePosition(
    `m:${character}`,
    near.map((syllable) => [syllable, 0]),
  );
}
