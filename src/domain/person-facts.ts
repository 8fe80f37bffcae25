import { parsePartialDate, spanOf } from './partial-date';
import type { PersonFacts } from './protections';

interface RecordedNeed {
  readonly code: string;
  /** One that has ended speaks for nothing any more. */
  readonly state?: string;
}

/** What of a record speaks for a protection. A need is a code, or one with what else is known of it. */
interface RecordedPerson {
  readonly status: string;
  readonly needs: readonly (string | RecordedNeed)[];
  readonly birth?: string;
}

/** What a record knows today that speaks for a protection. `today` is an ISO date. */
export function factsOfPerson({ status, needs, birth }: RecordedPerson, today: string): PersonFacts {
  const youngestAge = birth === undefined ? undefined : youngestAgeOn(today, birth);
  const codes = needs.flatMap((need) => {
    if (typeof need === 'string') return need;
    return need.state === 'ended' ? [] : need.code;
  });
  return { status, needs: codes, ...(youngestAge === undefined ? {} : { youngestAge }) };
}

/** The age in full years if somebody was born as late as the date allows; undefined if it says no year. */
export function youngestAgeOn(today: string, birth: string): number | undefined {
  const date = parsePartialDate(birth);
  if (!date.ok) return undefined;
  const { latest } = spanOf(date.value);
  const hadBirthday = today.slice(5) >= latest.slice(5);
  return Number(today.slice(0, 4)) - Number(latest.slice(0, 4)) - (hadBirthday ? 0 : 1);
}
