import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PartialDate } from '../../domain/partial-date';
import { emptyIndex, entryOf, idOf, nameOfId, toEnd } from '../../testing/search/made-up-index';
import { DuplicateFinder, type ComparedIndex, type FoundPairs } from './find-duplicates';
import type { PeopleIndex } from './people-index';
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

describe('what was compared is kept', () => {
  test('a save looks up the names of nobody but those whom it changed', () => {
    const index = indexOf(Array.from({ length: 40 }, (_, at) => entryOf(`p${at}`, { names: [`김철${at}`] })));
    const watched = watch(index);
    toEnd(index.duplicates.find(watched));
    expect(watched.looked).toHaveLength(40);
    watched.looked.length = 0;
    learn(index, [entryOf('p7', { names: ['최은경'] }), entryOf('new', { names: ['최은경'] })]);
    expect(toEnd(index.duplicates.find(watched)).pairs).toMatchObject([
      { one: idOf('p7'), other: idOf('new') },
    ]);
    expect(watched.looked).toEqual(['최은경', '최은경']);
    repack(index);
    watched.looked.length = 0;
    expect(toEnd(index.duplicates.find(watched)).total).toBe(1);
    expect(watched.looked).toEqual([]);
  });

  test('a search that was stopped goes on where it was, and takes in what changed meanwhile', () => {
    const index = indexOf(Array.from({ length: 10 }, (_, at) => entryOf(`p${at}`, { names: ['최은경'] })));
    const stopped = index.duplicates.find(index);
    for (let step = 0; step < 5; step += 1) stopped.next();
    learn(index, [entryOf('p9', { names: ['박순희'] }), entryOf('p0', { isDeleted: true })]);
    repack(index);
    expect(found(index).total).toBe((8 * 7) / 2);
  });

  test('after any changes and snapshots the pairs are those that a fresh search finds', () => {
    // With so few people every name is rare, whenever it is counted.
    const names = fc.constantFrom('최은경', '崔银京', 'Cui Yinjing', '김철', 'Kim Chol');
    const change = fc.record({
      who: fc.nat({ max: 3 }),
      name: names,
      isDeleted: fc.boolean(),
      apart: fc.boolean(),
    });
    const step = fc.oneof(
      { weight: 6, arbitrary: change },
      fc.constantFrom('repack' as const, 'find' as const),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const index = indexOf([]);
        for (const each of steps) {
          if (each === 'repack') repack(index);
          else if (each === 'find') found(index);
          else
            learn(index, [
              {
                ...entryOf(`p${each.who}`, { names: [each.name] }),
                ...(each.isDeleted ? { isDeleted: true } : {}),
                ...(each.apart ? { notSame: [idOf('p0')] } : {}),
              },
            ]);
        }
        const fresh = toEnd(new DuplicateFinder().find(index));
        expect(sorted(found(index))).toEqual(sorted(fresh));
      }),
      { numRuns: 200 },
    );
  });
});

test('a common name makes many pairs, and those of one person go with the person', () => {
  const index = indexOf(
    Array.from({ length: 60 }, (_, at) => entryOf(`p${at}`, { names: ['김영희'], ...bornIn('1970') })),
  );
  expect(found(index).total).toBe((60 * 59) / 2);
  learn(index, [entryOf('p30', { isDeleted: true })]);
  expect(found(index).total).toBe((59 * 58) / 2);
});

function sorted({ total, pairs: all }: FoundPairs) {
  const ids = all.map(({ one, other, points, reasons }) =>
    [...[one, other].toSorted(), points, ...reasons].join(' '),
  );
  return { total, ids: ids.toSorted() };
}

/** The index itself, with a note of every name that is looked up in it. */
function watch(index: PeopleIndex): ComparedIndex & { readonly looked: string[] } {
  const looked: string[] = [];
  return {
    looked,
    get base() {
      return index.base;
    },
    livingPeople: () => index.livingPeople(),
    idAt: (ordinal) => index.idAt(ordinal),
    entry: (id) => index.entry(id),
    names: {
      get isReady() {
        return index.names.isReady;
      },
      forEachNamesake: (name, visit) => {
        looked.push(name);
        index.names.forEachNamesake(name, visit);
      },
    },
  };
}

function bornIn(year: string) {
  return { birth: year as PartialDate };
}

function found(index: PeopleIndex): FoundPairs {
  return toEnd(index.duplicates.find(index));
}

function pairs(index: PeopleIndex): string[][] {
  return found(index).pairs.map(({ one, other }) => [one, other].map(nameOfId));
}

function indexOf(entries: readonly PersonEntry[]): PeopleIndex {
  const index = emptyIndex();
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
