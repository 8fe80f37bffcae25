import fc from 'fast-check';
import { expect, test } from 'vitest';
import { PAGE_SIZE, pagesAround } from './pages-around';

test('at the top one page is fetched', () => {
  expect(pagesAround({ first: 0, last: 20 })).toEqual([0]);
});

test('a page is fetched before its rows come into sight, from either side', () => {
  expect(pagesAround({ first: 540, last: 560 })).toEqual([0, 4, 5, 6]);
  expect(pagesAround({ first: 555, last: 575 })).toEqual([0, 5, 6]);
  expect(pagesAround({ first: 525, last: 545 })).toEqual([0, 4, 5]);
});

test('every row in sight belongs to a page that is fetched, each once', () => {
  fc.assert(
    fc.property(fc.nat(100_000), fc.nat(40), (first, more) => {
      const pages = pagesAround({ first, last: first + more });
      expect(pages).toContain(Math.floor(first / PAGE_SIZE));
      expect(pages).toContain(Math.floor((first + more) / PAGE_SIZE));
      expect(new Set(pages).size).toBe(pages.length);
    }),
  );
});
