import { describe, expect, test } from 'vitest';
import type { PersonId } from './person';
import { linksTo, withoutLinks } from './person-links';

const [one, two] = ['one', 'two'] as PersonId[] as [PersonId, PersonId];

describe('links of the family', () => {
  const family = [{ person: one, name: '어머니' }, { name: '이모', person: two }, { name: '할머니' }];

  test('who is written there without a link is nobody of the vault', () => {
    expect([one, two, 'three' as PersonId].map((id) => linksTo({ family }, id))).toEqual([true, true, false]);
    expect(linksTo({}, one)).toBe(false);
  });

  test('whoever is gone keeps the name, the others are as they were to the byte', () => {
    const left = withoutLinks({ family, place: '훈춘' }, (id) => id === one);
    const rest = [{ name: '어머니' }, { name: '이모', person: two }, { name: '할머니' }];
    expect(JSON.stringify(left)).toBe(JSON.stringify({ family: rest, place: '훈춘' }));
  });

  test('without family nothing is added', () => {
    expect(withoutLinks({}, () => true)).toEqual({});
  });
});
