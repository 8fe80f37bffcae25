import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { PersonRow } from '../../../contract/person-row';
import type { PeoplePage } from '../../../contract/people';
import type { PeopleFilters } from '../../../domain/people-filters';
import type { Snippet } from '../../../domain/snippet';
import { useVault } from '../../vault-client/use-vault';
import type { VaultClient } from '../../vault-client/vault-client';
import { PAGE_SIZE, pagesAround, type ListRange } from './pages-around';
import { useSnippets } from './use-snippets';

/** The list as far as it is on screen. */
export interface PeopleWindow {
  /** Undefined until the first page is there. */
  readonly total: number | undefined;
  readonly isReadingNotes: boolean;
  /** Undefined while the row's page is under way. */
  readonly rowAt: (index: number) => PersonRow | undefined;
  /** Where the query stands in a note of the row's person, as soon as that is read. */
  readonly snippetAt: (index: number) => Snippet | undefined;
  /** Tells which rows are in sight; their pages are fetched. */
  readonly showRange: (range: ListRange) => void;
}

/** Fetches the pages of the list that are in sight. Names are there with the key that was pressed, notes follow. */
export function usePeoplePages(query: string, filters: PeopleFilters): PeopleWindow {
  const vault = useVault();
  const [range, setRange] = useState<ListRange>({ first: 0, last: 0 });
  const pageNumbers = pagesAround(range);
  const pages = useQueries({
    queries: pageNumbers.map((page) => ({
      queryKey: ['people', query, filters, page],
      queryFn: ({ signal }: { readonly signal: AbortSignal }) =>
        readPage(vault, { query, filters, page, signal }),
      placeholderData: page === 0 ? keepPreviousData : undefined,
    })),
  });
  const names = useNamesFirst(query, filters);
  const byNumber = new Map<number, PeoplePage>();
  pages.forEach(({ data, isPlaceholderData }, position) => {
    const page = pageNumbers[position] ?? 0;
    const shown = isPlaceholderData && names !== undefined ? names : data?.ok === true && data.value;
    if (shown !== undefined && shown !== false) byNumber.set(page, shown);
  });
  const firstPage = byNumber.get(0);
  const snippets = useSnippets(
    { query, filters },
    pages.flatMap(({ data, isPlaceholderData }) =>
      data?.ok === true && !isPlaceholderData ? [data.value.rows] : [],
    ),
  );
  const showRange = useCallback((next: ListRange) => {
    setRange((known) => (pagesAround(known).join() === pagesAround(next).join() ? known : next));
  }, []);
  const rowAt = (index: number) => byNumber.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE];

  return {
    total: firstPage?.total,
    isReadingNotes:
      query.trim() !== '' && (firstPage?.notes === 'loading' || firstPage?.isReadingNames === true),
    rowAt,
    snippetAt: (index) => {
      const row = rowAt(index);
      return row && snippets.get(row.id);
    },
    showRange,
  };
}

/** Those whose names answer; undefined where that is nobody, or where nothing is searched. */
function useNamesFirst(query: string, filters: PeopleFilters): PeoplePage | undefined {
  const vault = useVault();
  const { data } = useQuery({
    queryKey: ['people', query, filters, 'names'],
    queryFn: () => vault.call('people.page', { query, filters, offset: 0, limit: PAGE_SIZE, scope: 'names' }),
    enabled: query.trim() !== '',
  });
  return data?.ok === true && data.value.total > 0 ? data.value : undefined;
}

interface Wanted {
  readonly query: string;
  readonly filters: PeopleFilters;
  readonly page: number;
  /** Aborted when the next key is pressed. */
  readonly signal: AbortSignal;
}

function readPage(vault: VaultClient, { query, filters, page, signal }: Wanted) {
  const search = crypto.randomUUID();
  signal.addEventListener('abort', () => void vault.call('people.stopSearch', { search }));
  return vault.call('people.page', { query, filters, offset: page * PAGE_SIZE, limit: PAGE_SIZE, search });
}
