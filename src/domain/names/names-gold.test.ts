import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { measureNames } from '../../testing/names/measure-names';

const gold = readFileSync(new URL('names-gold.tsv', import.meta.url), 'utf8');
const measured = measureNames(gold);

test('every form of a name finds nearly every other form of it', () => {
  expect(measured.pairs.native).toBeGreaterThan(4000);
  expect(measured.pairs.pinyin).toBeGreaterThan(1000);
  expect(measured.recall.native).toBeGreaterThanOrEqual(0.99);
  expect(measured.recall.pinyin).toBeGreaterThanOrEqual(0.99);
});

test('other names are seldom taken for it', () => {
  expect(measured.falseHitsPerQuery.hangul).toBeLessThanOrEqual(0.2);
  expect(measured.falseHitsPerQuery.latin).toBeLessThanOrEqual(0.2);
  expect(measured.falseHitsPerQuery.pinyin).toBeLessThanOrEqual(3.4);
});

test('a table with empty cells is measured by what it holds', () => {
  const { pairs, recall, misses } = measureNames(
    '#id\n1\t김철\t\t\t\t\t\t\t\tKim Chol\t\n2\t리영\t-\t李英\n\n3\t은별\t\t\t\t\tYinjing\n',
  );
  expect(pairs).toEqual({ native: 4, pinyin: 2 });
  expect(recall).toEqual({ native: 1, pinyin: 0 });
  expect(misses.map(({ query }) => query)).toEqual(['은별', 'Yinjing']);
});
