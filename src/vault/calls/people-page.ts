import type { PeoplePage, VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { explainMatches } from '../search/explain-matches';
import { findPeople, type FoundPeople } from '../search/find-people';
import { entryAt } from '../search/people-base';
import type { PeopleIndex } from '../search/people-index';
import { toPersonRow, type PersonEntry } from '../search/person-entry';
import type { RankedPeople } from '../search/rank-people';
import { toSearchTerms } from '../search/search-people';
import type { OpenVault } from '../store/open-vault';
import { readNames } from './name-work';
import { readSnippets } from './read-snippets';
import { runInSlices } from './run-in-slices';
import type { Session } from './session';

/** A window of the list or of the search's result. */
export async function peoplePage(
  session: Session,
  { query, offset, limit }: VaultInput<'people.page'>,
): Promise<VaultOutputs['people.page']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  const isWholeList = query.trim() === '';
  return ok(
    isWholeList
      ? await listPage(vault, { offset, limit })
      : await searchPage(session, vault, { query, offset, limit }),
  );
}

async function listPage(
  vault: OpenVault,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): Promise<PeoplePage> {
  const { index } = vault;
  const first = index.list(offset, limit);
  vault.onListShown();
  if (first === undefined) await vault.baseLoaded;
  const entries = first ?? index.list(offset, limit) ?? [];
  return {
    total: index.people,
    rows: entries.map((entry) => toPersonRow(entry, {})),
    notes: notesState(vault),
  };
}

async function searchPage(
  session: Session,
  vault: OpenVault,
  { query, offset, limit }: VaultInput<'people.page'>,
): Promise<PeoplePage> {
  vault.onListShown();
  await vault.baseLoaded;
  void readNames(session, vault);
  const { people: result, isGuess } = await find(session, vault.index, query);
  const entries = result
    .slice(offset, offset + limit)
    .map((person) => entryOf(vault.index, person))
    .filter((entry) => entry !== undefined);
  const matches = explainMatches(entries, { query, isGuess });
  const withoutName = entries.filter((_, row) => matches[row] === undefined).map(({ id }) => id);
  const snippets = await readSnippets(vault, withoutName, toSearchTerms(query));
  return {
    total: result.length,
    rows: entries.map((entry, row) => {
      const snippet = snippets.get(entry.id);
      const match = matches[row];
      return toPersonRow(entry, { ...(snippet === undefined ? {} : { snippet }), ...(match && { match }) });
    }),
    notes: notesState(vault),
    ...(vault.index.names.isReady ? {} : { isReadingNames: true as const }),
  };
}

// A snapshot that was written meanwhile gave everybody another ordinal: what was found then means others.
async function find({ deps }: Session, index: PeopleIndex, query: string): Promise<FoundPeople> {
  for (;;) {
    const { base } = index;
    const found = await runInSlices(findPeople(index, query), deps.monotonicNow);
    if (index.base === base) return found;
  }
}

function entryOf(index: PeopleIndex, person: RankedPeople[number]): PersonEntry | undefined {
  if (typeof person === 'string') return index.changedPeople.get(person)?.entry;
  return index.base && entryAt(index.base, person);
}

function notesState({ index }: OpenVault): PeoplePage['notes'] {
  return index.noteChunks === undefined ? 'loading' : 'ready';
}
