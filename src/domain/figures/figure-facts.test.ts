import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LISTS } from '../code-lists';
import { standingOf } from '../consent';
import type { PartialDate } from '../partial-date';
import { PERSON_STATUSES, SEXES, type PersonDetails } from '../person';
import { REFERRAL_OUTCOMES, SERVICES } from '../referral';
import { BREAKDOWNS, compareKeys, type Breakdown } from './breakdowns';
import {
  figureFacts,
  reasonToLeaveOut,
  type CountedPerson,
  type FigurePeriod,
  type LeftOutReason,
} from './figure-facts';
import { FigureTally } from './figure-tally';
import { withholdSmall } from './withhold-small';

const on = (date: string) => date as PartialDate;
const TODAY = '2026-11-26';
const AGREED = { purpose: 'statistics', decision: 'given' } as const;
const NOBODY: PersonDetails = {
  names: [{ text: '두루미', kind: 'pseudonym' }],
  sex: 'female',
  place: '',
  group: '',
  status: 'in-hiding',
  needs: [],
};

function counted(person: Partial<PersonDetails>, more: Partial<CountedPerson> = {}): CountedPerson {
  return { person: { ...NOBODY, ...person }, firstContact: undefined, referrals: [], ...more };
}

function facts(person: Partial<PersonDetails>, more: Partial<CountedPerson> = {}) {
  return figureFacts(counted(person, more), TODAY);
}

describe('what is counted of a person', () => {
  test.each([
    ['2026-03-12', '2026-03'],
    ['2026-03', '2026-03'],
    ['2026', '2026'],
    ['2026-03~', '2026'],
    ['2025/2026', 'unknown'],
    [undefined, 'unknown'],
  ])('a first contact on %s counts for %s', (date, month) => {
    const firstContact = date === undefined ? undefined : on(date);
    expect(facts({}, { firstContact }).keys.month).toEqual([month]);
  });

  test('where nothing was noted down, the day on which the case was opened counts', () => {
    expect(facts({ course: { opened: on('2025-07-01') } }).keys.month).toEqual(['2025-07']);
  });

  test.each([
    [
      'the province that somebody left',
      { journey: { leftFrom: '온성' }, identity: { birthplace: '평양' } },
      'KP-09',
    ],
    ['the province of birth', { identity: { birthplace: '혜산' } }, 'KP-10'],
    [
      'the province of birth in the country that somebody left',
      { journey: { leftFrom: '북한' }, identity: { birthplace: '혜산' } },
      'KP-10',
    ],
    [
      'the country, where the province of birth lies in another',
      { journey: { leftFrom: '북한' }, identity: { birthplace: '연길' } },
      'KP',
    ],
    ['the nationality', { identity: { nationality: 'KP' } }, 'KP'],
    ['nothing, of a place that nobody knows', { journey: { leftFrom: '강 건너 마을' } }, 'unknown'],
    ['nothing, of a nationality that is no country', { identity: { nationality: 'none' } }, 'unknown'],
  ] as const)('of the origin counts %s', (_, person, key) => {
    expect(facts(person).keys.origin).toEqual([key]);
  });

  test.each([
    ['연길', 'CN-JL'],
    ['방콕', 'TH'],
    ['라오스', 'LA'],
    ['강 건너 마을', 'unknown'],
  ])('of the place %s counts %s', (place, key) => {
    expect(facts({ place }).keys.place).toEqual([key]);
  });

  test('needs that still apply count, each once, and none counts as none', () => {
    const needs = ['LP-RR', { code: 'LP-RR', state: 'confirmed' }, { code: 'CR', state: 'ended' }] as const;
    expect(facts({ needs }).keys.need).toEqual(['LP-RR']);
    expect(facts({}).keys.need).toEqual(['none']);
  });

  test('services that were given count, not those declined or not to be had', () => {
    const referrals = REFERRAL_OUTCOMES.map((outcome, at) => ({ outcome, service: SERVICES[at] ?? 'other' }));
    expect(facts({}, { referrals }).keys.service).toEqual(SERVICES.slice(0, 3));
    expect(facts({}, { referrals: [{ service: 'food', outcome: 'declined' }] }).keys.service).toEqual([
      'none',
    ]);
  });

  test.each([
    ['2008-11-27', 'children'],
    ['2008-11-26', 'adults'],
    ['2008', 'ageUnknown'],
    ['1990/1999', 'adults'],
    ['1966-11-27', 'adults'],
    ['1966-11-26', 'elderly'],
    ['2030', 'ageUnknown'],
    [undefined, 'ageUnknown'],
  ])('born on %s counts among %s', (date, age) => {
    expect(facts(date === undefined ? {} : { birth: on(date) }).age).toBe(age);
  });

  test.each(SEXES)('the sex %s counts as female, male or the rest', (sex) => {
    expect(facts({ sex }).sex).toBe(sex === 'other' || sex === 'unknown' ? 'otherSex' : sex);
  });
});

