import type { PersonDetails, PersonId } from './person';
import type { PersonSections } from './person-sections';

/** Does a person's family name this person of the vault? Links are only followed when asked for, so circles do no harm. */
export function linksTo({ family = [] }: Pick<PersonSections, 'family'>, personId: PersonId): boolean {
  return family.some(({ person }) => person === personId);
}

/** The details without links of the family to these people: what is written there stays, the link goes. */
export function withoutLinks<Details extends Pick<PersonDetails, 'family'>>(
  details: Details,
  isGone: (id: PersonId) => boolean,
): Details {
  if (details.family === undefined) return details;
  const family = details.family.map((entry) => {
    const { person, ...unlinked } = entry;
    return person !== undefined && isGone(person) ? unlinked : entry;
  });
  return { ...details, family };
}
