import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PartialDate } from '../../domain/partial-date';
import { entryOf, idOf, noteId } from '../../testing/search/made-up-index';
import { fromEntryText, toEntryText } from './entry-text';
import type { EncounterRef, PersonEntry } from './person-entry';

const encounter: fc.Arbitrary<EncounterRef> = fc.record(
  {
    id: fc.string().map(noteId),
    revision: fc.nat(),
    date: fc.constantFrom<PartialDate>('2024' as PartialDate, '2024-05' as PartialDate),
    language: fc.constantFrom('ko', 'zh', 'en'),
    isDeleted: fc.constant(true as const),
  },
  { requiredKeys: ['id', 'revision'] },
);

const details: fc.Arbitrary<Partial<PersonEntry>> = fc.record(
  {
    names: fc.array(fc.string()),
    birth: fc.constant('1990-01' as PartialDate),
    place: fc.string({ unit: 'grapheme' }),
    needs: fc.constant([]),
    updatedAt: fc.nat(),
    encounters: fc.array(encounter),
    papers: fc.array(fc.string()),
    caseworker: fc.string(),
    notSame: fc.array(fc.string().map(idOf)),
    mergedInto: fc.string().map(idOf),
    isDeleted: fc.constant(true as const),
    isErased: fc.constant(true as const),
  },
  { requiredKeys: [] },
);

test('an entry comes back from its text, whatever it has and lacks', () => {
  fc.assert(
    fc.property(details, (some) => {
      const entry = entryOf('누구', some);
      expect(fromEntryText(entry.id, toEntryText(entry))).toEqual(entry);
    }),
  );
});

test('the text of an entry holds neither the id nor the names of the fields', () => {
  const encounters = [{ id: noteId('1'), revision: 2, isDeleted: true as const }];
  const text = toEntryText(entryOf('누구', { encounters }));
  expect(text).not.toContain(idOf('누구'));
  expect(text).not.toMatch(/[a-z]{6}[A-Z]|revision|names/u);
});

test('a text that holds the names of the fields, as it was once written, is still read', () => {
  const entry = entryOf('누구', { encounters: [{ id: noteId('1'), revision: 2, isDeleted: true }] });
  expect(fromEntryText(entry.id, JSON.stringify(entry))).toEqual(entry);
});
