import type { EncounterId } from '../../domain/encounter';
import type { PersonId } from '../../domain/person';
import { snippetAround, type Snippet } from '../../domain/snippet';
import { looseTerms } from '../search/find-people';
import { noteWithHit } from '../search/search-people';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';

interface SnippetQuery {
  readonly terms: readonly string[];
  /** Which notes count; without it all do. */
  readonly hasNote: ((id: EncounterId) => boolean) | undefined;
}

/** For each person, the piece of a note in which a query stands, as it was written; read in one transaction. */
export async function readSnippets(
  vault: OpenVault,
  people: readonly PersonId[],
  { terms, hasNote }: SnippetQuery,
): Promise<ReadonlyMap<PersonId, Snippet>> {
  const wanted = [...terms, ...(looseTerms(terms) ?? [])];
  const noteIds = people
    .map((personId) => noteWithHit(vault.index, personId, { terms: wanted, hasNote }))
    .filter((id) => id !== undefined);
  if (noteIds.length === 0) return new Map();
  const records = await readRecords(vault, noteIds);
  return new Map(
    records.flatMap((record): [PersonId, Snippet][] => {
      if (typeof record === 'string' || record.type !== 'encounter') return [];
      const snippet = snippetAround(`${record.note} ${record.place}`, wanted);
      return snippet === undefined ? [] : [[record.personId, snippet]];
    }),
  );
}
