/** So many rows are asked for at once. */
export const PAGE_SIZE = 100;

/** Half a page before its rows come into sight a page is fetched: rows that all come at once would cost a frame. */
const AHEAD = PAGE_SIZE / 2;

export interface ListRange {
  readonly first: number;
  readonly last: number;
}

/** The pages of the list around what is in sight. The first always: it knows how long the list is. */
export function pagesAround({ first, last }: ListRange): number[] {
  const from = Math.max(0, Math.floor((first - AHEAD) / PAGE_SIZE));
  const to = Math.floor((last + AHEAD) / PAGE_SIZE);
  const around = Array.from({ length: to - from + 1 }, (_, step) => from + step);
  return [...new Set([0, ...around])];
}
