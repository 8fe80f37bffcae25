import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NameIndex } from './name-index';
import { nameCost } from './name-cost';
import { NAME_COST_LIMITS } from './name-cost-limits';
import { parseName } from './parse-name';

function indexOf(names: readonly string[]): NameIndex {
  const index = new NameIndex();
  names.forEach((name, owner) => index.add(owner, name));
  return index;
}

function find(index: NameIndex, query: string): string[] {
  const found = new Set<string>();
  index.search(parseName(query), NAME_COST_LIMITS, ({ name, fit }) =>
    index.forEachOwner(name, (owner) => found.add(`${owner} ${fit}`)),
  );
  return [...found].toSorted();
}

const names = fc.constantFrom(
  '최은경',
  '崔恩景',
  'Choi Eun-kyung',
  'Cui Yinjing',
  '은경',
  '최',
  '김철',
  'Kim Chol',
  '남궁옥순',
  '리련희',
  'Lee Yeon-hee',
  '?',
);

test('whole names are found exactly where their cost says so', () => {
  fc.assert(
    fc.property(fc.array(names, { maxLength: 12 }), names, (stored, query) => {
      const expected = [...stored.entries()].filter(([, name]) => {
        const isPinyin = [name, query].includes('Cui Yinjing');
        const limit = NAME_COST_LIMITS[isPinyin ? 'pinyin' : 'native'];
        return (nameCost(parseName(query), parseName(name)) ?? Infinity) <= limit;
      });
      const whole = find(indexOf(stored), query).filter((hit) => hit.endsWith('whole'));
      expect(whole).toEqual(expected.map(([owner]) => `${owner} whole`).toSorted());
    }),
  );
});

describe('a part of a name', () => {
  test('its beginning is found', () =>
    expect(find(indexOf(['최은경', '김은경']), 'Choi Eun')).toEqual(['0 beginning']));

  test('the given name alone is found, in any script', () => {
    expect(find(indexOf(['최은경', '崔银京', '김철']), 'Eun-kyung')).toEqual(['0 given', '1 given']);
  });

  test('a stored given name is found by the whole name', () =>
    expect(find(indexOf(['은경']), '최은경')).toEqual(['0 given']));

  test('one syllable at the end is too little', () =>
    expect(find(indexOf(['김철', '최은경']), '경')).toEqual([]));
});

test('a removed name is gone, and the others stay through growth', () => {
  const index = new NameIndex();
  for (let owner = 0; owner < 3000; owner += 1) index.add(owner, owner % 2 === 0 ? '최은경' : '김철');
  for (let owner = 0; owner < 3000; owner += 4) index.remove(owner);
  const found = find(index, '최은경').filter((hit) => hit.endsWith('whole'));
  expect(found).toHaveLength(750);
  expect(found).toContain('2998 whole');
  expect(found).not.toContain('0 whole');
});

test('owners can be renumbered, and those without a number go', () => {
  const index = indexOf(['최은경', '김철', '최은경']);
  index.remove(1);
  index.renumber((owner) => (owner === 0 ? undefined : owner + 10));
  expect(find(index, '최은경')).toEqual(['12 whole']);
  index.add(13, '김철');
  expect(find(index, '김철')).toEqual(['13 whole']);
});
