import { consentFor } from '../consent';
import { activeNeeds } from '../needs';
import { ageOn, spanOf, type PartialDate } from '../partial-date';
import type { PersonDetails, Sex } from '../person';
import { placeNamed, widePlace } from '../places/gazetteer';
import type { ReferralDetails } from '../referral';
import { NONE_KEY, UNKNOWN_KEY, type AgeGroup, type Breakdown, type SexGroup } from './breakdowns';

/** Months that figures are about, `YYYY-MM`; both belong to it. */
export interface FigurePeriod {
  readonly from: string;
  readonly to: string;
}

/** Why somebody is not counted. */
export const LEFT_OUT_REASONS = [
  'not-asked',
  'refused',
  'withdrawn',
  'duplicate',
  'other-period',
  'unreadable',
] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What figures are made from, beside the record itself. */
export interface CountedPerson {
  readonly person: PersonDetails;
  /** The date of the first conversation that has one. */
  readonly firstContact: PartialDate | undefined;
  readonly referrals: readonly Pick<ReferralDetails, 'service' | 'outcome'>[];
}

/** What is counted of a person: nothing finer than a month, a province, a code of a list. */
export interface FigureFacts {
  /** The rows of each breakdown that the person stands in. */
  readonly keys: Readonly<Record<Breakdown, readonly string[]>>;
  readonly sex: SexGroup;
  readonly age: AgeGroup;
}

/** A service that somebody declined, that did not fit or was not to be had was not given. */
const GIVEN_OUTCOMES: ReadonlySet<ReferralDetails['outcome']> = new Set([
  'referred',
  'own-agency',
  'other-agency',
]);
const FULL_AGE = 18;
const OLDER_AGE = 60;

/** Why somebody is not counted now; undefined if they are. A withdrawal counts from the moment it is recorded. */
export function reasonToLeaveOut(
  { person, firstContact }: Pick<CountedPerson, 'person' | 'firstContact'>,
  period: FigurePeriod | undefined,
): LeftOutReason | undefined {
  const { isAllowed, standing } = consentFor(person, 'count');
  if (!isAllowed) return standing === 'given' ? 'not-asked' : standing;
  if (person.course?.status === 'duplicate') return 'duplicate';
  if (period !== undefined && !isWithin(contactOf({ person, firstContact }), period)) return 'other-period';
  return undefined;
}

/** What is counted of a person. `day` (`YYYY-MM-DD`) is the day on which ages are told. */
export function figureFacts(counted: CountedPerson, day: string): FigureFacts {
  const { person, referrals } = counted;
  const services = referrals.filter(({ outcome }) => GIVEN_OUTCOMES.has(outcome));
  return {
    keys: {
      month: [monthOf(contactOf(counted))],
      origin: [originOf(person)],
      place: [placeNamed(person.place)?.code ?? UNKNOWN_KEY],
      status: [person.status],
      need: someOrNone(activeNeeds(person.needs)),
      service: someOrNone(services.map(({ service }) => service)),
    },
    sex: sexGroupOf(person.sex),
    age: ageGroupOf(person.birth, day),
  };
}

// A case may have been opened before anything was noted down.
function contactOf({
  person,
  firstContact,
}: Pick<CountedPerson, 'person' | 'firstContact'>): PartialDate | undefined {
  return firstContact ?? person.course?.opened;
}

// Only if it lies in it whatever the date exactly means.
function isWithin(date: PartialDate | undefined, { from, to }: FigurePeriod): boolean {
  if (date === undefined) return false;
  const { earliest, latest } = spanOf(date);
  return earliest.slice(0, 7) >= from && latest.slice(0, 7) <= to;
}

// A month if it is certain, else a year.
function monthOf(date: PartialDate | undefined): string {
  if (date === undefined) return UNKNOWN_KEY;
  const { earliest, latest } = spanOf(date);
  const length = [7, 4].find((each) => earliest.slice(0, each) === latest.slice(0, each));
  return length === undefined ? UNKNOWN_KEY : earliest.slice(0, length);
}

// Where somebody left from comes before where they were born; a province before its country.
function originOf({ journey, identity }: PersonDetails): string {
  const named = [journey?.leftFrom, identity?.birthplace].flatMap((text) => placeNamed(text ?? '') ?? []);
  const codes = named.map(({ code }) => code);
  const country = (codes[0] ?? identity?.nationality ?? '').slice(0, 2);
  const province = codes.find((code) => code.startsWith(`${country}-`));
  return province ?? widePlace(country)?.code ?? UNKNOWN_KEY;
}

function someOrNone(codes: readonly string[]): readonly string[] {
  return codes.length === 0 ? [NONE_KEY] : [...new Set(codes)];
}

function sexGroupOf(sex: Sex): SexGroup {
  return sex === 'female' || sex === 'male' ? sex : 'otherSex';
}

// Somebody of whom only a decade is known may still be certain to be an adult.
function ageGroupOf(birth: PartialDate | undefined, day: string): AgeGroup {
  const age = birth && ageOn(birth, day);
  if (age === undefined || groupOfAge(age.min) !== groupOfAge(age.max)) return 'ageUnknown';
  return groupOfAge(age.min);
}

function groupOfAge(years: number): AgeGroup {
  if (years < FULL_AGE) return 'children';
  return years < OLDER_AGE ? 'adults' : 'elderly';
}
