import { expect, test } from 'vitest';
import type { PersonId } from '../../domain/person';
import { entryOf } from '../../testing/search/made-up-index';
import { emptyPeopleBase, idAt, ordinalOf, ordinalsBeginning, packEntry, packPeople } from './people-base';

const everybody = Array.from({ length: 50 }, (_, who) => packEntry(entryOf('', { id: personId(who) })));
const base = packPeople({ generation: 1, live: everybody.slice(0, 40), aside: everybody.slice(40) });

test('every id has its ordinal, and an unknown id has none', () => {
  for (let who = 0; who < 50; who += 1)
    expect(idAt(base, ordinalOf(base, personId(who)) ?? Number.NaN)).toBe(personId(who));
  expect(ordinalOf(base, personId(51))).toBeUndefined();
});

test.each(['', 'p', personId(3), personId(3).slice(0, 20), personId(3).slice(0, 21), 'q', 'a'])(
  'those whose ids begin with “%s” are found together',
  (beginning) => {
    const ordinals = Array.from({ length: base.count }, (_, ordinal) => ordinal);
    expect(ordinalsBeginning(base, beginning).toSorted((one, other) => one - other)).toEqual(
      ordinals.filter((ordinal) => idAt(base, ordinal).startsWith(beginning)),
    );
  },
);

test('an empty base knows nobody', () => {
  expect(ordinalOf(emptyPeopleBase(), personId(0))).toBeUndefined();
  expect(ordinalsBeginning(emptyPeopleBase(), '')).toEqual([]);
});

// Ids as long as real ones; scattered, so that their order is not that of their making.
function personId(who: number): PersonId {
  return `${(who * 7919) % 1000}`.padStart(22, 'p') as PersonId;
}
