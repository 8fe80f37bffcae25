import type { PersonFacts } from './protections';

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u;

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

/** The age in full years if somebody was born as late as the date allows, of a span its end; undefined without a year. */
export function youngestAgeOn(today: string, birth: string): number | undefined {
  const [, year, month = '12', day = '31'] = DATE.exec(birth.split('/').at(-1) ?? '') ?? [];
  if (year === undefined) return undefined;
  const hadBirthday = today.slice(5) >= `${month}-${day}`;
  return Number(today.slice(0, 4)) - Number(year) - (hadBirthday ? 0 : 1);
}
