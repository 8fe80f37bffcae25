import { expect, test } from 'vitest';
import { loosenTerm } from './loosen-term';

test.each([
  ['은경이가', '은경이'],
  ['최은경을', '최은경'],
  ['어머니에게서', '어머니'],
  ['옌지에서', '옌지'],
  ['crossing', 'cross'],
  ['crossed', 'cross'],
  ['documents', 'document'],
  ['邊境', '边境'],
])('%s may stand as %s', (term, loose) => expect(loosenTerm(term)).toBe(loose));

test.each(['나이', '은이', 'was', 'yes', 'red', '2019', '边境', ''])('%s stays as it is', (term) =>
  expect(loosenTerm(term)).toBe(term),
);
