import { expect, test } from 'vitest';
import { NOISE, regressionsOf } from './regressions';

const of = (id: string, ratio: number, people = 10_000) => ({
  id,
  engine: 'electron' as const,
  people,
  ratio,
});

test('a figure that grew beyond noise is a regression', () => {
  expect(regressionsOf([of('P3', 2 * NOISE + 0.1)], [of('P3', 2)])).toEqual([
    { id: 'P3', engine: 'electron', people: 10_000, before: 2, now: 2 * NOISE + 0.1 },
  ]);
  expect(regressionsOf([of('P3', 2 * NOISE)], [of('P3', 2)])).toEqual([]);
});

test('how much quicker the app is may grow, and not shrink beyond noise', () => {
  expect(regressionsOf([of('P2', 400)], [of('P2', 40)])).toEqual([]);
  expect(regressionsOf([of('P2', 20)], [of('P2', 40)])).toHaveLength(1);
});

test('what was not measured before is no regression', () => {
  expect(regressionsOf([of('P3', 9, 50_000), of('P12', 9)], [of('P3', 2)])).toEqual([]);
});
