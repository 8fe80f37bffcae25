/** The last day of `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, as a day. */
export function lastDayOf(date: string): string {
  const [year = 0, month = 12, day] = date.split('-').map(Number);
  return toText([year, month, day ?? daysInMonth(year, month)]);
}

/** A date moved by a number of years, months or days, whichever it is precise to; its precision stays. */
export function shiftDate(date: string, by: number): string {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined) return toText([year + by]);
  if (day === undefined) {
    const months = year * 12 + (month - 1) + by;
    return toText([Math.floor(months / 12), (months % 12) + 1]);
  }
  return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10);
}

/** A day moved by whole years; the last of February stays in February. */
export function shiftYears(day: string, by: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return toText([year + by, month, Math.min(date, daysInMonth(year + by, month))]);
}

function toText(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, '0')).join('-');
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}
