import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LISTS } from './code-lists';
import { CONSENT_USES, consentFor, type ConsentUse } from './consent';
import { NEED_CODES } from './needs';
import { PERSON_STATUSES, type PersonDetails } from './person';
import { clearanceOf, isVitalInterestOpen, outOfReach } from './vital-interest';

const PERSON: PersonDetails = {
  names: [{ text: '최은경', kind: 'legal' }],
  sex: 'female',
  place: '',
  group: '',
  status: 'detained',
  needs: [],
};
const LETTERS: readonly ConsentUse[] = ['letter-unhcr', 'letter-organisation', 'letter-advocacy'];
const said = (
  purpose: (typeof CODE_LISTS.purpose)[number],
  decision: (typeof CODE_LISTS.decision)[number],
): PersonDetails => ({ ...PERSON, consents: [{ purpose, decision }] });

describe('somebody cannot be asked', () => {
  test.each(PERSON_STATUSES)('by their situation: %s', (status) => {
    const isOut = ['detained', 'returned', 'contact-lost'].includes(status);
    expect(outOfReach({ ...PERSON, status })).toBe(isOut ? status : undefined);
  });

  test('by a detention that is noted, while their situation is not known', () => {
    const unknown = { ...PERSON, status: 'unknown' } as const;
    expect(outOfReach(unknown)).toBeUndefined();
    for (const need of NEED_CODES)
      expect(outOfReach({ ...unknown, needs: [need] })).toBe(
        ['LP-DA', 'LP-DO', 'LP-DT'].includes(need) ? 'detained' : undefined,
      );
    expect(outOfReach({ ...unknown, needs: [{ code: 'LP-DA', state: 'ended' }] })).toBeUndefined();
    expect(outOfReach({ ...unknown, concerns: { codes: ['arrested-detained'] } })).toBe('detained');
    expect(outOfReach({ ...unknown, concerns: { codes: ['migrant'] } })).toBeUndefined();
  });

  test('but whoever is known to be elsewhere can be, whatever was noted of a detention', () => {
    for (const status of ['in-contact', 'in-hiding', 'in-transit', 'resettled', 'deceased'] as const)
      expect(
        outOfReach({
          ...PERSON,
          status,
          needs: ['LP-DA'],
          concerns: { codes: ['arrested-detained'] },
        }),
      ).toBeUndefined();
  });
});

describe('vital interest', () => {
  test.each(CONSENT_USES)('is a reason for a letter and nothing else: %s', (use) => {
    expect(isVitalInterestOpen(PERSON, use)).toBe(LETTERS.includes(use));
  });

  test.each(PERSON_STATUSES)('is none for somebody who can be asked: %s', (status) => {
    for (const use of LETTERS)
      expect(isVitalInterestOpen({ ...PERSON, status }, use)).toBe(
        ['detained', 'returned', 'contact-lost'].includes(status),
      );
  });

  test.each(['refused', 'withdrawn'] as const)('never stands against a no: %s', (decision) => {
    for (const use of LETTERS) {
      const { purpose } = consentFor(PERSON, use);
      expect(isVitalInterestOpen(said(purpose, decision), use)).toBe(false);
      // Whoever wants nobody to work with them is left alone.
      expect(isVitalInterestOpen(said('services', decision), use)).toBe(false);
    }
    // Who refused the narrower circle did not want the wider one; who refused the wider one may want the narrower.
    expect(isVitalInterestOpen(said('unhcr', decision), 'letter-advocacy')).toBe(false);
    expect(isVitalInterestOpen(said('organisations', decision), 'letter-advocacy')).toBe(false);
    expect(isVitalInterestOpen(said('publication', decision), 'letter-unhcr')).toBe(true);
    expect(isVitalInterestOpen(said('publication', decision), 'letter-organisation')).toBe(true);
    expect(isVitalInterestOpen(said('tracing', decision), 'letter-unhcr')).toBe(true);
  });

  test('is not needed where somebody consented', () => {
    expect(isVitalInterestOpen(said('unhcr', 'given'), 'letter-unhcr')).toBe(false);
    expect(isVitalInterestOpen(said('unhcr', 'given'), 'letter-advocacy')).toBe(true);
  });

  test('counts a no whose date is not known against a consent of before', () => {
    const consents = [
      { purpose: 'unhcr', decision: 'given' },
      { purpose: 'unhcr', decision: 'withdrawn' },
    ] as const;
    expect(isVitalInterestOpen({ ...PERSON, consents }, 'letter-unhcr')).toBe(false);
  });
});

const anyPerson: fc.Arbitrary<PersonDetails> = fc.record({
  names: fc.constant(PERSON.names),
  sex: fc.constant('female' as const),
  place: fc.constant(''),
  group: fc.constant(''),
  status: fc.constantFrom(...PERSON_STATUSES),
  needs: fc.subarray([...NEED_CODES], { maxLength: 4 }),
  consents: fc.array(
    fc.record({
      purpose: fc.constantFrom(...CODE_LISTS.purpose),
      decision: fc.constantFrom(...CODE_LISTS.decision),
    }),
    { maxLength: 4 },
  ),
});

describe('the people of a paper', () => {
  test('stand against it without a written reason, and blanks are none', () => {
    for (const reason of [undefined, '', '  \n'])
      expect(clearanceOf([PERSON], 'letter-unhcr', reason)).toEqual({ against: [PERSON], unasked: [] });
    expect(clearanceOf([PERSON], 'letter-unhcr', '송환이 임박함')).toEqual({
      against: [],
      unasked: [PERSON],
    });
  });

  test('a reason for one lifts nothing for another', () => {
    const free: PersonDetails = { ...PERSON, status: 'in-contact' };
    expect(clearanceOf([PERSON, free], 'letter-unhcr', 'x')).toEqual({ against: [free], unasked: [PERSON] });
  });

  test('whatever is recorded, nobody who consented is sorted out, nobody is sorted twice, and no no is passed over', () => {
    fc.assert(
      fc.property(
        fc.array(anyPerson, { maxLength: 5 }),
        fc.constantFrom(...CONSENT_USES),
        fc.string(),
        (people, use, reason) => {
          const { against, unasked } = clearanceOf(people, use, reason);
          const without = people.filter((person) => !consentFor(person, use).isAllowed);
          expect(new Set([...against, ...unasked])).toEqual(new Set(without));
          expect(against.length + unasked.length).toBe(without.length);
          if (reason.trim() === '' || !LETTERS.includes(use)) expect(unasked).toEqual([]);
          for (const person of unasked) expect(consentFor(person, use).standing).toBe('not-asked');
        },
      ),
    );
  });
});
