import { describe, expect, test } from 'vitest';
import { hasEncounter, parseEncounterForm, toEncounterForm } from './encounter-form';

describe('parseEncounterForm', () => {
  test('an unknown date is no fault', () => {
    expect(parseEncounterForm({ 'encounter.note': '전화함' })).toEqual({
      ok: true,
      value: { place: '', mode: 'in-person', language: 'ko', note: '전화함' },
    });
  });

  test('31 February is told at its field, and the rest as well', () => {
    const parsed = parseEncounterForm({ 'encounter.date': '2024-02-31', 'encounter.place': 'x'.repeat(201) });
    expect(parsed).toMatchObject({
      error: { 'encounter.date': { kind: 'date-impossible' }, 'encounter.place': { kind: 'text-too-long' } },
    });
  });

  test('reads back what a form was filled from', () => {
    const encounter = { place: '河口', mode: 'phone', language: 'zh', note: '她说想打电话。\n' } as const;
    expect(parseEncounterForm(toEncounterForm(encounter))).toEqual({ ok: true, value: encounter });
  });
});

test('a date alone is not an encounter', () => {
  expect(hasEncounter({ 'encounter.date': '2024-02-03', 'encounter.note': ' ' })).toBe(false);
  expect(hasEncounter({ 'encounter.place': '延吉' })).toBe(true);
});
