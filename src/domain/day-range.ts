import type { PartialDate } from './partial-date';

/** The first and the last day that a date names, as `YYYY-MM-DD`. */
export interface DayRange {
  readonly from: string;
  readonly to: string;
}

/** The days that a partial date names, whatever its sign: where it stands in a list or on an axis. */
export function dayRange(date: PartialDate): DayRange {
  const [simple = ''] = date.split(/[~<>/]/u);
  const [year = '', month = '', day = ''] = simple.split('-');
  if (month === '') return { from: `${year}-01-01`, to: `${year}-12-31` };
  if (day === '') return { from: `${year}-${month}-01`, to: `${year}-${month}-${lastDay(year, month)}` };
  return { from: simple, to: simple };
}

/** Orders dates by the first day that they name; undated ones come last. */
export function compareDates(one: PartialDate | undefined, other: PartialDate | undefined): number {
  if (one === undefined || other === undefined)
    return Number(one === undefined) - Number(other === undefined);
  return (
    compareTexts(dayRange(one).from, dayRange(other).from) ||
    compareTexts(dayRange(one).to, dayRange(other).to)
  );
}

/** Whole days since 1970 of a day `YYYY-MM-DD`. */
export function dayNumber(day: string): number {
  return Math.round(Date.parse(`${day}T00:00:00Z`) / 86_400_000);
}

/** The day that comes `days` after `day`, or before it if negative. */
export function addDays(day: string, days: number): string {
  return new Date((dayNumber(day) + days) * 86_400_000).toISOString().slice(0, 10);
}

function lastDay(year: string, month: string): number {
  return new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate();
}

function compareTexts(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
