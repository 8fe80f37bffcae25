import type { PeoplePage } from '../../contract/people';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { LinkedId } from '../../domain/linked-record';
import { hasEncounterFilters, hasFilters, holdsText, type PeopleFilters } from '../../domain/people-filters';
import { err, ok } from '../../domain/result';
import { explainMatches } from '../search/explain-matches';
import { filterPeople, type FilterQuestion } from '../search/filter-people';
import { findPeople, type FoundPeople } from '../search/find-people';
import { entryAt } from '../search/people-base';
import type { PeopleIndex } from '../search/people-index';
import { toPersonRow, type PersonEntry } from '../search/person-entry';
import { everybodyAmong } from '../search/rank-people';
import type { FoundPerson } from '../search/ranked-people';
import { toSearchTerms, type SearchScope } from '../search/search-people';
import type { OpenVault } from '../store/open-vault';
import { listGroups } from './groups';
import { readNames } from './name-work';
import { readSnippets } from './read-snippets';
import { runInSlices } from './run-in-slices';
import type { Session } from './session';

/** A window of the list or of the search's result. */
export async function peoplePage(
  session: Session,
  input: VaultInput<'people.page'>,
): Promise<VaultOutputs['people.page']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  const isWholeList = input.query.trim() === '' && !hasFilters(input.filters ?? {});
  if (isWholeList) return ok(await listPage(vault, input));
  session.searchedAt = session.deps.monotonicNow();
  const page = await searchPage(session, vault, input);
  return page === undefined ? err({ kind: 'stopped' }) : ok(page);
}

/** Whoever asked for a search wants its answer no more: the next key was pressed. */
export async function stopSearch(
  { stoppedSearches }: Session,
  { search }: VaultInput<'people.stopSearch'>,
): Promise<undefined> {
  stoppedSearches.add(search);
}

/** Where the words of a query stand in notes of people who were found. */
export async function peopleSnippets(
  session: Session,
  { query, people, filters = {} }: VaultInput<'people.snippets'>,
): Promise<VaultOutputs['people.snippets']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  const among = hasEncounterFilters(filters)
    ? filterPeople(vault.index, await ask(session, filters))
    : undefined;
  const left = among && (await runInSlices(among, toEnd(session)));
  const terms = toSearchTerms(query);
  return ok(Object.fromEntries(await readSnippets(vault, people, { terms, hasNote: left?.hasNote })));
}

interface PagePlace {
  readonly offset: number;
  readonly limit: number;
}

async function listPage(vault: OpenVault, { offset, limit }: PagePlace): Promise<PeoplePage> {
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

/** A window of the search's result; undefined if nobody waits for it any more. */
export async function searchPage(
  session: Session,
  vault: OpenVault,
  input: VaultInput<'people.page'>,
): Promise<PeoplePage | undefined> {
  vault.onListShown();
  await vault.baseLoaded;
  void readNames(session, vault);
  const found = await find(session, vault.index, input);
  if (found === undefined) return undefined;
  const entries = found.people
    .slice(input.offset, input.limit)
    .map((person) => entryOf(vault.index, person))
    .filter((entry) => entry !== undefined);
  const matches = explainMatches(entries, { query: input.query, answers: found.answers });
  return {
    total: found.people.length,
    rows: entries.map((entry, row) => {
      const match = matches[row];
      return toPersonRow(entry, match === undefined ? {} : { match });
    }),
    notes: notesState(vault),
    ...(vault.index.names.isReady ? {} : { isReadingNames: true as const }),
  };
}

// A snapshot that was written meanwhile gave everybody another ordinal: what was found then means others.
async function find(
  session: Session,
  index: PeopleIndex,
  { query, filters = {}, scope, search }: VaultInput<'people.page'>,
): Promise<FoundPeople | undefined> {
  const { deps, stoppedSearches } = session;
  const question = hasFilters(filters) ? await ask(session, filters) : undefined;
  const isStopped = () => search !== undefined && stoppedSearches.delete(search);
  for (;;) {
    const { base } = index;
    const work = findAmong(index, { query, scope, question });
    const found = await runInSlices(work, { monotonicNow: deps.monotonicNow, isStopped });
    if (index.base === base || found === undefined) return found;
  }
}

interface Wanted {
  readonly query: string;
  readonly scope: SearchScope | undefined;
  readonly question: FilterQuestion | undefined;
}

function* findAmong(
  index: PeopleIndex,
  { query, scope, question }: Wanted,
): Generator<undefined, FoundPeople> {
  const among = question && (yield* filterPeople(index, question));
  if (among !== undefined && query.trim() === '')
    return { people: everybodyAmong(index, among), isGuess: false, answers: new Map() };
  return yield* findPeople(index, query, { scope, among });
}

async function ask(session: Session, filters: PeopleFilters): Promise<FilterQuestion> {
  const groups = new Set<LinkedId>();
  const { group } = filters;
  if (group !== undefined) {
    const all = await listGroups(session);
    for (const { id, name } of all.ok ? all.value : []) if (holdsText(name, group)) groups.add(id);
  }
  return { filters, caseworker: session.vault?.caseworker.id ?? '', groups };
}

function toEnd({ deps }: Session) {
  return { monotonicNow: deps.monotonicNow, isStopped: () => false };
}

function entryOf(index: PeopleIndex, person: FoundPerson): PersonEntry | undefined {
  if (typeof person === 'string') return index.changedPeople.get(person)?.entry;
  return index.base && entryAt(index.base, person);
}

function notesState({ index }: OpenVault): PeoplePage['notes'] {
  return index.noteChunks === undefined ? 'loading' : 'ready';
}
