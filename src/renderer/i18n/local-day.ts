import type { WeekTime } from '../../domain/safe-time';

/** The local date of today as `YYYY-MM-DD`, as it stands on the caseworker's calendar. */
export function localDay(): string {
  const now = new Date();
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** The moment of the week on the caseworker's clock. */
export function weekTime(): WeekTime {
  const now = new Date();
  return { day: now.getDay(), minute: now.getHours() * 60 + now.getMinutes() };
}
