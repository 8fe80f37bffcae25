import { describe, expect, test } from 'vitest';
import type { LinkedId } from '../../domain/linked-record';
import type { PartialDate } from '../../domain/partial-date';
import type { PeopleFilters } from '../../domain/people-filters';
import { emptyIndex, entryOf, idOf, nameOfId, noteId, toEnd } from '../../testing/search/made-up-index';
import { filterPeople, type FilteredPeople } from './filter-people';
import { findPeople } from './find-people';
import type { PeopleIndex } from './people-index';
import type { PersonEntry } from './person-entry';
import { everybodyAmong } from './rank-people';
import type { RankedPeople } from './ranked-people';
import { repackNotes, repackPeople } from './repack';

const GROUP = 'g'.padEnd(22, 'g') as LinkedId;

describe.each(['changed since the snapshot', 'in the snapshot'])('people who are %s', (where) => {
  const index = indexOf(where === 'in the snapshot');

  test('are all there without a query, the last changed first', () => {
    expect(listed(index, {})).toEqual(['three', 'two', 'one']);
    expect(listed(index, { status: 'detained' })).toEqual(['three', 'one']);
    expect(listed(index, { status: 'detained', isMine: true })).toEqual(['three']);
    expect(listed(index, { group: 'crossing' })).toEqual(['two']);
  });

  test('meet date and language by one conversation', () => {
    expect(listed(index, { language: 'zh' })).toEqual(['one']);
    expect(listed(index, { language: 'zh', date: '2024' as PartialDate })).toEqual(['one']);
    expect(listed(index, { language: 'ko', date: '2024' as PartialDate })).toEqual([]);
  });

  test('are found by the query among those who are left', () => {
    expect(found(index, '최은경', {})).toEqual(['three', 'one']);
    expect(found(index, 'Choi Eun-kyung', { isMine: true })).toEqual(['three']);
    expect(found(index, '최은경', { status: 'resettled' })).toEqual([]);
  });

  test('are found by notes of that language alone', () => {
    expect(found(index, '열쇠', {})).toEqual(['one']);
    expect(found(index, '열쇠', { language: 'ko' })).toEqual(['one']);
    expect(found(index, '열쇠', { language: 'zh' })).toEqual([]);
  });
});

test('whoever changes after the filters were read is read again', () => {
  const index = indexOf(true);
  expect(listed(index, { status: 'detained' })).toEqual(['three', 'one']);
  index.apply({
    entries: [{ ...entryOf('one', { names: ['최은경'] }), status: 'resettled' }],
    notes: [],
    people: 3,
  });
  expect(listed(index, { status: 'detained' })).toEqual(['three']);
  expect(listed(index, { status: 'resettled' })).toEqual(['one']);
});

function indexOf(isPacked: boolean): PeopleIndex {
  const index = emptyIndex();
  const encounters = [
    { id: noteId('ko'), revision: 1, date: '2023-05' as PartialDate, language: 'ko' },
    { id: noteId('zh'), revision: 1, date: '2024-05' as PartialDate, language: 'zh' },
  ] as const;
  const entries: PersonEntry[] = [
    { ...entryOf('one', { names: ['최은경'] }), status: 'detained', encounters },
    {
      ...entryOf('two', { names: ['박순희'] }),
      status: 'in-hiding',
      linked: [{ id: GROUP, type: 'group' }],
    },
    {
      ...entryOf('three', { names: ['崔银京'] }),
      names: ['최은경', '崔银京'],
      status: 'detained',
      caseworker: 'me',
    },
  ];
  const notes = [
    { id: noteId('ko'), personId: idOf('one'), text: '열쇠' },
    { id: noteId('zh'), personId: idOf('one'), text: '钥匙' },
  ];
  index.apply({ entries, notes, people: 3 });
  if (isPacked) {
    const base = repackPeople(index, 1);
    const chunks = [...repackNotes(index, base, () => undefined)];
    index.dropCovered(new Map(index.changedPeople), new Map(index.changedNotes));
    index.noteChunks = chunks;
    index.setBase(base);
  }
  index.names.work(() => false);
  return index;
}

function listed(index: PeopleIndex, filters: PeopleFilters): string[] {
  return namesOf(index, everybodyAmong(index, left(index, filters)));
}

function found(index: PeopleIndex, query: string, filters: PeopleFilters): string[] {
  return namesOf(index, toEnd(findPeople(index, query, { among: left(index, filters) })).people);
}

function left(index: PeopleIndex, filters: PeopleFilters): FilteredPeople {
  const groups = new Set(filters.group === 'crossing' ? [GROUP] : []);
  return toEnd(filterPeople(index, { filters, caseworker: 'me', groups }));
}

function namesOf(index: PeopleIndex, people: RankedPeople): string[] {
  return people
    .slice(0, 10)
    .map((person) => nameOfId(typeof person === 'string' ? person : index.idAt(person)));
}
