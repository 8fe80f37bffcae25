import { consentFor } from './consent';
import { activeNeeds } from './needs';
import { spanOf, type PartialDate } from './partial-date';
import type { PersonDetails } from './person';
import type { ConsentRecord, PersonSections } from './person-sections';
import { placeNamed, widePlace } from './places/gazetteer';

/**
 * What may stay of a person when nobody shall be able to tell who it was: what is counted, as coarse as it is counted.
 * Names, texts, numbers, days and whoever belongs to the person are gone. `pseudonym` must say nothing.
 */
export function anonymised(person: PersonDetails, pseudonym: string): PersonDetails {
  return {
    names: [{ text: pseudonym, kind: 'pseudonym' }],
    sex: person.sex,
    ...(person.birth === undefined ? {} : { birth: decadeOf(person.birth) }),
    place: provinceOf(person.place),
    group: '',
    status: person.status,
    needs: activeNeeds(person.needs),
    ...countedSections(person),
    course: { status: 'closed', closure: person.course?.closure ?? 'other' },
  };
}

function countedSections(person: PersonDetails): PersonSections {
  const { journey, identity, concerns } = person;
  return {
    ...routeOf(journey),
    ...(identity?.nationality === undefined ? {} : { identity: { nationality: identity.nationality } }),
    ...(concerns?.codes === undefined ? {} : { concerns: { codes: concerns.codes } }),
    ...consentToCount(person),
  };
}

// Nobody can be asked any more: whoever agreed to be counted goes on being counted, everybody else never is.
function consentToCount(person: PersonDetails): { readonly consents?: readonly ConsentRecord[] } {
  const { isAllowed, standing } = consentFor(person, 'count');
  if (standing === 'not-asked') return {};
  return { consents: [{ purpose: 'statistics', decision: isAllowed ? 'given' : 'withdrawn' }] };
}

function routeOf(journey: PersonSections['journey']): Pick<PersonSections, 'journey'> {
  const { displacement, reasons } = journey ?? {};
  const route = {
    ...(displacement === undefined ? {} : { displacement }),
    ...(reasons === undefined ? {} : { reasons }),
  };
  return Object.keys(route).length === 0 ? {} : { journey: route };
}

// A birth day finds a person, a decade does not.
function decadeOf(birth: PartialDate): PartialDate {
  const decade = spanOf(birth).earliest.slice(0, 3);
  return `${decade}0/${decade}9` as PartialDate;
}

function provinceOf(text: string): string {
  const place = placeNamed(text);
  return (place && widePlace(place.code))?.names.en ?? '';
}
