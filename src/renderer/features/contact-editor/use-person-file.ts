import { skipToken, useQuery } from '@tanstack/react-query';
import type { PersonFile } from '../../../contract/person-file';
import type { PersonId } from '../../../domain/person';
import { useVault } from '../../vault-client/use-vault';

/** The stored person that a form edits; undefined until it is read or if it cannot be. */
export function usePersonFile(personId: PersonId | undefined): PersonFile | undefined {
  const vault = useVault();
  const { data: file } = useQuery({
    queryKey: ['person', personId],
    queryFn: personId === undefined ? skipToken : () => vault.call('person.open', { personId }),
  });
  return file?.ok === true ? file.value : undefined;
}
