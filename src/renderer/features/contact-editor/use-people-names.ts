import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { PersonId } from '../../../domain/person';
import { useVault } from '../../vault-client/use-vault';

const NOBODY: ReadonlyMap<PersonId, string> = new Map();

/** The first names of people, from the list in memory. */
export function usePeopleNames(ids: readonly PersonId[]): ReadonlyMap<PersonId, string> {
  const vault = useVault();
  const { data } = useQuery({
    queryKey: ['people', 'names', ids.join(' ')],
    queryFn: async () => {
      const named = await vault.call('people.named', { ids });
      return named.ok ? new Map(named.value.map(({ id, name }) => [id, name])) : NOBODY;
    },
    placeholderData: keepPreviousData,
  });
  return data ?? NOBODY;
}
