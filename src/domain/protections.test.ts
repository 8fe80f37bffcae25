import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NEED_CODES } from './needs';
import { PERSON_STATUSES } from './person';
import { factsOfPerson, youngestAgeOn } from './person-facts';
import { parsePersonForm } from './person-form';
import {
  PROTECTION_PAGES,
  PROTECTION_RULES,
  protectionsOf,
  withDecision,
  withoutDecision,
  type PersonFacts,
  type ProtectionDecision,
  type ProtectionPage,
} from './protections';
import { entryField } from './section-form';

const TODAY = '2026-11-25';
type RecordedPerson = Parameters<typeof factsOfPerson>[0];
const NOTHING: PersonFacts = { status: 'unknown', needs: [] };
const PAGES = Object.keys(PROTECTION_PAGES) as ProtectionPage[];
const shown = (facts: PersonFacts, decisions: readonly ProtectionDecision[] = []) =>
  protectionsOf(facts, decisions).applying.map(({ page, reasons }) => [page, ...reasons]);
const against = (...reasons: string[]) =>
  ['non-refoulement', 'border-protocol', 'unhcr'].map((page) => [page, ...reasons]);

describe('each fact leads to its pages', () => {
  test.each([
    ['nothing is known', {}, []],
    ['detained', { status: 'detained' }, against('detained')],
    ['detained, by need', { needs: ['LP-DA'] }, against('detained-need')],
    ['detained on return, by need', { needs: ['LP-RD'] }, against('detained-need')],
    ['detained, by concern', { hasDetentionConcern: true }, against('detention-concern')],
    ['at risk of return', { needs: ['LP-RR'] }, against('return-risk')],
    ['detained and at risk', { status: 'detained', needs: ['LP-RR'] }, against('detained', 'return-risk')],
    ['seventeen', { youngestAge: 17 }, [['children', 'under-18']]],
    ['eighteen', { youngestAge: 18 }, []],
    ['a separated child', { needs: ['SC-SC'] }, [['children', 'child-need']]],
    ['an unaccompanied child', { needs: ['SC-UC'] }, [['children', 'child-need']]],
    ['a child at risk', { needs: ['CR'] }, [['children', 'child-need']]],
    ['a child in the family', { hasChildInFamily: true }, [['children', 'child-in-family']]],
    ['pregnant', { isPregnant: true }, [['risk-on-return', 'pregnant']]],
    ['a difficult pregnancy', { needs: ['SM-DP'] }, [['risk-on-return', 'difficult-pregnancy']]],
    [
      'contact with South Koreans',
      { hasSouthKoreanContact: true },
      [
        ['risk-on-return', 'south-korean-contact'],
        ['confidentiality', 'south-korean-contact'],
      ],
    ],
    [
      'contact with a religious group',
      { hasReligiousContact: true },
      [
        ['risk-on-return', 'religious-contact'],
        ['confidentiality', 'religious-contact'],
      ],
    ],
    ['returned', { status: 'returned' }, [['risk-on-return', 'returned']]],
    ['returned before', { wasReturnedBefore: true }, [['risk-on-return', 'returned-before']]],
    ['torture', { needs: ['TR-PI'] }, [['risk-on-return', 'torture']]],
    [
      'heading for South Korea',
      { isHeadingForSouthKorea: true },
      [['south-korea', 'heading-for-south-korea']],
    ],
    ['in distress', { isInDistress: true }, [['distress', 'distress-concern']]],
    ['family in South Korea', { hasFamilyInSouthKorea: true }, [['south-korea', 'family-in-south-korea']]],
    ['of a prisoner of war', { isPrisonerOfWarDescendant: true }, [['south-korea', 'prisoner-of-war']]],
    ['in transit', { status: 'in-transit' }, [['third-countries', 'in-transit']]],
    ['in a third country', { isInThirdCountry: true }, [['third-countries', 'third-country']]],
    ['at risk of self-harm', { isAtRiskOfSelfHarm: true }, [['distress', 'self-harm']]],
    ['publicity is considered', { isPublicityConsidered: true }, [['advocacy', 'publicity']]],
  ] as const satisfies readonly (readonly [string, Partial<PersonFacts>, unknown])[])(
    '%s',
    (...[, facts, expected]) => {
      expect(shown({ ...NOTHING, ...facts })).toEqual(expected);
    },
  );

  test('and no other status or need of today does', () => {
    const leading = ['detained', 'in-transit', 'returned'];
    for (const status of PERSON_STATUSES)
      expect(shown({ ...NOTHING, status }).length > 0).toBe(leading.includes(status));
    const needs = /^(?:LP-(?:RR|RD|DA)|SM-DP|(?:SC|CR|TR)(?:-.+)?)$/u;
    for (const need of NEED_CODES)
      expect(shown({ ...NOTHING, needs: [need] }).length > 0).toBe(needs.test(need));
  });

  test('and every page has a rule', () => {
    expect(new Set(PROTECTION_RULES.flatMap(({ pages }) => pages as readonly string[]))).toEqual(
      new Set(PAGES),
    );
  });
});

