// How the letters of Hangul are written in Latin letters. Within a text, blanks part spellings and strokes part costs:
// first what Revised Romanisation, McCune and Reischauer (with and without marks), the DPRK or many people in the
// South write, then what is rarer, then what is odd. ŏ and ŭ arrive here as eo and eu, aspirates as k' t' p' ch'.

/** By initial, in Unicode's order. */
export const INITIAL_SPELLINGS: Readonly<Record<string, string>> = {
  ㄱ: 'k g | c gh | kh q ck',
  ㄲ: 'kk gg | k g ck',
  ㄴ: 'n | nh',
  ㄷ: 't d | dh | th',
  ㄸ: 'tt dd | t d',
  ㄹ: 'r l | rh lh',
  ㅁ: 'm',
  ㅂ: 'p b | bh | v ph',
  ㅃ: 'pp bb | p b',
  ㅅ: 's | sh',
  ㅆ: 'ss | s sh',
  ㅇ: '',
  ㅈ: 'j ch | z dj tch | c g',
  ㅉ: 'jj tch | j ch tj',
  ㅊ: "ch ch' | tch | c ts",
  ㅋ: "k k' kh | c q",
  ㅌ: "t t' th",
  ㅍ: "p p' ph | f",
  ㅎ: 'h | hh',
};

/** By vowel. */
export const VOWEL_SPELLINGS: Readonly<Record<string, string>> = {
  ㅏ: 'a | ah | ar u',
  ㅐ: 'ae | ai e | ay eh ea a',
  ㅑ: 'ya | ia yah',
  ㅒ: 'yae | ye yea',
  ㅓ: 'eo o u | uh eu ou eou | e oh eoh',
  ㅔ: 'e | eh ey ei ae | ay',
  ㅕ: 'yeo yo you yu | yuh yeou yeu ye yoh | eo iu io',
  ㅖ: 'ye | e yae ae ey | ei yea ay yeh',
  ㅗ: 'o | oh oo ou | oa ow',
  ㅘ: 'wa | oa ua wah | uwa',
  ㅙ: 'wae | oae wai we',
  ㅚ: 'oe oi | we oy wei | wae ue oei e',
  ㅛ: 'yo | yoh you io | yeo yu yue',
  ㅜ: 'u oo | ou uh | ew ue',
  ㅝ: 'wo weo | wu uo wou | wuh ue we',
  ㅞ: 'we | wei wae ue',
  ㅟ: 'wi | ui wee ue | wy uee',
  ㅠ: 'yu yoo you | iu yew yuh | u ew',
  ㅡ: 'eu u | oo ue e | o uh i ou y',
  ㅢ: 'ui eui | i ee ue | ie uy euy e',
  ㅣ: 'i ee | ie y ih ea | e ey',
};

/** Further spellings of a vowel behind a consonant. */
export const VOWELS_BEHIND_CONSONANT: Readonly<Record<string, string>> = {
  ㅢ: 'i ee | ie y',
};

/** Further spellings of a vowel at the beginning of a syllable. */
export const VOWELS_AT_BEGINNING: Readonly<Record<string, string>> = {
  ㅜ: 'wu woo | wou',
  ㅣ: 'yi | yee yie',
  ㅢ: '| yi',
  ㅓ: '| ur',
  ㅕ: '| yur',
};

/** Further spellings of a vowel at the end of a syllable. */
export const VOWELS_AT_END: Readonly<Record<string, string>> = {
  ㅏ: '| ar',
  ㅓ: 'uh | ur oh | er',
  ㅕ: '| yur',
  ㅗ: 'oh',
  ㅜ: '| ooh',
};

/** By final; a blank is none. */
export const FINAL_SPELLINGS: Readonly<Record<string, string>> = {
  ' ': '',
  ㄱ: 'k g | ck c | kh q',
  ㄲ: 'k | kk g',
  ㄴ: 'n | nn ne',
  ㄷ: 't d',
  ㄹ: 'l | ll r | rl le',
  ㅁ: 'm | mm | me',
  ㅂ: 'p b | pp',
  ㅅ: 't s | d ss',
  ㅆ: 't | s ss',
  ㅇ: 'ng | | ngh',
  ㅈ: 't j | d',
  ㅊ: 't ch | d',
  ㅌ: 't | th',
  ㅍ: 'p | ph b',
  ㅎ: '| h',
};

/** ㅅ is heard as sh before these. */
export const SOFTENING_VOWELS = 'ㅣㅑㅒㅕㅖㅛㅠㅟ';

/** Reads one line of the tables above: spellings and their costs. */
export function readSpellings(line: string): readonly (readonly [spelling: string, cost: number])[] {
  if (line === '') return [['', 0]];
  return line.split('|').flatMap((group, cost) =>
    group
      .split(' ')
      .filter((spelling) => spelling !== '')
      .map((spelling) => [spelling, cost] as const),
  );
}
