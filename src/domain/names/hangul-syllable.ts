/** The parts of a Hangul syllable: numbers of its initial, its vowel and its final (0 for none) in Unicode's order. */
export interface HangulParts {
  readonly initial: number;
  readonly vowel: number;
  readonly final: number;
}

export const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
export const VOWELS = 'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ';
export const FINALS = ' ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

const FIRST = 0xac_00;
const LAST = 0xd7_a3;
const PER_INITIAL = 588;
const PER_VOWEL = 28;
const NIEUN = INITIALS.indexOf('ㄴ');
const RIEUL = INITIALS.indexOf('ㄹ');
const IEUNG = INITIALS.indexOf('ㅇ');
const SOFT_VOWELS = new Set(Array.from('ㅑㅒㅕㅖㅛㅠㅣ').map((vowel) => VOWELS.indexOf(vowel)));

/** Is it a whole syllable? */
export function isHangulSyllable(codePoint: number): boolean {
  return codePoint >= FIRST && codePoint <= LAST;
}

/** Takes a whole syllable apart. */
export function toHangulParts(syllable: number): HangulParts {
  const at = syllable - FIRST;
  return {
    initial: Math.floor(at / PER_INITIAL),
    vowel: Math.floor((at % PER_INITIAL) / PER_VOWEL),
    final: at % PER_VOWEL,
  };
}

/** Puts a syllable together. */
export function fromHangulParts({ initial, vowel, final }: HangulParts): number {
  return FIRST + initial * PER_INITIAL + vowel * PER_VOWEL + final;
}

/**
 * Folds the initial sound rule: what the North writes 리, 련, 로, 녀 and the South 이, 연, 노, 여 becomes one syllable.
 * Inside a name too, where both are seen (련희, 연희).
 */
export function foldInitial(syllable: number): number {
  const { initial, vowel, final } = toHangulParts(syllable);
  if (initial !== NIEUN && initial !== RIEUL) return syllable;
  return fromHangulParts({ initial: isSoftVowel(vowel) ? IEUNG : NIEUN, vowel, final });
}

/** All syllables that fold to this one, itself first. */
export function unfoldInitial(folded: number): readonly number[] {
  const { initial, vowel, final } = toHangulParts(folded);
  const isSoft = isSoftVowel(vowel);
  if (initial === IEUNG && isSoft)
    return [folded, ...[RIEUL, NIEUN].map((other) => fromHangulParts({ initial: other, vowel, final }))];
  if (initial === NIEUN && !isSoft) return [folded, fromHangulParts({ initial: RIEUL, vowel, final })];
  return [folded];
}

/** Before these vowels the South writes no ㄴ or ㄹ at the beginning of a word. */
function isSoftVowel(vowel: number): boolean {
  return SOFT_VOWELS.has(vowel);
}

/** Could a folded syllable begin with this consonant, as North or South write it? */
export function canBeginWith(folded: number, initial: number): boolean {
  return unfoldInitial(folded).some((syllable) => toHangulParts(syllable).initial === initial);
}

/** Do two syllables differ in one letter only: another one, one more or one less? */
export function differsByOneLetter(one: number, other: number): boolean {
  const a = toHangulParts(one);
  const b = toHangulParts(other);
  return Number(a.initial !== b.initial) + Number(a.vowel !== b.vowel) + Number(a.final !== b.final) === 1;
}
