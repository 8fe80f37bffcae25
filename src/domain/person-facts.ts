import type { PersonDetails } from './person';
import type { PersonFacts } from './protections';

const DATE = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?/u;

/** What a record knows today that speaks for a protection. `today` is an ISO date. */
export function factsOfPerson(
  { status, needs, birth }: Pick<PersonDetails, 'status' | 'needs' | 'birth'>,
  today: string,
): PersonFacts {
  const youngestAge = birth === undefined ? undefined : youngestAgeOn(today, birth);
  return { status, needs, ...(youngestAge === undefined ? {} : { youngestAge }) };
}

/** The age in full years if somebody was born as late as the date allows; undefined if it says no year. */
export function youngestAgeOn(today: string, birth: string): number | undefined {
  const [, year, month = '12', day = '31'] = DATE.exec(birth) ?? [];
  if (year === undefined) return undefined;
  const hadBirthday = today.slice(5) >= `${month}-${day}`;
  return Number(today.slice(0, 4)) - Number(year) - (hadBirthday ? 0 : 1);
}