const anyFacts = fc.record({
  status: fc.constantFrom(...PERSON_STATUSES),
  needs: fc.subarray([...NEED_CODES]),
  youngestAge: fc.nat(90),
});
const anyDecisions = fc.uniqueArray(
  fc.record({
    page: fc.constantFrom(...PAGES),
    decision: fc.constantFrom('added' as const, 'dismissed' as const),
    reason: fc.string({ minLength: 1 }),
    at: fc.nat(),
  }),
  { selector: ({ page }) => page },
);

describe('what a form records leads to its protection by itself', () => {
  test.each([
    ['pregnant', entryField('concerns', 0, 'codes'), 'risk-on-return'],
    ['self-harm-risk', entryField('concerns', 0, 'codes'), 'distress'],
    ['yes', entryField('identity', 0, 'prisonerOfWar'), 'south-korea'],
  ] as const)('%s in %s', (...[chosen, field, page]) => {
    const person = parsePersonForm({ 'names.0.text': '최은경', [field]: chosen });
    if (!person.ok) throw new Error(JSON.stringify(person.error));
    const { applying } = protectionsOf(factsOfPerson(person.value, TODAY), []);
    expect(applying.map((each) => each.page)).toEqual([page]);
  });
});

describe('what a caseworker decides', () => {
  test('counts before the rules, and every page is in exactly one place', () => {
    fc.assert(
      fc.property(anyFacts, anyDecisions, (facts, decisions) => {
        const { applying, dismissed, others } = protectionsOf(facts, decisions);
        const places = [...applying.map(({ page }) => page), ...dismissed.map(({ page }) => page), ...others];
        expect(places.toSorted()).toEqual(PAGES.toSorted());
        for (const { page, decision } of decisions)
          expect((decision === 'added' ? applying : dismissed).some((each) => each.page === page)).toBe(true);
      }),
    );
  });

  test('keeps the reasons of the rules beside its own', () => {
    const decision = { page: 'unhcr', decision: 'dismissed', reason: 'she has status', at: 1 } as const;
    const { applying, dismissed } = protectionsOf({ ...NOTHING, needs: ['LP-RR'] }, [decision]);
    expect(applying.map(({ page }) => page)).toEqual(['non-refoulement', 'border-protocol']);
    expect(dismissed).toEqual([{ page: 'unhcr', reasons: ['return-risk'], decision }]);
  });

  test('is replaced by the next decision about the same page, and can be taken back', () => {
    fc.assert(
      fc.property(anyDecisions, fc.constantFrom(...PAGES), (decisions, page) => {
        const next = { page, decision: 'added', reason: 'x', at: 2 } as const;
        const after = withDecision(decisions, next);
        expect(after.filter((each) => each.page === page)).toEqual([next]);
        expect(withoutDecision(after, page)).toEqual(withoutDecision(decisions, page));
      }),
    );
  });
});

