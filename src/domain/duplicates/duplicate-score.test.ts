import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartialDate } from '../partial-date';
import { SEXES } from '../person';
import { LIKELY_POINTS, scoreDuplicate, type DuplicateFacts, type NameEvidence } from './duplicate-score';

const UNKNOWN: DuplicateFacts = { sex: 'unknown', place: '' };
const RARE_NAME: NameEvidence = { name: 'same', namesakes: 1 };
const COMMON_NAME: NameEvidence = { name: 'same', namesakes: 28 };
const ALIKE: NameEvidence = { name: 'alike', namesakes: 1 };

function born(year: number, more: Partial<DuplicateFacts> = {}): DuplicateFacts {
  return { ...UNKNOWN, birth: `${year}-05` as PartialDate, ...more };
}

function isLikely(one: DuplicateFacts, other: DuplicateFacts, evidence: NameEvidence): boolean {
  return scoreDuplicate(one, other, evidence).points >= LIKELY_POINTS;
}

test('a rare name alone is worth a question, a common one is not', () => {
  expect(isLikely(UNKNOWN, UNKNOWN, RARE_NAME)).toBe(true);
  expect(isLikely(UNKNOWN, UNKNOWN, COMMON_NAME)).toBe(false);
});

test('a common name is worth a question if the year of birth is the same or near', () => {
  expect(isLikely(born(1970), born(1970), COMMON_NAME)).toBe(true);
  expect(isLikely(born(1970), born(1972), COMMON_NAME)).toBe(true);
  expect(isLikely(born(1970), born(1973), COMMON_NAME)).toBe(false);
});

test('names that only sound alike need other evidence', () => {
  expect(isLikely(UNKNOWN, UNKNOWN, ALIKE)).toBe(false);
  expect(isLikely(born(1970), born(1971), ALIKE)).toBe(true);
  expect(isLikely({ ...UNKNOWN, place: 'Yanji ' }, { ...UNKNOWN, place: 'yanji' }, ALIKE)).toBe(true);
});

test('another sex or another generation speaks against it, whatever the name', () => {
  expect(isLikely({ ...UNKNOWN, sex: 'female' }, { ...UNKNOWN, sex: 'male' }, RARE_NAME)).toBe(false);
  expect(isLikely(born(1950), born(1980), RARE_NAME)).toBe(false);
});

test('the reasons are what speaks for it, and nothing else', () => {
  const one = born(1970, { sex: 'female', place: '옌지' });
  expect(scoreDuplicate(one, one, RARE_NAME).reasons).toEqual(['name', 'rare-name', 'birth', 'place', 'sex']);
  expect(scoreDuplicate(one, born(1990), COMMON_NAME).reasons).toEqual(['name']);
});

test('which of the two comes first does not matter', () => {
  const facts = fc.record({
    sex: fc.constantFrom(...SEXES),
    place: fc.constantFrom('', '옌지', 'Tumen'),
    birth: fc.integer({ min: 1950, max: 1960 }).map((year) => String(year) as PartialDate),
  });
  fc.assert(
    fc.property(facts, facts, (one, other) => {
      expect(scoreDuplicate(one, other, RARE_NAME)).toEqual(scoreDuplicate(other, one, RARE_NAME));
    }),
  );
});
