import { expect, test } from 'vitest';
import type { PartialDate } from '../../domain/partial-date';
import type { PersonId } from '../../domain/person';
import { findDuplicates, type FoundPairs } from './find-duplicates';
import { emptyPeopleBase } from './people-base';
import { PeopleIndex } from './people-index';
import type { PersonEntry } from './person-entry';
import { repackPeople } from './repack';

test('one name in several scripts is one pair, with reasons, wherever the two are kept', () => {
  const index = indexOf([entryOf('one', { names: ['최은경'], sex: 'female' })]);
  repack(index);
  learn(index, [entryOf('two', { names: ['Choe Un Gyong'], sex: 'female' })]);
  expect(pairs(index)).toEqual([['two', 'one']]);
  expect(found(index).pairs[0]?.reasons).toEqual(['name', 'rare-name', 'sex']);
  repack(index);
  expect(pairs(index)).toEqual([['two', 'one']]);
});

test('other names, another year of birth, and who was put aside or told apart are no pair', () => {
  const index = indexOf([
    entryOf('one', { names: ['최은경'], ...bornIn('1950') }),
    entryOf('old', { names: ['최은경'], ...bornIn('1990') }),
    entryOf('other', { names: ['박순희'] }),
    entryOf('gone', { names: ['최은경'], isDeleted: true }),
    entryOf('apart', { names: ['최은경'], ...bornIn('1950'), notSame: [idOf('one'), idOf('old')] }),
  ]);
  expect(pairs(index)).toEqual([]);
  repack(index);
  expect(pairs(index)).toEqual([]);
});

test('somebody with two spellings of one name is no pair with themselves, and a pair is listed once', () => {
  const index = indexOf([
    entryOf('one', { names: ['최은경', '崔恩京', 'Choe Un Gyong'] }),
    entryOf('two', { names: ['최은경', '崔恩京'] }),
  ]);
  expect(pairs(index)).toEqual([['one', 'two']]);
});

test('the likeliest come first, and of very many only some are listed', () => {
  const born = { birth: '1987' as PartialDate, place: '연길', sex: 'female' as const };
  const many = Array.from({ length: 30 }, (_, at) => entryOf(`m${at}`, { names: ['김영희'], ...born }));
  const index = indexOf([
    entryOf('a', { names: ['최은경'], ...born }),
    entryOf('b', { names: ['최은경'], ...born }),
    ...many,
  ]);
  repack(index);
  const { total, pairs: listed } = found(index);
  expect(total).toBe(1 + (30 * 29) / 2);
  expect(listed).toHaveLength(100);
  expect(pairs(index)[0]?.toSorted()).toEqual(['a', 'b']);
});

function bornIn(year: string) {
  return { birth: year as PartialDate };
}

function found(index: PeopleIndex): FoundPairs {
  const work = findDuplicates(index);
  for (;;) {
    const slice = work.next();
    if (slice.done === true) return slice.value;
  }
}

function pairs(index: PeopleIndex): string[][] {
  return found(index).pairs.map(({ one, other }) =>
    [one, other].map((person) =>
      (typeof person === 'string' ? person : (index.idAt(person) ?? '')).replaceAll('_', ''),
    ),
  );
}

function indexOf(entries: readonly PersonEntry[]): PeopleIndex {
  const index = new PeopleIndex({ generation: 0, people: 0, entries: [] });
  index.setBase(emptyPeopleBase());
  learn(index, entries);
  return index;
}

function learn(index: PeopleIndex, entries: readonly PersonEntry[]): void {
  index.apply({ entries, notes: [], people: index.people + entries.length });
  index.names.work(() => false);
}

function repack(index: PeopleIndex): void {
  const base = repackPeople(index, 1);
  index.dropCovered(new Map(index.changedPeople), new Map());
  index.setBase(base);
  index.names.work(() => false);
}

function idOf(name: string): PersonId {
  return name.padEnd(22, '_') as PersonId;
}

function entryOf(id: string, details: Partial<PersonEntry>): PersonEntry {
  return {
    id: idOf(id),
    revision: 1,
    names: [id],
    sex: 'unknown',
    place: '',
    group: '',
    status: 'unknown',
    needs: [],
    updatedAt: 0,
    encounters: [],
    ...details,
  };
}
