const INITIALS = [
  'K',
  'KK',
  'N',
  'T',
  'TT',
  'L',
  'M',
  'P',
  'PP',
  'S',
  'SS',
  '',
  'C',
  'CC',
  'CH',
  'KH',
  'TH',
  'PH',
  'H',
];
const VOWELS = 'A AY YA YAY E EY YE YEY O WA WAY OY YO WU WE WEY WI YU U UY I'.split(' ');
const FINALS = { '': 0, K: 1, N: 4, T: 7, L: 8, M: 16, P: 17, S: 19, NG: 21 };

/** A syllable as Yale writes it, in Hangul; nothing if it is none. */
export function yaleToHangul(spelling) {
  const {
    initial = '',
    vowel = '',
    final = '',
  } = /^(?<initial>[KNTLMPSCH]*)(?<vowel>[WY]?[AEOUI]Y?)(?<final>NG|[KNTLMPS]?)$/u.exec(spelling)?.groups ??
  {};
  // Behind lips no ㅡ is heard, and ㅜ is written without its W.
  const full = vowel === 'U' && /^[MP]/u.test(initial) ? 'WU' : vowel;
  const parts = [INITIALS.indexOf(initial), VOWELS.indexOf(full), FINALS[final] ?? -1];
  if (parts.includes(-1)) return [];
  return [String.fromCodePoint(0xac_00 + (parts[0] * 21 + parts[1]) * 28 + parts[2])];
}
