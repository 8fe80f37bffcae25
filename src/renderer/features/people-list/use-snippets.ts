import { useQueries } from '@tanstack/react-query';
import type { PersonRow } from '../../../contract/person-row';
import type { PeopleFilters } from '../../../domain/people-filters';
import type { PersonId } from '../../../domain/person';
import type { Snippet } from '../../../domain/snippet';
import { useVault } from '../../vault-client/use-vault';

/** Where the query stands in notes of the people of some pages; of those who were found by a name nothing is read. */
export function useSnippets(
  { query, filters }: { readonly query: string; readonly filters: PeopleFilters },
  pages: readonly (readonly PersonRow[])[],
): ReadonlyMap<PersonId, Snippet> {
  const vault = useVault();
  const answers = useQueries({
    queries: pages.map((rows) => {
      const people = rows.filter(({ match }) => match === undefined).map(({ id }) => id);
      return {
        queryKey: ['people', 'snippets', query, filters, people.join('')],
        queryFn: () => vault.call('people.snippets', { query, people, filters }),
        enabled: query.trim() !== '' && people.length > 0,
      };
    }),
  });
  return new Map(
    answers.flatMap(({ data }) => (data?.ok === true ? Object.entries(data.value) : [])) as [
      PersonId,
      Snippet,
    ][],
  );
}
