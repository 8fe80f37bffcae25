import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureNames } from '../../testing/names/measure-names';

const read = (file: string) => readFileSync(new URL(file, import.meta.url), 'utf8');
const measured = measureNames(read('names-gold.tsv'));

test('every form of a name finds nearly every other form of it', () => {
  expect(measured.pairs.native).toBeGreaterThan(4000);
  expect(measured.pairs.pinyin).toBeGreaterThan(1000);
  expect(measured.recall.native).toBeGreaterThanOrEqual(0.99);
  expect(measured.recall.pinyin).toBeGreaterThanOrEqual(0.99);
});

test('every way of writing finds every other, none worse than 99 times in 100', () => {
  const { formPairs } = measured;
  const ways = new Set(formPairs.map(({ from }) => from));
  expect([...ways].toSorted()).toEqual([
    'dprk',
    'hangul-north',
    'hangul-south',
    'hanja-other',
    'hanja-simplified',
    'hanja-traditional',
    'mccune-reischauer',
    'mccune-reischauer-unmarked',
    'pinyin',
    'revised',
    'south-korean',
  ]);
  const missing = [...ways].flatMap((from) =>
    [...ways].filter(
      (to) => from !== to && !formPairs.some((pair) => pair.from === from && pair.to === to && pair.of > 9),
    ),
  );
  expect(missing).toEqual([]);
  expect(formPairs.filter(({ recall }) => recall < 0.99)).toEqual([]);
});

test('other names are seldom taken for it', () => {
  expect(measured.falseHitsPerQuery.hangul).toBeLessThanOrEqual(0.2);
  expect(measured.falseHitsPerQuery.latin).toBeLessThanOrEqual(0.2);
  expect(measured.falseHitsPerQuery.pinyin).toBeLessThanOrEqual(3.4);
});

test('rare surnames, characters and spellings are found as well, and cost no more mistakes', () => {
  const { recall, formPairs, falseHitsPerQuery } = measureNames(read('names-further.tsv'));
  expect(recall.native).toBeGreaterThanOrEqual(0.995);
  expect(recall.pinyin).toBeGreaterThanOrEqual(0.99);
  expect(formPairs.filter((pair) => pair.recall < 0.98)).toEqual([]);
  expect(falseHitsPerQuery.hangul).toBeLessThanOrEqual(0.2);
  expect(falseHitsPerQuery.latin).toBeLessThanOrEqual(0.2);
  expect(falseHitsPerQuery.pinyin).toBeLessThanOrEqual(3.4);
});

test.each([
  ['as it is', (table: string) => table],
  ['with a byte order mark', (table: string) => `\uFEFF${table}`],
  ['with lines as Windows ends them', (table: string) => table.replaceAll('\n', '\r\n')],
  ['with blanks around the cells', (table: string) => table.replaceAll('\t', ' \t\u00A0 ')],
  ['with a head that is no comment', (table: string) => table.replace('#id', 'id')],
  ['with cells in quotes', (table: string) => table.replace('Kim Chol', '"Kim Chol"')],
])('a table is read alike %s', (_how, written) => {
  const table =
    '#id\thangulDPRK\n1\t김철\t\t金哲\t\t\tJin Zhe\t\t\tKim Chol\tKim Chul; Kim Cheol\n\n2\t리영\n';
  const { pairs, misses } = measureNames(written(table));
  expect(pairs).toEqual({ native: 20, pinyin: 10 });
  expect(misses).toEqual([]);
});

test('a table of nothing is no fault', () => {
  for (const table of ['', '\uFEFF', '#id\n', '1\n2\t\t\n'])
    expect(measureNames(table)).toMatchObject({ recall: { native: 1, pinyin: 1 }, misses: [] });
});

test('a table with empty cells is measured by what it holds', () => {
  const { pairs, recall, misses } = measureNames(
    '#id\n1\t김철\t\t\t\t\t\t\t\tKim Chol\t\n2\t리영\t-\t李英\n\n3\t은별\t\t\t\t\tYinjing\n',
  );
  expect(pairs).toEqual({ native: 4, pinyin: 2 });
  expect(recall).toEqual({ native: 1, pinyin: 0 });
  expect(misses.map(({ query }) => query)).toEqual(['은별', 'Yinjing']);
});
