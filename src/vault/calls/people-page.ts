import type { PeoplePage, VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { entryAt } from '../search/people-base';
import type { PeopleIndex } from '../search/people-index';
import { toPersonRow, type PersonEntry } from '../search/person-entry';
import { searchPeople, snippetOf, toSearchTerms, type SearchResult } from '../search/search-people';
import type { OpenVault } from '../store/open-vault';
import type { Session } from './session';

/** A window of the list or of the search's result. */
export async function peoplePage(
  { vault }: Session,
  { query, offset, limit }: VaultInput<'people.page'>,
): Promise<VaultOutputs['people.page']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const terms = toSearchTerms(query);
  const isWholeList = query.trim() === '';
  // Only punctuation or invisible characters: nothing can be found by it.
  if (!isWholeList && terms.length === 0) return ok({ total: 0, rows: [], notes: notesState(vault) });
  return ok(
    isWholeList
      ? await listPage(vault, { offset, limit })
      : await searchPage(vault, { terms, offset, limit }),
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
    rows: entries.map((entry) => toPersonRow(entry, undefined)),
    notes: notesState(vault),
  };
}

interface SearchWindow {
  readonly terms: readonly string[];
  readonly offset: number;
  readonly limit: number;
}

async function searchPage(vault: OpenVault, { terms, offset, limit }: SearchWindow): Promise<PeoplePage> {
  vault.onListShown();
  await vault.baseLoaded;
  const result = searchPeople(vault.index, terms);
  const entries = windowOf(vault.index, result, { offset, limit });
  return {
    total: result.changed.length + result.ordinals.length,
    rows: entries.map((entry) => toPersonRow(entry, snippetOf(vault.index, entry.id, terms))),
    notes: notesState(vault),
  };
}

function windowOf(
  index: PeopleIndex,
  { changed, ordinals }: SearchResult,
  { offset, limit }: { readonly offset: number; readonly limit: number },
): readonly PersonEntry[] {
  const first = changed.slice(offset, offset + limit).map((id) => index.changedPeople.get(id)?.entry);
  const skip = Math.max(0, offset - changed.length);
  const { base } = index;
  const rest =
    base === undefined
      ? []
      : [...ordinals.subarray(skip, skip + limit - first.length)].map((ordinal) => entryAt(base, ordinal));
  return [...first.filter((entry) => entry !== undefined), ...rest];
}

function notesState({ index }: OpenVault): PeoplePage['notes'] {
  return index.noteChunks === undefined ? 'loading' : 'ready';
}
