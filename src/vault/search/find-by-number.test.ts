import { expect, test } from 'vitest';
import { caseNumberOf } from '../../domain/case-number';
import { emptyIndex, entryOf, idOf, nameOfId, toEnd } from '../../testing/search/made-up-index';
import { explainMatches } from './explain-matches';
import { findPeople } from './find-people';
import type { PeopleIndex } from './people-index';
import { repackPeople } from './repack';

test('the number of a case finds that case alone, changed since the snapshot or not, and says so', () => {
  const index = indexOf('one', 'two');
  const number = caseNumberOf(idOf('one'));
  for (const isPacked of [false, true]) {
    if (isPacked) repack(index);
    expect(found(index, number)).toEqual(['one']);
    expect(found(index, number.toLowerCase().replace('-', ' '))).toEqual(['one']);
    expect(found(index, caseNumberOf(idOf('nobody')))).toEqual([]);
  }
  expect(explainMatches([entryOf('one'), entryOf('two')], { query: number, answers: new Map() })).toEqual([
    { name: number, reason: 'case-number' },
    undefined,
  ]);
});

test('the number of somebody who was put aside finds nobody', () => {
  const index = indexOf('one', 'two');
  repack(index);
  index.apply({ entries: [entryOf('one', { isDeleted: true })], notes: [], people: 1 });
  expect(found(index, caseNumberOf(idOf('one')))).toEqual([]);
  repack(index);
  expect(found(index, caseNumberOf(idOf('one')))).toEqual([]);
});

function indexOf(...people: readonly string[]): PeopleIndex {
  const index = emptyIndex();
  for (const who of people) index.apply({ entries: [entryOf(who)], notes: [], people: index.people + 1 });
  index.names.work(() => false);
  return index;
}

function repack(index: PeopleIndex): void {
  const changed = new Map(index.changedPeople);
  const base = repackPeople(index, 1);
  index.dropCovered(changed, new Map());
  index.setBase(base);
}

function found(index: PeopleIndex, query: string): readonly string[] {
  const { people } = toEnd(findPeople(index, query));
  return people
    .slice(0, people.length)
    .map((person) => nameOfId(typeof person === 'string' ? person : index.idAt(person)));
}
