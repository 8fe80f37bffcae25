import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LISTS } from './code-lists';
import { CONSENT_USES, consentFor, mayLeave, standingOf, withdrawnPurposes } from './consent';
import type { PartialDate } from './partial-date';
import type { ConsentRecord } from './person-sections';

const on = (date: string): Pick<ConsentRecord, 'date'> => ({ date: date as PartialDate });
const given = { purpose: 'unhcr', decision: 'given', ...on('2025-03') } as const;
const withdrawn = { purpose: 'unhcr', decision: 'withdrawn', ...on('2025-06') } as const;

const anyConsent: fc.Arbitrary<ConsentRecord> = fc.record(
  {
    purpose: fc.constantFrom(...CODE_LISTS.purpose),
    decision: fc.constantFrom(...CODE_LISTS.decision),
    date: fc
      .constantFrom('2024', '2025', '2025-03', '2025-06-01', '2025~', '2026<')
      .map((date) => date as PartialDate),
  },
  { requiredKeys: [] },
);

describe('where a person stands on a purpose', () => {
  test.each([
    ['nobody asked', [], 'not-asked'],
    ['given', [given], 'given'],
    ['given and later withdrawn', [given, withdrawn], 'withdrawn'],
    ['withdrawn and recorded in the other order', [withdrawn, given], 'withdrawn'],
    ['given again after the withdrawal', [given, withdrawn, { ...given, ...on('2025-07') }], 'given'],
    [
      'given again in the same month as the withdrawal',
      [withdrawn, { ...given, ...on('2025-06') }],
      'withdrawn',
    ],
    ['a withdrawal without a date', [given, { purpose: 'unhcr', decision: 'withdrawn' }], 'withdrawn'],
    ['given again without a date', [withdrawn, { purpose: 'unhcr', decision: 'given' }], 'withdrawn'],
    ['refused', [{ purpose: 'unhcr', decision: 'refused' }], 'refused'],
    [
      'refused, later given',
      [
        { ...withdrawn, decision: 'refused' },
        { ...given, ...on('2026') },
      ],
      'given',
    ],
    ['asked, but no answer recorded', [{ purpose: 'unhcr' }], 'not-asked'],
    ['given for another purpose', [{ purpose: 'tracing', decision: 'given' }], 'not-asked'],
  ] as const)('%s', (_, consents, standing) => {
    expect(standingOf(consents, 'unhcr')).toBe(standing);
  });

  test('does not depend on the order in which consents were recorded', () => {
    fc.assert(
      fc.property(
        fc.array(anyConsent, { maxLength: 6 }),
        fc.constantFrom(...CODE_LISTS.purpose),
        (all, purpose) => {
          expect(standingOf(all.toReversed(), purpose)).toBe(standingOf(all, purpose));
        },
      ),
    );
  });
});

describe('what may be done', () => {
  test.each([
    ['print', true],
    ['handover', true],
    ['count', false],
    ['share-organisation', false],
    ['share-unhcr', false],
    ['letter-organisation', false],
    ['letter-unhcr', false],
    ['letter-advocacy', false],
    ['tracing', false],
    ['photo', false],
    ['audio', false],
    ['publication', false],
    ['research', false],
  ] as const)('before anybody asked: %s is %s', (use, isAllowed) => {
    expect(consentFor({}, use)).toMatchObject({ isAllowed, standing: 'not-asked' });
  });

  test.each([
    ['share-unhcr', 'unhcr'],
    ['letter-unhcr', 'unhcr'],
    ['share-organisation', 'organisations'],
    ['letter-organisation', 'organisations'],
    ['letter-advocacy', 'publication'],
    ['tracing', 'tracing'],
    ['count', 'statistics'],
    ['photo', 'photo'],
    ['audio', 'audio'],
    ['publication', 'publication'],
    ['research', 'research'],
    ['print', 'services'],
    ['handover', 'services'],
  ] as const)('%s follows consent to %s, given, refused and withdrawn', (use, purpose) => {
    const allowed = (decision: ConsentRecord['decision'] & string) =>
      consentFor({ consents: [{ purpose, decision }] }, use);
    expect(allowed('given')).toMatchObject({ isAllowed: true, purpose });
    expect(allowed('refused')).toMatchObject({ isAllowed: false, standing: 'refused' });
    expect(allowed('withdrawn')).toMatchObject({ isAllowed: false, standing: 'withdrawn' });
  });

  test('whoever withdraws the services is left alone in everything, whatever else was given', () => {
    fc.assert(
      fc.property(fc.array(anyConsent), fc.constantFrom(...CONSENT_USES), (others, use) => {
        const consents = [...others, { purpose: 'services', decision: 'withdrawn' } as const];
        expect(consentFor({ consents }, use)).toMatchObject({ isAllowed: false, purpose: 'services' });
      }),
    );
  });

  test('one more refusal or withdrawal never allows more', () => {
    fc.assert(
      fc.property(
        fc.array(anyConsent),
        anyConsent,
        fc.constantFrom(...CONSENT_USES),
        (consents, one, use) => {
          const more = [...consents, { ...one, decision: 'withdrawn' as const }];
          if (consentFor({ consents: more }, use).isAllowed)
            expect(consentFor({ consents }, use).isAllowed).toBe(true);
        },
      ),
    );
  });

  test('what must be withheld is told with every answer, each wish once', () => {
    const consents = [
      { ...given, withhold: '고향' },
      { purpose: 'tracing', decision: 'refused', withhold: '고향' },
      { purpose: 'photo', withhold: '얼굴' },
    ] as const;
    for (const use of CONSENT_USES) expect(consentFor({ consents }, use).withhold).toEqual(['고향', '얼굴']);
  });

  test('the organisations that were named come with the answer about them', () => {
    const consents = [
      { purpose: 'organisations', decision: 'given', organisations: '하나의원' },
      { purpose: 'unhcr', decision: 'given', organisations: 'UNHCR Seoul' },
    ] as const;
    expect(consentFor({ consents }, 'share-organisation').organisations).toEqual(['하나의원']);
    expect(consentFor({ consents }, 'tracing').organisations).toEqual([]);
  });
});

test('withdrawn purposes are named once each, those given again are not', () => {
  const consents = [
    withdrawn,
    given,
    withdrawn,
    { purpose: 'tracing', decision: 'withdrawn', ...on('2024') },
    { purpose: 'tracing', decision: 'given', ...on('2025') },
    { decision: 'withdrawn' },
  ] as const;
  expect(withdrawnPurposes({ consents })).toEqual(['unhcr']);
});

const noPhotos = [{ purpose: 'photo', decision: 'refused' }] as const;

describe('a file about a person', () => {
  test.each([
    { consents: [], kind: 'image', isAllowed: true },
    { consents: [{ purpose: 'services', decision: 'refused' }], kind: 'other', isAllowed: false },
    { consents: [given, { purpose: 'services', decision: 'withdrawn' }], kind: 'other', isAllowed: false },
    { consents: noPhotos, kind: 'image', isAllowed: false },
    { consents: noPhotos, kind: 'audio', isAllowed: true },
    { consents: noPhotos, kind: 'other', isAllowed: true },
    { consents: [{ purpose: 'photo', decision: 'given' }], kind: 'image', isAllowed: true },
    { consents: [{ purpose: 'audio', decision: 'withdrawn' }], kind: 'audio', isAllowed: false },
  ] as const)('may leave as $kind with $consents: $isAllowed', ({ consents, kind, isAllowed }) => {
    expect(mayLeave({ consents }, kind)).toBe(isAllowed);
  });
});
