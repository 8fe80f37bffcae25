import type { Brand } from './brand';
import { birthFromAge } from './typed-age';
import { lastDayOf, shiftDate } from './calendar';
import { err, ok, type Result } from './result';
import { readDateWords, type DateSign } from './typed-date';

/**
 * A date as precisely as it is known, Gregorian: `1987`, `1987-03` or `1987-03-12` (ISO 8601 reduced precision), and
 * with a sign behind it: `1987~` about, `1987<` before, `1987>` after, `1987/1989` somewhere between. All begin with the
 * year, so that plain strings sort by time, as well as what is not known exactly can be sorted.
 */
export type PartialDate = Brand<string, 'PartialDate'>;

export type PartialDateError =
  | { readonly kind: 'date-unreadable' }
  | { readonly kind: 'date-impossible' }
  | { readonly kind: 'date-out-of-range' };

/** What a date says: a sign, and one or two dates without a sign. */
export interface DateParts {
  readonly sign: DateSign;
  readonly first: string;
  /** Only of a range. */
  readonly last?: string;
}

/** Both ends belong to it; days as `YYYY-MM-DD`. */
export interface DateSpan {
  readonly earliest: string;
  readonly latest: string;
}

const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2100;
/** Nothing that is a date is longer. */
const LENGTH_LIMIT = 80;
const SHAPE = /^\d{4}(?:-\d{1,2}){0,2}$/u;
const SEPARATORS = /[\s./\-年月日년월일,]+/u;
const SUFFIXES = { exact: '', about: '~', before: '<', after: '>' } as const;

/**
 * Reads a date typed by a person in any of the three languages: year, year and month, or all three, parted by `-`, `.`,
 * `/`, blanks or 年月日 / 년월일; Juche years; about, before, after and between. An age is understood if `today` is given
 * (`YYYY-MM-DD`). Stored dates are read as they are. Errors: not a date, a day that does not exist, a year outside 1900
 * to 2100.
 */
export function parsePartialDate(input: string, today?: string): Result<PartialDate, PartialDateError> {
  if (input.length > LENGTH_LIMIT) return err({ kind: 'date-unreadable' });
  const words = readDateWords(input);
  const first = parseSimple(words.first);
  if (!first.ok) return readAge(input, today) ?? first;
  if (words.sign !== 'between') return ok(`${first.value}${SUFFIXES[words.sign]}` as PartialDate);
  const last = parseSimple(words.last);
  return last.ok ? ok(toRange(first.value, last.value)) : last;
}

/** Takes a date apart into what it says. */
export function datePartsOf(date: PartialDate): DateParts {
  const [first = '', last] = date.split('/');
  if (last !== undefined) return { sign: 'between', first, last };
  const sign = (['about', 'before', 'after'] as const).find((each) => date.endsWith(SUFFIXES[each]));
  return { sign: sign ?? 'exact', first: sign === undefined ? first : first.slice(0, -1) };
}

/** The days among which a date lies. "About" is one year, month or day more on either side, as precise as it is. */
export function spanOf(date: PartialDate): DateSpan {
  const { sign, first, last = first } = datePartsOf(date);
  const earliest = `${first}-01-01`.slice(0, 10);
  switch (sign) {
    case 'exact':
    case 'between':
      return { earliest, latest: lastDayOf(last) };
    case 'about':
      return {
        earliest: `${shiftDate(first, -1)}-01-01`.slice(0, 10),
        latest: lastDayOf(shiftDate(first, 1)),
      };
    case 'before':
      return { earliest: `${EARLIEST_YEAR}-01-01`, latest: shiftDate(earliest, -1) };
    case 'after':
      return { earliest: shiftDate(lastDayOf(first), 1), latest: `${LATEST_YEAR}-12-31` };
  }
}

/** Orders dates by time: by the first day they may mean, then by the last. */
export function compareDates(one: PartialDate, other: PartialDate): number {
  const [left, right] = [spanOf(one), spanOf(other)];
  return (
    compareText(left.earliest, right.earliest) ||
    compareText(left.latest, right.latest) ||
    compareText(one, other)
  );
}

/** Does the first date lie after the second whatever both exactly mean? */
export function isCertainlyAfter(one: PartialDate, other: PartialDate): boolean {
  return spanOf(one).earliest > spanOf(other).latest;
}

/** The ages in full years that somebody may have on a day; undefined before birth. */
export function ageOn(
  birth: PartialDate,
  day: string,
): { readonly min: number; readonly max: number } | undefined {
  const { earliest, latest } = spanOf(birth);
  if (earliest > day) return undefined;
  return { min: Math.max(0, fullYears(latest, day)), max: fullYears(earliest, day) };
}

function readAge(
  input: string,
  today: string | undefined,
): Result<PartialDate, PartialDateError> | undefined {
  const birth = today === undefined ? undefined : birthFromAge(input, today);
  if (birth === undefined) return undefined;
  const parsed = parseSimple(birth);
  return parsed.ok ? ok(`${parsed.value}~` as PartialDate) : parsed;
}

function parseSimple(text: string): Result<string, PartialDateError> {
  const parts = text.split(SEPARATORS).filter((part) => part !== '');
  if (!SHAPE.test(parts.join('-'))) return err({ kind: 'date-unreadable' });
  const [year = 0, month = 1, day = 1] = parts.map(Number);
  if (year < EARLIEST_YEAR || year > LATEST_YEAR) return err({ kind: 'date-out-of-range' });
  const simple = parts.map((part) => part.padStart(2, '0')).join('-');
  return exists(year, month, day) ? ok(simple) : err({ kind: 'date-impossible' });
}

function exists(year: number, month: number, day: number): boolean {
  const monthText = String(month).padStart(2, '0');
  return month >= 1 && month <= 12 && day >= 1 && day <= Number(lastDayOf(`${year}-${monthText}`).slice(8));
}

// Whoever says the later year first means the same.
function toRange(one: string, other: string): PartialDate {
  if (one === other) return one as PartialDate;
  return (one < other ? `${one}/${other}` : `${other}/${one}`) as PartialDate;
}

function fullYears(birth: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4));
  return day.slice(5) < birth.slice(5) ? years - 1 : years;
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
