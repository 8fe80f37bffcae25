import { shiftDate, shiftYears } from './calendar';
import { standingOf } from './consent';
import { isCertainlyAfter, spanOf, type PartialDate } from './partial-date';
import type { PersonSections } from './person-sections';

/** Why a record is to be looked at again. */
export const RETENTION_REASONS = ['withdrawn', 'review-date', 'closed', 'silent'] as const;
export type RetentionReason = (typeof RETENTION_REASONS)[number];

/** When it must be decided whether a record is still needed, and why. */
export interface RetentionReview {
  readonly reason: RetentionReason;
  /** `YYYY-MM-DD`. */
  readonly dueOn: string;
}

/** Days after a withdrawal until the record should be gone. */
export const DAYS_AFTER_WITHDRAWAL = 30;
/** Years that a closed case is kept for whoever comes back. */
export const YEARS_AFTER_CLOSING = 2;
/** Years without a sign after which it is asked whether a record still serves the person. */
export const YEARS_OF_SILENCE = 5;

/** What the rules look at. Days as `YYYY-MM-DD`. */
export interface RetentionFacts extends Pick<PersonSections, 'consents' | 'course'> {
  /** The day the record was last changed. */
  readonly changedOn: string;
  readonly lastContact?: PartialDate;
}

/**
 * When a record is to be reviewed. A withdrawal comes before all else; a date that somebody set comes before the general
 * rules, and may lie earlier or later than they would.
 */
export function retentionReview(facts: RetentionFacts): RetentionReview {
  const { course, changedOn, lastContact } = facts;
  if (standingOf(facts.consents ?? [], 'services') === 'withdrawn') {
    return { reason: 'withdrawn', dueOn: shiftDate(firstWithdrawal(facts), DAYS_AFTER_WITHDRAWAL) };
  }
  if (course?.reviewBy !== undefined)
    return { reason: 'review-date', dueOn: spanOf(course.reviewBy).earliest };
  const closedOn = course === undefined ? undefined : closingDay(course, changedOn);
  if (closedOn !== undefined) return { reason: 'closed', dueOn: shiftYears(closedOn, YEARS_AFTER_CLOSING) };
  const heardOn = lastContact === undefined ? changedOn : laterOf(spanOf(lastContact).latest, changedOn);
  return { reason: 'silent', dueOn: shiftYears(heardOn, YEARS_OF_SILENCE) };
}

/** Is it time to decide? */
export function isReviewDue({ dueOn }: RetentionReview, today: string): boolean {
  return dueOn <= today;
}

function closingDay(
  { status, closed }: NonNullable<RetentionFacts['course']>,
  changedOn: string,
): string | undefined {
  if (closed !== undefined) return spanOf(closed).latest;
  return status === 'closed' ? changedOn : undefined;
}

// The clock starts with the first withdrawal that still stands, and never waits longer than the change that recorded it:
// one without a date counts from there, and so does one that by its date lies in the future.
function firstWithdrawal({ consents = [], changedOn }: RetentionFacts): string {
  const services = consents.filter(({ purpose }) => purpose === 'services');
  const given = services.filter(({ decision }) => decision === 'given');
  const days = services
    .filter(
      ({ decision, date }) =>
        decision === 'withdrawn' && !given.some((each) => isAnsweredBy(date, each.date)),
    )
    .map(({ date }) => (date === undefined ? changedOn : spanOf(date).latest));
  return [...days, changedOn].toSorted()[0] ?? changedOn;
}

function isAnsweredBy(withdrawn: PartialDate | undefined, given: PartialDate | undefined): boolean {
  return withdrawn !== undefined && given !== undefined && isCertainlyAfter(given, withdrawn);
}

function laterOf(one: string, other: string): string {
  return one > other ? one : other;
}
