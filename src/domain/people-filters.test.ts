import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CONVERSATION_LANGUAGES } from './language';
import { parsePartialDate, type PartialDate } from './partial-date';
import {
  FILTER_NAMES,
  hasEncounterFilters,
  hasFilters,
  meetsEncounterFilters,
  meetsFilters,
  withoutFilter,
  type FilteredPerson,
  type PeopleFilters,
} from './people-filters';
import { PERSON_STATUSES } from './person';

const PERSON: FilteredPerson = {
  status: 'detained',
  needs: ['SV-HK', 'CR'],
  place: '랴오닝성 선양',
  group: '2006 선양 9명',
  caseworker: 'mine',
};
const ME = { caseworker: 'mine', isInGroup: false };

describe('filters of people', () => {
  test.each<[PeopleFilters, boolean]>([
    [{}, true],
    [{ status: 'detained' }, true],
    [{ status: 'in-hiding' }, false],
    [{ need: 'CR' }, true],
    [{ need: 'CR-CP' }, false],
    [{ isMine: true }, true],
    [{ group: '９명' }, true],
    [{ group: 'Mong Cai' }, false],
    [{ status: 'detained', need: 'CR', isMine: true, group: '선양' }, true],
    [{ status: 'detained', need: 'DS' }, false],
  ])('%j', (filters, isMet) => {
    expect(meetsFilters(filters, PERSON, ME)).toBe(isMet);
  });

  test('a place is met in any language, with all that lies in it', () => {
    const met = ['Shenyang', '沈阳', '선양', 'Liaoning', '辽宁省', 'China', '중국'];
    const others = ['Jilin', '延边', 'Vietnam', '함경북도', 'nowhere at all'];
    expect([...met, ...others].filter((place) => meetsFilters({ place }, PERSON, ME))).toEqual(met);
    expect(meetsFilters({ place: 'Shenyang' }, { ...PERSON, place: 'Liaoning' }, ME)).toBe(false);
    expect(
      meetsFilters({ place: 'house by the river' }, { ...PERSON, place: 'House by the River 3' }, ME),
    ).toBe(true);
  });

  test('a case that nobody has, or somebody else, is not mine', () => {
    const { caseworker, ...nobodys } = PERSON;
    expect(meetsFilters({ isMine: true }, nobodys, { caseworker: caseworker ?? '', isInGroup: false })).toBe(
      false,
    );
    expect(meetsFilters({ isMine: true }, PERSON, { caseworker: 'other', isInGroup: false })).toBe(false);
  });

  test('whoever belongs to a group that is called so meets its name', () => {
    expect(meetsFilters({ group: 'crossing' }, PERSON, { ...ME, isInGroup: true })).toBe(true);
    expect(meetsFilters({ group: 'crossing', status: 'in-hiding' }, PERSON, { ...ME, isInGroup: true })).toBe(
      false,
    );
  });
});

describe('filters of conversations', () => {
  test.each([
    ['2024', '2024-03-12', true],
    ['2024-03', '2024', true],
    ['2024-04', '2024-03-12', false],
    ['2023/2024-03', '2024-03-12', true],
    ['2023/2024-02', '2024-03-12', false],
    ['2024>', '2024-12-31', false],
    ['2024>', '2025-01-01', true],
    ['2024-03~', '2024-02', true],
  ])('asked for %s, a conversation of %s', (asked, held, isMet) => {
    expect(meetsEncounterFilters({ date: toDate(asked) }, { date: toDate(held) })).toBe(isMet);
  });

  test('one without a date meets no date', () => {
    expect(meetsEncounterFilters({ date: toDate('2024') }, {})).toBe(false);
    expect(meetsEncounterFilters({ language: 'ko' }, { language: 'ko' })).toBe(true);
  });

  test('date and language must be met by the same one', () => {
    const asked = { date: toDate('2024'), language: 'zh' } as const;
    expect(meetsEncounterFilters(asked, { date: toDate('2024-05'), language: 'ko' })).toBe(false);
    expect(meetsEncounterFilters(asked, { date: toDate('2024-05'), language: 'zh' })).toBe(true);
  });
});

describe('any filters', () => {
  const anyFilters = fc.record<PeopleFilters>(
    {
      status: fc.constantFrom(...PERSON_STATUSES),
      need: fc.constantFrom('CR', 'SV-HK', 'DS'),
      place: fc.constantFrom('Shenyang', 'Jilin', '선양'),
      group: fc.constantFrom('9', 'x'),
      date: fc.constantFrom(toDate('2024'), toDate('2023-01/2024-05')),
      language: fc.constantFrom(...CONVERSATION_LANGUAGES),
      isMine: fc.constant<true>(true),
    },
    { requiredKeys: [] },
  );

  test('taking one off never loses anybody', () => {
    fc.assert(
      fc.property(anyFilters, fc.constantFrom(...FILTER_NAMES), (filters, name) => {
        const fewer = withoutFilter(filters, name);
        expect(fewer[name]).toBeUndefined();
        if (meetsFilters(filters, PERSON, ME)) expect(meetsFilters(fewer, PERSON, ME)).toBe(true);
      }),
    );
  });

  test('without any, nothing is asked', () => {
    fc.assert(
      fc.property(anyFilters, (filters) => {
        let left: PeopleFilters = filters;
        for (const name of FILTER_NAMES) left = withoutFilter(left, name);
        expect(hasFilters(left)).toBe(false);
        expect(hasFilters(filters)).toBe(Object.keys(filters).length > 0);
        expect(hasEncounterFilters(filters)).toBe('date' in filters || 'language' in filters);
      }),
    );
  });
});

function toDate(text: string): PartialDate {
  const date = parsePartialDate(text);
  if (!date.ok) throw new Error(text);
  return date.value;
}