describe('the facts of a record', () => {
  test('hold the youngest age that a date of birth allows', () => {
    expect(youngestAgeOn('2026-11-25', '2008-11-25')).toBe(18);
    expect(youngestAgeOn('2026-11-25', '2008-11-26')).toBe(17);
    expect(youngestAgeOn('2026-11-25', '2008-11')).toBe(17);
    expect(youngestAgeOn('2026-11-25', '2008')).toBe(17);
    expect(youngestAgeOn('2026-11-25', '2007')).toBe(18);
    // What is not known exactly makes somebody as young as it allows.
    expect(youngestAgeOn('2026-11-25', '2007~')).toBe(17);
    expect(youngestAgeOn('2026-11-25', '2000/2008')).toBe(17);
    expect(youngestAgeOn('2026-11-25', '2007<')).toBe(19);
    expect(youngestAgeOn('2026-11-25', 'spring')).toBeUndefined();
  });

  test('take a need by its code, unless it has ended', () => {
    const needs = ['LP-RR', { code: 'SC-SC', state: 'confirmed' }, { code: 'LP-DA', state: 'ended' }];
    expect(factsOfPerson({ status: 'in-contact', needs }, '2026-11-25').needs).toEqual(['LP-RR', 'SC-SC']);
  });

  test('say nothing of an age that nobody recorded', () => {
    expect(factsOfPerson({ status: 'detained', needs: ['LP-RR'] }, '2026-11-25')).toEqual({
      status: 'detained',
      needs: ['LP-RR'],
    });
  });

  test.each([
    ['a relative of South Korean nationality', { family: [{ nationality: 'KR' }] }, 'hasFamilyInSouthKorea'],
    ['a relative in Seoul', { family: [{ name: '언니', place: '서울' }] }, 'hasFamilyInSouthKorea'],
    ['a young relative', { family: [{ birth: '2020' }] }, 'hasChildInFamily'],
    ['a child that is cared for', { family: [{ childCare: 'separated' }] }, 'hasChildInFamily'],
    ['a place in Viet Nam', { place: '芒街' }, 'isInThirdCountry'],
    ['a crossing to Laos', { crossings: [{ to: 'China' }, { to: 'Laos' }] }, 'isInThirdCountry'],
    ['a destination', { journey: { destination: '대한민국' } }, 'isHeadingForSouthKorea'],
    ['a return', { returns: [{ heldAt: '온성' }] }, 'wasReturnedBefore'],
    ['a concern about arrest', { concerns: { codes: ['arrested-detained'] } }, 'hasDetentionConcern'],
    ['a concern about distress', { concerns: { codes: ['mentally-distressed'] } }, 'isInDistress'],
    ['a concern about self-harm', { concerns: { codes: ['self-harm-risk'] } }, 'isAtRiskOfSelfHarm'],
    ['a pregnancy', { concerns: { codes: ['pregnant'] } }, 'isPregnant'],
    ['a prisoner of war', { identity: { prisonerOfWar: 'yes' } }, 'isPrisonerOfWarDescendant'],
    ['a religion', { identity: { religion: '기독교' } }, 'hasReligiousContact'],
    ['a reason to leave', { journey: { reasons: ['religion'] } }, 'hasReligiousContact'],
    ['a South Korean paper', { documents: [{ type: 'kr-travel-certificate' }] }, 'hasSouthKoreanContact'],
    [
      'consent to publication',
      { consents: [{ purpose: 'publication', decision: 'given' }] },
      'isPublicityConsidered',
    ],
  ] as const)('know %s', (_, record, fact) => {
    expect(factsOfPerson({ status: 'unknown', needs: [], ...record } as RecordedPerson, TODAY)).toEqual({
      status: 'unknown',
      needs: [],
      [fact]: true,
    });
  });

  test.each([
    ['a grown relative', { family: [{ birth: '1970', nationality: 'KP', place: '단둥' }] }],
    ['a child that died', { family: [{ birth: '2020', alive: 'dead' }] }],
    ['a crossing that somebody came back from', { place: '연길', crossings: [{ to: 'Laos' }] }],
    ['a place that no gazetteer knows', { place: '이모 집', journey: { destination: '멀리' } }],
    ['no religion, said in a word', { identity: { religion: '없음' } }],
    ['other concerns and papers', { concerns: { codes: ['migrant'] }, documents: [{ type: 'kp-passport' }] }],
    ['no descent from a prisoner of war', { identity: { prisonerOfWar: 'no' } }],
    ['a descent that nobody knows of', { identity: { prisonerOfWar: 'unknown' } }],
    ['a refusal of publication', { consents: [{ purpose: 'publication', decision: 'refused' }] }],
  ] as const)('do not follow from %s', (_, record) => {
    expect(factsOfPerson({ status: 'unknown', needs: [], ...record } as RecordedPerson, TODAY)).toEqual({
      status: 'unknown',
      needs: [],
    });
  });
});
