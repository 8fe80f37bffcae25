import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { parseLinkedForm } from '../domain/linked-form';
import { LINKED_TYPES } from '../domain/linked-record';
import { HANDED_LINKED } from './handed-linked';

const ID = 'a'.repeat(22);
const OTHER = 'b'.repeat(22);
const parser = z.discriminatedUnion('type', [...HANDED_LINKED]);
const rowOf = (type: (typeof LINKED_TYPES)[number]) => {
  const parsed = parseLinkedForm(type, {
    people: `${ID} ${OTHER}`,
    text: '말',
    due: '2020',
    date: '2019-03',
  });
  if (!parsed.ok) throw new Error('refused');
  return { ...parsed.value, id: ID, createdAt: 1, updatedAt: 2 };
};

describe.each(LINKED_TYPES)('a handed record of type %s', (type) => {
  const record = rowOf(type);

  test('is read as it was written, with its edits and conflicts', () => {
    const conflict = { field: 'text', value: '다른 말', marks: ['Ab_-0123'], from: '학', at: 3 };
    const whole = { ...record, edits: { people: ['Ab_-0123'] }, conflicts: [conflict] };
    expect(parser.parse(whole)).toEqual(whole);
  });

  test.each([
    ['nobody', { people: [] }],
    ['one person twice', { people: [ID, ID] }],
    ['the id of a path', { people: ['../../../../../../etc/x'] }],
    ['a revision of its own', { revision: 1 }],
    ['a way back to what it said before', { former: ID }],
    ['edits of no field', { edits: { id: [] } }],
    ['a text that is none', { text: { toString: 'x' } }],
  ])('is refused with %s', (_, wrong) => {
    expect(parser.safeParse({ ...record, ...wrong }).success).toBe(false);
  });
});

test('somebody who was separated from themself is refused', () => {
  const separations = [{ one: ID, other: ID, place: '', cause: 'unknown' }];
  expect(parser.safeParse({ ...rowOf('group'), separations }).success).toBe(false);
});
