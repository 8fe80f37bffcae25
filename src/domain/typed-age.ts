import { shiftDate } from './calendar';

/** By the traditional count one is 1 at birth and a year older each New Year. */
const COUNTED = [
  /^(\d{1,3})\s*살$/u,
  /^(?:세는|한국|조선)\s*나이(?:로)?\s*(\d{1,3})\s*[세살]?$/u,
  /^虚岁\s*(\d{1,3})岁?$/u,
  /^虚(\d{1,3})岁$/u,
  /^(\d{1,3})\s*虚岁$/u,
  /^korean age\s*(?:of\s*)?(\d{1,3})$/u,
  /^(\d{1,3})\s*\(?\s*(?:by\s+)?korean (?:age|count)\s*\)?$/u,
];

/** Full years since birth, as in papers. */
const FULL = [
  /^만\s*(?:나이(?:로)?\s*)?(\d{1,3})\s*[세살]?$/u,
  /^(\d{1,3})\s*세$/u,
  /^(?:周岁|满)\s*(\d{1,3})(?:周?岁)?$/u,
  /^(\d{1,3})\s*周?岁$/u,
  /^aged?\s*(\d{1,3})$/u,
  /^(\d{1,3})\s*(?:years?(?:\s+old|\s+of\s+age)?|yrs?\.?|y\/?o)$/u,
];

const MONTHS = [
  /^(?:생후\s*)?(\d{1,2})\s*개월$/u,
  /^(\d{1,2})\s*个?月大?$/u,
  /^(\d{1,2})\s*months?(?:\s+old)?$/u,
];

const AROUND = /^(?:about|around|약|대략|大约|约)\s*|\s*(?:쯤|정도|가량|左右|上下)$/gu;

/**
 * The year, or for an age in months the month, in which somebody was born whose age on a day was typed; undefined if it
 * is no age. In Korean 살 follows the traditional count, 세 and 만 the full years; in Chinese 虚岁 and 岁.
 */
export function birthFromAge(input: string, today: string): string | undefined {
  const text = input.normalize('NFKC').trim().toLowerCase().replaceAll(AROUND, '');
  const year = Number(today.slice(0, 4));
  const counted = numberIn(COUNTED, text);
  if (counted !== undefined) return String(year - counted + 1);
  const full = numberIn(FULL, text);
  if (full !== undefined) return String(year - full);
  const months = numberIn(MONTHS, text);
  return months === undefined ? undefined : shiftDate(today.slice(0, 7), -months);
}

function numberIn(patterns: readonly RegExp[], text: string): number | undefined {
  for (const pattern of patterns) {
    const [, digits] = pattern.exec(text) ?? [];
    if (digits !== undefined) return Number(digits);
  }
  return undefined;
}
