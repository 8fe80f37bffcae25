import { parsePartialDate, spanOf } from './partial-date';
import type { PersonSections } from './person-sections';
import { placeNamed } from './places/gazetteer';
import type { PersonFacts } from './protections';

interface RecordedNeed {
  readonly code: string;
  /** One that has ended speaks for nothing any more. */
  readonly state?: string;
}

/** What of a record speaks for a protection. A need is a code, or one with what else is known of it. */
interface RecordedPerson extends PersonSections {
  readonly status: string;
  readonly needs: readonly (string | RecordedNeed)[];
  readonly birth?: string;
  readonly place?: string;
}

const FULL_AGE = 18;
const TRANSIT_COUNTRIES: ReadonlySet<string> = new Set(['VN', 'LA', 'TH', 'MM', 'KH', 'MN', 'RU']);
/** What people write into a line where there is nothing to say. */
const NOTHING = /^(?:-|no|none|없음|무교|무|无|無|没有|沒有)?$/iu;

/** What a record knows today that speaks for a protection. `today` is an ISO date. */
export function factsOfPerson(person: RecordedPerson, today: string): PersonFacts {
  const { status, needs, birth } = person;
  const youngestAge = birth === undefined ? undefined : youngestAgeOn(today, birth);
  const codes = needs.flatMap((need) => {
    if (typeof need === 'string') return need;
    return need.state === 'ended' ? [] : need.code;
  });
  return {
    status,
    needs: codes,
    ...(youngestAge === undefined ? {} : { youngestAge }),
    ...onlyTrue({
      ...familyFacts(person, today),
      ...journeyFacts(person),
      ...concernFacts(person),
    }),
  };
}

type Flags = Omit<PersonFacts, 'status' | 'needs' | 'youngestAge'>;

function familyFacts({ family = [] }: RecordedPerson, today: string): Flags {
  return {
    hasFamilyInSouthKorea: family.some(
      ({ nationality, place }) => nationality === 'KR' || countryOf(place) === 'KR',
    ),
    hasChildInFamily: family.some(
      ({ birth, childCare, alive }) => alive !== 'dead' && (childCare !== undefined || isChild(birth, today)),
    ),
  };
}

function journeyFacts({ place, journey, crossings = [], returns = [] }: RecordedPerson): Flags {
  const last = crossings.at(-1)?.to;
  return {
    // Where somebody is now counts before where they last went.
    isInThirdCountry: TRANSIT_COUNTRIES.has(countryOf(place) ?? countryOf(last) ?? ''),
    isHeadingForSouthKorea: countryOf(journey?.destination) === 'KR',
    wasReturnedBefore: returns.length > 0,
  };
}

function concernFacts({ concerns, identity, journey, documents = [], consents = [] }: RecordedPerson): Flags {
  const codes = concerns?.codes ?? [];
  return {
    hasDetentionConcern: codes.includes('arrested-detained'),
    isInDistress: codes.includes('mentally-distressed'),
    isAtRiskOfSelfHarm: codes.includes('self-harm-risk'),
    isPregnant: codes.includes('pregnant'),
    isPrisonerOfWarDescendant: identity?.prisonerOfWar === 'yes',
    hasReligiousContact: hasReligion(identity?.religion) || journey?.reasons?.includes('religion') === true,
    hasSouthKoreanContact: documents.some(({ type }) => type === 'kr-travel-certificate'),
    isPublicityConsidered: consents.some(
      ({ purpose, decision }) => purpose === 'publication' && decision === 'given',
    ),
  };
}

function hasReligion(religion = ''): boolean {
  return !NOTHING.test(religion);
}

// What is not known is missing, never false.
function onlyTrue(flags: Flags): Flags {
  return Object.fromEntries(Object.entries(flags).filter(([, isSo]) => isSo));
}

function countryOf(place = ''): string | undefined {
  return placeNamed(place)?.code.slice(0, 2);
}

function isChild(birth: string | undefined, today: string): boolean {
  return birth !== undefined && (youngestAgeOn(today, birth) ?? FULL_AGE) < FULL_AGE;
}

/** The age in full years if somebody was born as late as the date allows; undefined if it says no year. */
export function youngestAgeOn(today: string, birth: string): number | undefined {
  const date = parsePartialDate(birth);
  if (!date.ok) return undefined;
  const { latest } = spanOf(date.value);
  const hadBirthday = today.slice(5) >= latest.slice(5);
  return Number(today.slice(0, 4)) - Number(latest.slice(0, 4)) - (hadBirthday ? 0 : 1);
}
