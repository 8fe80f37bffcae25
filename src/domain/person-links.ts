import type { PersonId } from './person';
import type { PersonSections } from './person-sections';

/** Does a person's family name this person of the vault? Links are only followed when asked for, so circles do no harm. */
export function linksTo({ family = [] }: Pick<PersonSections, 'family'>, personId: PersonId): boolean {
  return family.some(({ person }) => person === personId);
}
