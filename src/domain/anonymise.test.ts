import { describe, expect, test } from 'vitest';
import { anonymised } from './anonymise';
import { consentFor } from './consent';
import type { PartialDate } from './partial-date';
import type { PersonDetails } from './person';

const on = (date: string) => date as PartialDate;
const SECRET = '비밀';

const known: PersonDetails = {
  names: [{ text: SECRET, kind: 'legal', romanisation: SECRET }],
  sex: 'female',
  birth: on('1994-03-12'),
  place: '연길',
  group: SECRET,
  status: 'in-hiding',
  needs: [
    { code: 'LP-RR', state: 'confirmed', date: on('2025-03-12'), by: SECRET },
    { code: 'CR', state: 'ended' },
  ],
  safety: { number: SECRET, ifLost: SECRET },
  identity: { nationality: 'KP', marks: SECRET, birthplace: SECRET },
  family: [{ name: SECRET }],
  journey: { displacement: 'asylum-seeker', reasons: ['hunger'], left: on('2010-03-12'), leftFrom: SECRET },
  crossings: [{ from: SECRET }],
  returns: [{ treatment: SECRET }],
  concerns: { codes: ['refugee'], detail: SECRET },
  documents: [{ number: SECRET }],
  consents: [{ purpose: 'services', decision: 'given', explainedBy: SECRET, withhold: SECRET }],
  course: { status: 'open', riskReason: SECRET },
};

describe('an anonymised person', () => {
  test('says nothing that was typed, and no day', () => {
    const json = JSON.stringify(anonymised(known, 'P-1'));
    expect(json).not.toContain(SECRET);
    expect(json).not.toContain('연길');
    expect(json).not.toMatch(/\d{4}-\d{2}/u);
  });

  test('keeps what is counted, as coarse as it is counted', () => {
    expect(anonymised(known, 'P-1')).toEqual({
      names: [{ text: 'P-1', kind: 'pseudonym' }],
      sex: 'female',
      birth: '1990/1999',
      place: 'Jilin',
      group: '',
      status: 'in-hiding',
      needs: ['LP-RR'],
      identity: { nationality: 'KP' },
      journey: { displacement: 'asylum-seeker', reasons: ['hunger'] },
      concerns: { codes: ['refugee'] },
      course: { status: 'closed', closure: 'other' },
    });
  });

  test.each([
    ['연길', 'Jilin'],
    ['온성군', 'North Hamgyong'],
    ['함경북도', 'North Hamgyong'],
    ['방콕', 'Thailand'],
    ['라오스', 'Laos'],
    ['강 건너 마을', ''],
  ])('of the place %s stays %s', (place, left) => {
    expect(anonymised({ ...known, place }, 'P-1').place).toBe(left);
  });

  test.each([
    ['services', 'withdrawn'],
    ['services', 'refused'],
    ['statistics', 'withdrawn'],
    ['statistics', 'refused'],
  ] as const)('of whom consent to %s was %s is not counted', (purpose, decision) => {
    const person = anonymised({ ...known, consents: [{ purpose, decision }] }, 'P-1');
    expect(consentFor(person, 'count').isAllowed).toBe(false);
  });

  test('whoever agreed to be counted still is', () => {
    const consents = [{ purpose: 'statistics', decision: 'given', date: on('2025-03-12') }] as const;
    const left = anonymised({ ...known, consents }, 'P-1');
    expect(left.consents).toEqual([{ purpose: 'statistics', decision: 'given' }]);
    expect(consentFor(left, 'count').isAllowed).toBe(true);
  });

  test('whoever was never asked is not, for nobody can ask any more', () => {
    const left = anonymised(known, 'P-1');
    expect(left.consents).toBeUndefined();
    expect(consentFor(left, 'count').isAllowed).toBe(false);
  });
});
