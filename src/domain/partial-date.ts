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
const SHAPE = /^\d{4}(?:-\d{1,2}){0,2}$/u;
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
  if (!SHAPE.test(parts.join('-'))) return err({ kind: 'date-unreadable' });
  const [year = 0, month = 1, day = 1] = parts.map(Number);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return err({ kind: 'date-out-of-range' });
  if (!exists(year, month, day)) return err({ kind: 'date-impossible' });
  return ok(parts.map((part) => part.padStart(2, '0')).join('-') as PartialDate);
}

function exists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
