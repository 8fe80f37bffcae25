import type { Brand } from './brand';
import { err, ok, type Result } from './result';

/**
 * A date as precisely as it is known: `1987`, `1987-03` or `1987-03-12` (ISO 8601 reduced precision, Gregorian).
 * Strings of one precision sort by time.
 */
export type PartialDate = Brand<string, 'PartialDate'>;

export type PartialDateError =
  | { readonly kind: 'date-unreadable' }
  | { readonly kind: 'date-impossible' }
  | { readonly kind: 'date-out-of-range' };

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
const SEPARATORS = /[\s./\-年月日년월일,]+/u;

/**
 * Reads a date typed by a person: year, year and month, or all three, parted by `-`, `.`, `/`, blanks or 年月日 / 년월일.
 * Full-width digits are understood. Errors: not a date, a day that does not exist, a year outside 1900 to 2100.
 */
export function parsePartialDate(input: string): Result<PartialDate, PartialDateError> {
  const parts = input
    .normalize('NFKC')
    .trim()
    .split(SEPARATORS)
    .filter((part) => part !== '');
  if (parts.length === 0 || parts.length > 3) return err({ kind: 'date-unreadable' });
  if (!/^\d{4}$/u.test(parts[0] ?? '')) return err({ kind: 'date-unreadable' });
  if (!parts.slice(1).every((part) => /^\d{1,2}$/u.test(part))) return err({ kind: 'date-unreadable' });
  const [year = 0, month, day] = parts.map(Number);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return err({ kind: 'date-out-of-range' });
  if (month !== undefined && (month < 1 || month > 12)) return err({ kind: 'date-impossible' });
  if (month !== undefined && day !== undefined && (day < 1 || day > daysInMonth(year, month))) {
    return err({ kind: 'date-impossible' });
  }
  const numbers = [String(year), ...[month, day].filter((part) => part !== undefined).map(twoDigits)];
  return ok(numbers.join('-') as PartialDate);
}

/** The number of days of a month (1 to 12) in the Gregorian calendar. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function twoDigits(part: number): string {
  return String(part).padStart(2, '0');
}
