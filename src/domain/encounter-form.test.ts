import { describe, expect, test } from 'vitest';
import { conversationLanguage, hasEncounter, parseEncounterForm, toEncounterForm } from './encounter-form';
import type { LinkedId } from './linked-record';
import { LINE_LIMIT, NOTE_LIMIT } from './text';

describe('parseEncounterForm', () => {
  test('an unknown date is no fault', () => {
    expect(parseEncounterForm({ 'encounter.note': '전화함' }, 'en')).toEqual({
      ok: true,
      value: { place: '', mode: 'in-person', language: 'ko', note: '전화함' },
    });
  });

  test('31 February is told at its field, and the rest as well', () => {
    const parsed = parseEncounterForm(
      { 'encounter.date': '2024-02-31', 'encounter.place': 'x'.repeat(201) },
      'en',
    );
    expect(parsed).toMatchObject({
      error: { 'encounter.date': { kind: 'date-impossible' }, 'encounter.place': { kind: 'text-too-long' } },
    });
  });

  test('tells of every line that is too long, and of a note that is', () => {
    for (const [field, limit] of [
      ['encounter.place', LINE_LIMIT],
      ['encounter.present', LINE_LIMIT],
      ['encounter.interpreter', LINE_LIMIT],
      ['encounter.note', NOTE_LIMIT],
    ] as const)
      expect(parseEncounterForm({ [field]: '1'.repeat(limit + 1) }, 'en')).toMatchObject({
        ok: false,
        error: { [field]: { kind: 'text-too-long' } },
      });
  });

  test('reads back what a form was filled from', () => {
    const encounter = {
      place: '河口',
      mode: 'phone',
      language: 'zh',
      note: '她说想打电话。\n',
      about: 'b'.repeat(22) as LinkedId,
    } as const;
    expect(parseEncounterForm(toEncounterForm(encounter), 'ko')).toEqual({ ok: true, value: encounter });
  });
});

test('a date alone is not an encounter', () => {
  expect(hasEncounter({ 'encounter.date': '2024-02-03', 'encounter.note': ' ' })).toBe(false);
  expect(hasEncounter({ 'encounter.place': '延吉' })).toBe(true);
});

test.each([
  ['어머니 崔씨와 통화함 (Choe)', 'ko'],
  ['她说想打电话给崔某。', 'zh'],
  ['她说“어머니”，想打电话给在首尔的母亲，但没有号码，也不知道地址。', 'zh'],
  ['Wants to call.', 'en'],
  ['', 'zh'],
  ['12:30', 'zh'],
])('the note %s is of a conversation in %s while the interface is Chinese', (note, language) => {
  expect(conversationLanguage({ 'encounter.note': note }, 'zh')).toBe(language);
});

test('a language that was chosen is never guessed over', () => {
  expect(conversationLanguage({ 'encounter.note': '전화함', 'encounter.language': 'other' }, 'en')).toBe(
    'other',
  );
});
