import { expect, test } from 'vitest';
import { parseHandedRecord, parseSender } from './handover-content';

const ID = 'a'.repeat(22);
const PERSON = {
  type: 'person',
  id: ID,
  createdAt: 1,
  updatedAt: 2,
  names: [{ text: '최은경', kind: 'legal' }],
  sex: 'female',
  place: '옌지',
  group: '',
  status: 'in-hiding',
  needs: ['WR'],
};
const ENCOUNTER = {
  type: 'encounter',
  id: ID,
  personId: ID,
  createdAt: 1,
  updatedAt: 2,
  date: '2026-10',
  place: '',
  mode: 'phone',
  language: 'ko',
  note: '기록',
};
const MARK = 'Ab_-0123';

test('what this app writes is read as it was', () => {
  const conflict = { field: 'place', value: '단둥', marks: [MARK], from: '학', at: 3 };
  const emptied = { field: 'birth', marks: [MARK], from: '', at: 3 };
  const person = { ...PERSON, edits: { place: [MARK] }, conflicts: [conflict, emptied] };
  expect(parseHandedRecord(JSON.stringify(person))).toEqual(person);
  expect(parseHandedRecord(JSON.stringify(ENCOUNTER))).toEqual(ENCOUNTER);
});

const DECISION = { page: 'unhcr', decision: 'dismissed', reason: '이미 알렸음', at: 4 };

test('decisions about protections travel with the person', () => {
  const protections = [DECISION, { ...DECISION, page: 'children', decision: 'added' }];
  const conflict = { field: 'protections', value: [DECISION], marks: [MARK], from: '학', at: 3 };
  const person = { ...PERSON, protections, edits: { protections: [MARK] }, conflicts: [conflict] };
  expect(parseHandedRecord(JSON.stringify(person))).toEqual(person);
});

test.each([
  ['no JSON', '{'],
  ['nested beyond all bounds', '['.repeat(2_000_000)],
  ['a list', '[]'],
  ['larger than any record', `"${'x'.repeat(16 * 1024 * 1024)}"`],
  ['another prototype', JSON.stringify(PERSON).replace('{', '{"__proto__":{"sex":"male"},')],
  ['a prototype in a name', JSON.stringify(PERSON).replace('{"text"', '{"__proto__":{},"text"')],
  ['a constructor', JSON.stringify({ ...PERSON, constructor: {} })],
  ['a revision of its own', JSON.stringify({ ...PERSON, revision: 1 })],
  ['somebody who is their own family', JSON.stringify({ ...PERSON, family: [{ person: ID }] })],
  ['no name', JSON.stringify({ ...PERSON, names: [] })],
  ['an invisible name', JSON.stringify({ ...PERSON, names: [{ text: '\u200B', kind: 'legal' }] })],
  ['a place of the wrong type', JSON.stringify({ ...PERSON, place: { toString: 'x' } })],
  ['a place that is too long', JSON.stringify({ ...PERSON, place: 'x'.repeat(201) })],
  ['a note that is too long', JSON.stringify({ ...ENCOUNTER, note: 'x'.repeat(2_000_001) })],
  ['a date that is none', JSON.stringify({ ...ENCOUNTER, date: '2026-13' })],
  ['the id of a path', JSON.stringify({ ...PERSON, id: '../../../../../../etc/x' })],
  ['a record of the vault’s own', JSON.stringify({ type: 'caseworker', id: ID })],
  ['two decisions about one protection', JSON.stringify({ ...PERSON, protections: [DECISION, DECISION] })],
  ['a decision without a reason', JSON.stringify({ ...PERSON, protections: [{ ...DECISION, reason: ' ' }] })],
  ['a protection of no page', JSON.stringify({ ...PERSON, protections: [{ ...DECISION, page: 'sources' }] })],
  ['edits of no field', JSON.stringify({ ...PERSON, edits: { revision: [MARK] } })],
  ['too many edits', JSON.stringify({ ...PERSON, edits: { place: Array<string>(33).fill(MARK) } })],
  [
    'a conflict whose value is none of its field',
    JSON.stringify({ ...PERSON, conflicts: [{ field: 'sex', value: [], marks: [], from: '', at: 1 }] }),
  ],
  [
    'a conflict that empties what must not be empty',
    JSON.stringify({ ...PERSON, conflicts: [{ field: 'names', marks: [], from: '', at: 1 }] }),
  ],
  [
    'a conflict with a prototype',
    JSON.stringify({
      ...PERSON,
      conflicts: [{ field: 'names', value: [0], marks: [], from: '', at: 1 }],
    }).replace('[0]', '[{"__proto__":{},"text":"x","kind":"legal"}]'),
  ],
])('refuses %s', (_what, json) => {
  expect(parseHandedRecord(json)).toBeUndefined();
  expect(({} as { sex?: string }).sex).toBeUndefined();
});

test('a prototype among the edits is left out', () => {
  const json = JSON.stringify(PERSON).replace('{', `{"edits":{"__proto__":["${MARK}"],"place":["${MARK}"]},`);
  const { edits } = parseHandedRecord(json) as { readonly edits?: object };
  expect(Object.entries(edits ?? {})).toEqual([['place', [MARK]]]);
  expect(Object.getPrototypeOf(edits)).toBe(Object.prototype);
});

test('halves of characters and invisible ones do not come in', () => {
  const text = '\uD800최\u202E은경';
  const person = { ...PERSON, names: [{ text, kind: 'legal' }], place: text };
  expect(parseHandedRecord(JSON.stringify(person))).toMatchObject({
    names: [{ text: '\uFFFD최은경' }],
    place: '\uFFFD최은경',
  });
  expect(parseHandedRecord(JSON.stringify({ ...ENCOUNTER, note: '글\uDC00' }))).toMatchObject({
    note: '글\uFFFD',
  });
});

test('a sender is two keys, a label and a time', () => {
  const sender = { signKey: 'k'.repeat(43), boxKey: 'b'.repeat(43), label: '학', createdAt: 5 };
  expect(parseSender(JSON.stringify(sender))).toEqual(sender);
  expect(parseSender(JSON.stringify({ ...sender, signKey: 'short' }))).toBeUndefined();
  expect(parseSender(JSON.stringify({ ...sender, more: 1 }))).toBeUndefined();
  expect(parseSender(JSON.stringify(PERSON))).toBeUndefined();
});
