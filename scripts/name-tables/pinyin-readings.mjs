/**
 * Mandarin readings without tones of every character that is read in Korean or belongs to the general standard list.
 * Dictionaries of today first; the great historical one, which knows every reading ever, only where those are silent.
 * @returns {Map<string, string[]>}
 */
export function pinyinReadings(unihan, hangul) {
  const all = new Map();
  for (const [char, entry] of unihan) {
    if (!hangul.has(char) && entry.kTGHZ2013 === undefined) continue;
    const modern = [
      ...words(entry.kMandarin),
      ...words(entry.kHanyuPinlu).map((word) => word.split('(')[0]),
      ...listed(entry.kXHC1983),
      ...listed(entry.kTGHZ2013),
    ];
    const readings = modern.length > 0 ? modern : listed(entry.kHanyuPinyin);
    if (readings.length > 0) all.set(char, [...new Set(readings.map(withoutTone))].filter(isSyllable));
  }
  return all;
}

function words(value) {
  return (value ?? '').split(' ').filter((word) => word !== '');
}

// `0874.060:piáo,pǎo`: where it stands, and what it says.
function listed(value) {
  return words(value).flatMap((word) => (word.split(':')[1] ?? '').split(','));
}

function withoutTone(pinyin) {
  return pinyin.normalize('NFD').replaceAll('u\u0308', 'v').replaceAll(/\p{M}/gu, '').toLowerCase();
}

function isSyllable(pinyin) {
  return /^[a-z]+$/u.test(pinyin) && /[aeiouv]/u.test(pinyin);
}
