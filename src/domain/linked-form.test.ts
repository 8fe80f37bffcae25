import { describe, expect, test } from 'vitest';
import { addSeparation, countSeparations, removeSeparation, roleField, separationField } from './group-form';
import { parseLinkedForm, peopleOf, toLinkedForm, withPeople } from './linked-form';
import { LINKED_TYPES, taskOf, withoutPeople, type LinkedDetails } from './linked-record';
import type { PersonId } from './person';
import { LINE_LIMIT, NOTE_LIMIT } from './text';

const [one, other, third] = ['a'.repeat(22), 'b'.repeat(22), 'c'.repeat(22)] as [
  PersonId,
  PersonId,
  PersonId,
];
const people = { people: `${one} ${other}` };

const GROUP = {
  ...people,
  kind: 'family',
  name: '리씨 가족',
  [roleField(one)]: 'mother',
  [separationField(0, 'one')]: one,
  [separationField(0, 'other')]: other,
  [separationField(0, 'date')]: '2012.5',
  [separationField(0, 'place')]: '멍카이',
  [separationField(0, 'cause')]: 'arrest-and-detention',
};

describe('a form about several people', () => {
  test.each(LINKED_TYPES)('of type %s is refused without people', (type) => {
    expect(parseLinkedForm(type, {})).toMatchObject({
      ok: false,
      error: { people: { kind: 'people-required' } },
    });
  });

  test.each(LINKED_TYPES)('of type %s comes back as it was', (type) => {
    const parsed = parseLinkedForm(type, {
      ...GROUP,
      date: '2012',
      due: '2013-01-02',
      text: '말',
      place: '단둥',
    });
    if (!parsed.ok) throw new Error('refused');
    expect(parseLinkedForm(type, toLinkedForm(parsed.value))).toEqual(parsed);
  });

  test('names nobody twice', () => {
    expect(peopleOf(withPeople({}, [one, other, one]))).toEqual([one, other]);
  });

  test('tells all wrong fields at once and cuts nothing', () => {
    const fields = { ...people, date: 'some day', place: 'x'.repeat(201) };
    expect(parseLinkedForm('incident', fields)).toMatchObject({
      ok: false,
      error: { date: { kind: 'date-unreadable' }, place: { kind: 'text-too-long' } },
    });
  });
});

const LINES = {
  incident: ['place'],
  group: ['name'],
  'follow-up': ['assignee'],
  referral: ['organisation'],
  letter: ['addressee'],
} as const;
const DATES = {
  incident: ['date'],
  group: [],
  'follow-up': ['due', 'doneOn'],
  referral: ['referredOn', 'due', 'doneOn'],
  letter: ['date'],
} as const;

describe.each(LINKED_TYPES)('the form of a %s', (type) => {
  test('tells of every line and text that is too long, at its field', () => {
    const typed = Object.fromEntries(LINES[type].map((field) => [field, 'x'.repeat(LINE_LIMIT + 1)]));
    const parsed = parseLinkedForm(type, { ...people, ...typed, text: 'x'.repeat(NOTE_LIMIT + 1) });
    for (const field of [...LINES[type], 'text'])
      expect(parsed).toMatchObject({ ok: false, error: { [field]: { kind: 'text-too-long' } } });
  });

  test('tells of every date that is none, at its field', () => {
    for (const field of DATES[type])
      for (const [typed, kind] of [
        ['some day', 'date-unreadable'],
        ['2024-02-31', 'date-impossible'],
      ])
        expect(parseLinkedForm(type, { ...people, [field]: typed })).toMatchObject({
          ok: false,
          error: { [field]: { kind } },
        });
  });

  test('takes no choice that is not of its list', () => {
    const choices = [
      'kind',
      'authority',
      'source',
      'reliability',
      'service',
      'outcome',
      'timeframe',
      'progress',
    ];
    const typed = Object.fromEntries(
      [...choices, 'identity', 'recipient'].map((field) => [field, 'no such']),
    );
    const parsed = parseLinkedForm(type, { ...people, ...typed });
    expect(parsed.ok).toBe(true);
    expect(JSON.stringify(parsed)).not.toContain('no such');
  });
});

describe('a group', () => {
  test('keeps roles of members and who was separated from whom', () => {
    expect(parseLinkedForm('group', GROUP)).toMatchObject({
      ok: true,
      value: {
        roles: [{ personId: one, role: 'mother' }],
        separations: [{ one, other, date: '2012-05', place: '멍카이', cause: 'arrest-and-detention' }],
      },
    });
  });

  test.each([
    ['from themself', one],
    ['from nobody', ''],
    ['from somebody who is no member', third],
  ])('refuses somebody separated %s', (_, from) => {
    const field = separationField(0, 'other');
    expect(parseLinkedForm('group', { ...GROUP, [field]: from })).toMatchObject({
      ok: false,
      error: { [field]: { kind: 'pair-required' } },
    });
  });

  test('closes the gap when a separation is taken out', () => {
    const two = { ...addSeparation(GROUP), [separationField(1, 'one')]: other };
    const left = removeSeparation(two, 0);
    expect(countSeparations(left)).toBe(1);
    expect(left[separationField(0, 'one')]).toBe(other);
  });

  test('loses what it says of people who go, and itself with the last of them', () => {
    const parsed = parseLinkedForm('group', GROUP);
    if (!parsed.ok) throw new Error('refused');
    expect(withoutPeople(parsed.value, new Set([one]))).toMatchObject({
      people: [other],
      roles: [],
      separations: [],
    });
    expect(withoutPeople(parsed.value, new Set([one, other]))).toBeUndefined();
  });
});

test('a referral keeps how far it has come and what it did, if that was said', () => {
  const said = { ...people, progress: 'token', impact: 'minor' };
  const parsed = parseLinkedForm('referral', said);
  expect(parsed).toMatchObject({ ok: true, value: { progress: 'token', impact: 'minor' } });
  if (parsed.ok) expect(toLinkedForm(parsed.value)).toMatchObject(said);
  const unsaid = parseLinkedForm('referral', { ...people, progress: '', impact: 'great' });
  expect(unsaid.ok && Object.keys(unsaid.value)).not.toContain('progress');
  expect(unsaid.ok && Object.keys(unsaid.value)).not.toContain('impact');
});

test('a task waits until it is done, a referral also until it is declined', () => {
  expect(task({ due: '2020-01-01' }, 'follow-up')).toEqual({ due: '2020-01-01' });
  expect(task({ due: '2020-01-01', doneOn: '2020' }, 'follow-up')).toEqual({
    due: '2020-01-01',
    isDone: true,
  });
  expect(task({ outcome: 'declined' }, 'referral')).toEqual({ isDone: true });
  expect(task({ date: '2020' }, 'incident')).toEqual({});
});

function task(fields: Record<string, string>, type: 'follow-up' | 'referral' | 'incident') {
  const parsed = parseLinkedForm(type, { ...people, ...fields });
  return taskOf(parsed.ok ? parsed.value : ({} as LinkedDetails));
}