function reasonOf(
  person: Partial<PersonDetails>,
  more: Partial<CountedPerson> = {},
  period?: FigurePeriod,
): LeftOutReason | undefined {
  return reasonToLeaveOut(counted(person, more), period);
}

describe('who is counted', () => {
  test.each([
    ['nobody asked', [], 'not-asked'],
    ['agreed', [AGREED], undefined],
    ['refused', [{ purpose: 'statistics', decision: 'refused' }], 'refused'],
    ['agreed and withdrew', [AGREED, { purpose: 'statistics', decision: 'withdrawn' }], 'withdrawn'],
    [
      'agreed, but withdrew from everything',
      [AGREED, { purpose: 'services', decision: 'withdrawn' }],
      'withdrawn',
    ],
    ['agreed, but refused everything', [AGREED, { purpose: 'services', decision: 'refused' }], 'refused'],
    ['agreed to something else', [{ purpose: 'research', decision: 'given' }], 'not-asked'],
  ] as const)('%s', (_, consents, expected) => {
    expect(reasonOf({ consents })).toBe(expected);
  });

  test('nobody whose record is closed as a duplicate: they are counted where they stand', () => {
    expect(reasonOf({ consents: [AGREED], course: { status: 'duplicate' } })).toBe('duplicate');
  });

  test.each([
    ['2026-01-01', undefined],
    ['2026-03-31', undefined],
    ['2026-02', undefined],
    ['2026', 'other-period'],
    ['2025-12-31', 'other-period'],
    [undefined, 'other-period'],
  ])('of the first quarter of 2026, a first contact on %s: left out as %s', (date, expected) => {
    const firstContact = date === undefined ? undefined : on(date);
    expect(reasonOf({ consents: [AGREED] }, { firstContact }, { from: '2026-01', to: '2026-03' })).toBe(
      expected,
    );
  });
});

const SECRET = '비밀';
const anyDate = fc.constantFrom('1994-03-12', '2026-03-09', '1961~', '2020/2024').map(on);
const anyPerson: fc.Arbitrary<CountedPerson> = fc
  .record({
    sex: fc.constantFrom(...SEXES),
    status: fc.constantFrom(...PERSON_STATUSES),
    place: fc.constantFrom('연길', '단둥', SECRET),
    birth: anyDate,
    decision: fc.constantFrom(...CODE_LISTS.decision),
    firstContact: anyDate,
    service: fc.constantFrom(...SERVICES),
  })
  .map(({ decision, firstContact, service, ...person }) => ({
    person: {
      ...NOBODY,
      ...person,
      names: [{ text: SECRET, kind: 'legal' as const }],
      group: SECRET,
      identity: { birthplace: SECRET, marks: SECRET, nationality: 'KP' as const },
      journey: { leftFrom: SECRET, left: on('2010-03-12') },
      safety: { number: SECRET },
      family: [{ name: SECRET }],
      consents: [{ purpose: 'statistics' as const, decision, withhold: SECRET }],
    },
    firstContact,
    referrals: [{ service, outcome: 'referred' as const }],
  }));

test('nothing that was typed and no day ever stands in a table, and nobody is in it who did not agree', () => {
  const breakdowns = fc.uniqueArray(fc.constantFrom(...BREAKDOWNS), { minLength: 1, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(anyPerson, { maxLength: 30 }), breakdowns, (people, chosen) => {
      const tally = new FigureTally(chosen);
      for (const each of people) {
        const reason = reasonToLeaveOut(each, undefined);
        if (reason === undefined) tally.add(figureFacts(each, TODAY));
        else tally.leaveOut(reason);
      }
      const agreed = people.filter(
        ({ person }) => standingOf(person.consents ?? [], 'statistics') === 'given',
      );
      expect(tally.people).toBe(agreed.length);
      expect(Object.values(tally.leftOut).reduce((sum, count) => sum + count, 0)).toBe(
        people.length - agreed.length,
      );
      const json = JSON.stringify(withholdSmall(tally.table()));
      expect(json).not.toContain(SECRET);
      expect(json).not.toMatch(/\d{4}-\d{2}-/u);
    }),
  );
});

function sorted(breakdown: Breakdown, keys: readonly string[]): readonly string[] {
  return keys.toSorted((one, other) => compareKeys(breakdown, one, other));
}

describe('the order of rows', () => {
  test('is that of the lists; none and unknown come last', () => {
    expect(sorted('month', ['unknown', '2026-03', '2025', '2025-11'])).toEqual([
      '2025',
      '2025-11',
      '2026-03',
      'unknown',
    ]);
    expect(sorted('status', ['unknown', 'deceased', 'detained'])).toEqual([
      'detained',
      'deceased',
      'unknown',
    ]);
    expect(sorted('need', ['none', 'CR', 'LP-RR'])).toEqual(['LP-RR', 'CR', 'none']);
    expect(sorted('place', ['unknown', 'CN-JL', 'KP-09', 'TH'])).toEqual(['TH', 'KP-09', 'CN-JL', 'unknown']);
  });
});
