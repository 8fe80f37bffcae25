/** How a date is meant. */
export type DateSign = 'exact' | 'about' | 'before' | 'after' | 'between';

/** A date as it was typed, taken apart: what is left still has to be read as a date. */
export type DateWords =
  | { readonly sign: Exclude<DateSign, 'between'>; readonly first: string }
  | { readonly sign: 'between'; readonly first: string; readonly last: string };

/** Year 1 of the North Korean calendar is 1912. */
const JUCHE_OFFSET = 1911;
const JUCHE = /(?:주체|juche|主体)\s*(\d{1,3})(?!\d)(?:\s*\(\s*\d{4}\s*\))?\s*(?:년|年)?/gu;

const SIGNS = {
  about: {
    before: /^(?:about|around|approximately|approx\.?|circa|ca?\.?|~|약|대략|대체로|大约|大概|约)\s*/u,
    behind: /\s*(?:~|\?|경에?|쯤|무렵|즈음|左右|前后|上下)$/u,
  },
  before: {
    before: /^(?:before|<)\s*/u,
    behind: /\s*(?:이전|전|<|以前|之前|前)$/u,
  },
  after: {
    before: /^(?:after|since|>)\s*/u,
    behind: /\s*(?:이후|이래|후|부터|>|以后|之后|以来|后|起)$/u,
  },
} as const;

// Both ends begin with a year of four digits, so a hyphen between months is no range.
const RANGE =
  /^(?:between\s+|from\s+|从)?(\d{4}[^~〜–—]*?)\s*(?:~|〜|–|—|-|\/|\bto\b|\band\b|부터|에서|至|到)\s*(\d{4}.*?)\s*(?:까지|사이|之间)?$/u;

/** Takes the words around a date off, in any of the three languages, and turns Juche years into years. */
export function readDateWords(input: string): DateWords {
  const text = input
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replaceAll(JUCHE, (_, year: string) => `${Number(year) + JUCHE_OFFSET}년`);
  const [, first, last] = RANGE.exec(text) ?? [];
  if (first !== undefined && last !== undefined) return { sign: 'between', first, last };
  for (const sign of ['about', 'before', 'after'] as const) {
    const bare = text.replace(SIGNS[sign].before, '').replace(SIGNS[sign].behind, '');
    if (bare !== text) return { sign, first: bare };
  }
  return { sign: 'exact', first: text };
}
