import type { VaultInput } from '../../../contract/vault-calls';
import type { PersonDetails } from '../../../domain/person';

/** The details as the vault's calls take them: lists of their own. */
export function toCallInput({
  protections,
  ...person
}: PersonDetails): VaultInput<'person.update'>['person'] {
  return {
    ...person,
    names: [...person.names],
    needs: [...person.needs],
    ...(protections === undefined ? {} : { protections: [...protections] }),
  };
}
