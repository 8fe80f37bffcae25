import { keepPreviousData, useQueries } from '@tanstack/react-query';
import { useCallback, useState } from 'react';
import type { PersonRow } from '../../../contract/person-row';
import type { PeoplePage } from '../../../contract/vault-calls';
import { useVault } from '../../vault-client/use-vault';

const PAGE_SIZE = 100;

export interface ListRange {
  readonly first: number;
  readonly last: number;
}

/** The list as far as it is on screen. */
export interface PeopleWindow {
  /** Undefined until the first page is there. */
  readonly total: number | undefined;
  readonly isReadingNotes: boolean;
  /** Undefined while the row's page is under way. */
  readonly rowAt: (index: number) => PersonRow | undefined;
  /** Tells which rows are in sight; their pages are fetched. */
  readonly showRange: (range: ListRange) => void;
}

/** Fetches the pages of the list that are in sight. */
export function usePeoplePages(query: string): PeopleWindow {
  const vault = useVault();
  const [range, setRange] = useState<ListRange>({ first: 0, last: 0 });
  const pageNumbers = pagesOf(range);
  const pages = useQueries({
    queries: pageNumbers.map((page) => ({
      queryKey: ['people', query, page],
      queryFn: () => vault.call('people.page', { query, offset: page * PAGE_SIZE, limit: PAGE_SIZE }),
      placeholderData: page === 0 ? keepPreviousData : undefined,
    })),
  });
  const byNumber = new Map<number, PeoplePage>();
  pages.forEach(({ data }, position) => {
    const page = pageNumbers[position];
    if (data?.ok === true && page !== undefined) byNumber.set(page, data.value);
  });
  const firstPage = byNumber.get(0);
  const showRange = useCallback((next: ListRange) => {
    setRange((known) => (pagesOf(known).join() === pagesOf(next).join() ? known : next));
  }, []);

  return {
    total: firstPage?.total,
    isReadingNotes: query.trim() !== '' && firstPage?.notes === 'loading',
    rowAt: (index) => byNumber.get(Math.floor(index / PAGE_SIZE))?.rows[index % PAGE_SIZE],
    showRange,
  };
}

// The first page always: it knows how long the list is, wherever one has scrolled to.
function pagesOf({ first, last }: ListRange): number[] {
  const from = Math.floor(first / PAGE_SIZE);
  const to = Math.floor(last / PAGE_SIZE);
  const inSight = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return [...new Set([0, ...inSight])];
}
