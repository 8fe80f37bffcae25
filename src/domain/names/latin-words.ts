/** A word of a name in Latin letters, in the parts that hyphens and apostrophes make of it. */
export type LatinWord = readonly string[];

// Stands for the mark of an aspirate while apostrophes that part syllables are cut at.
const ASPIRATE = '\uE000';
const APOSTROPHES = /['’‘ʼʻ`´′＇ʹ]/gu;
const HYPHENS = /[\p{Pd}\u00AD]/gu;

/**
 * A word as Korean romanisations mean it: ŏ and ŭ (also written ô, ǒ and û, ǔ) become eo and eu, the apostrophe behind
 * ch, k, t and p stays as the mark of an aspirate and parts syllables elsewhere; other marks fall.
 */
export function toKoreanWord(word: string): LatinWord {
  const letters = word
    .normalize('NFD')
    .toLowerCase()
    .replace(/([ou])[\u0306\u0302\u030C]/gu, 'e$1')
    .replace(/\p{M}/gu, '')
    .replace(APOSTROPHES, "'")
    .replace(/(ch|[kpt])'(?=[aeiouwy])/gu, `$1${ASPIRATE}`)
    .replace(HYPHENS, '-');
  return parts(letters, /[^a-z\uE000]+/u).map((part) => part.replaceAll(ASPIRATE, "'"));
}

/** A word as pinyin means it: ü, u: and v become v; tones fall, whether marks or digits. */
export function toPinyinWord(word: string): LatinWord {
  const letters = word
    .toLowerCase()
    .replace(/u[:：]/gu, 'v')
    .normalize('NFD')
    .replace(/u(\p{M}*)\u0308/gu, 'v$1')
    .replace(/\p{M}/gu, '')
    .replace(/(?<=[a-z])[1-5]/gu, '')
    .replace(APOSTROPHES, "'")
    .replace(/(?<=[ln])ue/gu, 've');
  return parts(letters, /[^a-z]+/u);
}

function parts(letters: string, separator: RegExp): string[] {
  return letters.split(separator).filter((part) => part !== '');
}
