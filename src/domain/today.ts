import { addDays, dayRange } from './day-range';
import type { PartialDate } from './partial-date';
import type { PersonStatus } from './person';

/** For how many days ahead what falls due is shown. */
const DUE_SOON_DAYS = 7;

export type Urgency = 'overdue' | 'today' | 'soon' | 'later';

/** How urgent something is on the day `today`. What is due in a month or a year is overdue only when it has passed. */
export function urgencyOf(due: PartialDate, today: string): Urgency {
  const { from, to } = dayRange(due);
  if (to < today) return 'overdue';
  if (from <= today) return 'today';
  return from <= addDays(today, DUE_SOON_DAYS) ? 'soon' : 'later';
}

const AT_RISK: ReadonlySet<PersonStatus> = new Set(['detained', 'in-hiding']);
const IN_TOUCH: ReadonlySet<PersonStatus> = new Set(['in-contact', 'in-transit', 'in-hiding', 'unknown']);

/** Is somebody held or hiding? */
export function isAtRisk(status: PersonStatus): boolean {
  return AT_RISK.has(status);
}

/** Is somebody expected to be in touch? Whoever is held, gone home, settled, dead or known to be lost is not. */
export function isExpectedInTouch(status: PersonStatus): boolean {
  return IN_TOUCH.has(status);
}

/** Was the last conversation more than `days` before `today`? Without any date nobody can say so: then it was. */
export function isSilent(
  lastContact: PartialDate | undefined,
  { today, days }: { readonly today: string; readonly days: number },
): boolean {
  return lastContact === undefined || dayRange(lastContact).to < addDays(today, -days);
}
