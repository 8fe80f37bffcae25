import fc from 'fast-check';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../../domain/language';
import { IDENTITY_LEVELS, LETTER_RECIPIENTS } from '../../../domain/letter';
import {
  fillLetter,
  LAW_PARAGRAPHS,
  withLawParagraph,
  type LetterContent,
} from '../../../domain/letter-text';
import type { IncidentDetails } from '../../../domain/incident';
import { INCIDENT_KINDS } from '../../../domain/incident';
import type { PartialDate } from '../../../domain/partial-date';
import { PERSON_STATUSES, SEXES, type PersonDetails, type PersonId } from '../../../domain/person';
import { beyondLevel, revealedIn } from '../../../domain/revealed';
import { RESOURCES } from '../../i18n/resources';
import { letterWords } from './letter-words';

beforeAll(() => i18next.init({ lng: 'en', resources: RESOURCES, interpolation: { escapeValue: false } }));

const id = 'a'.repeat(22) as PersonId;
const NOBODY: PersonDetails = {
  names: [{ text: '두루미', kind: 'pseudonym' }],
  sex: 'unknown',
  place: '',
  group: '',
  status: 'detained',
  needs: ['LP-DA'],
};
const ARREST: IncidentDetails = {
  people: [id],
  kind: 'arrest',
  date: '2013-10-22' as PartialDate,
  place: 'Mong Cai',
  authority: 'police',
  source: 'family',
  reliability: 'not-rated',
  text: '최은경이 붙잡혔다',
};
const letter = (change: Partial<LetterContent> = {}): LetterContent => ({
  recipient: 'unhcr',
  addressee: '',
  identity: 'none',
  people: [NOBODY],
  incidents: [ARREST],
  today: '2026-11-26',
  ...change,
});

const CASES = LANGUAGES.flatMap((language) =>
  LETTER_RECIPIENTS.flatMap((recipient) =>
    IDENTITY_LEVELS.map((identity) => ({ language, recipient, identity })),
  ),
);
const ARTICLE = { en: /Article 33\(1\)/u, ko: /제33조 제1항/u, zh: /第33条第1款/u };

describe.each(CASES)('a letter in $language to $recipient at $identity', ({ language, ...rest }) => {
  const people = PERSON_STATUSES.map((status) => ({ ...NOBODY, status }));
  const incidents = INCIDENT_KINDS.map((kind) => ({ ...ARREST, kind }));

  test('has every sentence, cites Article 33 and never Article 7 of the Convention', () => {
    const text = fillLetter(letterWords(language), letter({ ...rest, people, incidents }));
    expect(text).not.toMatch(/letters\.body|lists\.|\{\{|undefined/u);
    expect(text).toMatch(ARTICLE[language]);
    expect(text).not.toMatch(/Article VII|Article 7\b|제7조|第7条|第七条/u);
    expect(text).toContain('A/HRC/25/63');
  });

  test('leaves free text of an incident out', () => {
    expect(fillLetter(letterWords(language), letter(rest))).not.toContain('붙잡혔다');
  });
});

/** Made of letters that no letter of ours holds, so that to find them is to have revealed them. */
const secret = fc.string({
  unit: fc.constantFrom(...Array.from('뷁쮊썖龘靐齉ЖЩЮ')),
  minLength: 3,
  maxLength: 8,
});
const secretPerson = fc.record({
  names: fc.array(
    fc.record({ text: secret, kind: fc.constantFrom('legal', 'alias', 'pseudonym'), romanisation: secret }),
    { minLength: 1, maxLength: 3 },
  ),
  birth: fc.constantFrom('1951-07-28', '1982-09-24', '2004-03', '1967', '1990~', '2012-01-01', '1980/1990'),
  place: secret,
  group: secret,
  documents: fc.array(fc.record({ number: secret, issuer: secret }), { minLength: 1, maxLength: 2 }),
  family: fc.array(fc.record({ name: secret }), { minLength: 1, maxLength: 2 }),
  safety: fc.record({ number: secret, codeWord: secret, never: secret }),
  identity: fc.record({ birthplace: secret, marks: secret, occupation: secret }),
  sex: fc.constantFrom(...SEXES),
});
const about = (record: object): PersonDetails => ({ ...NOBODY, ...record });

describe('who somebody is', () => {
  test.each(LANGUAGES)(
    'changes nothing of a letter in %s at “none”, whatever the record says',
    (language) => {
      fc.assert(
        fc.property(
          fc.array(secretPerson, { minLength: 1, maxLength: 4 }),
          fc.constantFrom(...LETTER_RECIPIENTS),
          secret,
          (records, recipient, place) => {
            const incidents = [{ ...ARREST, place }];
            const fill = (people: readonly PersonDetails[]) =>
              fillLetter(letterWords(language), letter({ recipient, people, incidents }));
            const text = fill(records.map(about));
            expect(text).toBe(fill(records.map(() => NOBODY)));
            expect(text).not.toMatch(/[뷁쮊썖龘靐齉ЖЩЮ]/u);
          },
        ),
        { numRuns: 60 },
      );
    },
  );

  test.each(LANGUAGES)('short of “full” leaves no name, number or birth in a letter in %s', (language) => {
    fc.assert(
      fc.property(secretPerson, fc.constantFrom('initials', 'age-sex', 'none'), (record, identity) => {
        const details = about(record);
        const text = fillLetter(
          letterWords(language),
          letter({ identity, people: [details], incidents: [] }),
        );
        const secrets = [
          ...record.names.flatMap((name) => [name.text, name.romanisation]),
          ...record.documents.map(({ number }) => number),
          ...record.family.map(({ name }) => name),
          record.safety.number,
          record.place,
          record.group,
        ];
        for (const told of secrets) expect(text).not.toContain(told);
        const names = beyondLevel(revealedIn(text, [{ id, details }]), identity);
        // The law is of some days as well: a birth on one of them is told by nobody.
        expect(names.filter(({ kind }) => kind !== 'birth')).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  const woman = about({
    names: [{ text: '최은경', kind: 'legal', romanisation: 'Choi Eun-kyung' }],
    sex: 'female',
    birth: '1990-05-03',
  });
  test.each([
    ['en', 'full', '1. Choi Eun-kyung (최은경), a woman, born 3 May 1990'],
    ['en', 'initials', '1. C. E. K., a woman aged 36'],
    ['en', 'age-sex', '1. a woman aged 36'],
    ['en', 'none', 'Person concerned: 1. The identity is withheld'],
    ['ko', 'full', '1. 최은경 (Choi Eun-kyung), 여성, 1990년 5월 3일 출생'],
    ['ko', 'initials', '1. 최○○, 36세 여성'],
    ['ko', 'age-sex', '1. 36세 여성'],
    ['ko', 'none', '대상자: 1명.'],
    ['zh', 'full', '1. 최은경 (Choi Eun-kyung)，女性，1990年5月3日出生'],
    ['zh', 'initials', '1. 최○○，36岁，女性'],
    ['zh', 'age-sex', '1. 36岁，女性'],
    ['zh', 'none', '有关人员：1人。'],
  ] as const)('is told in %s at %s as “%s”', (language, identity, told) => {
    expect(fillLetter(letterWords(language), letter({ identity, people: [woman] }))).toContain(told);
  });

  test.each([
    [{ sex: 'female', birth: '2015-01-01' }, 'a girl aged 11'],
    [{ sex: 'male', birth: '2026-03-01' }, 'a boy under one year old'],
    [{ sex: 'other', birth: '2015' }, 'a child aged 10–11'],
    [{ sex: 'male', birth: '1980/1999' }, 'a man'],
    [{ sex: 'unknown' }, 'a person'],
  ])('%j is “%s”', (record, told) => {
    const text = fillLetter(letterWords('en'), letter({ identity: 'age-sex', people: [about(record)] }));
    expect(text.split('\n')).toContain(`1. ${told}`);
  });
});

describe('what happened', () => {
  test.each([
    ['full', '– 22 October 2013, Mong Cai, reported arrest, attributed to: Police'],
    ['none', '– October 2013, Viet Nam, reported arrest, attributed to: Police'],
  ] as const)('is told at %s as precisely as that allows', (identity, line) => {
    expect(fillLetter(letterWords('en'), letter({ identity })).split('\n')).toContain(line);
  });

  test.each([
    ['2013-10-22~', 'about October 2013'],
    ['2013-10-22>', 'about October 2013'],
    ['2013<', 'before 2013'],
    ['2013-10>', 'after October 2013'],
    ['2013-10-02/2013-10-20', 'October 2013'],
    ['2012-12-30/2013-01', 'between December 2012 and January 2013'],
    ['2013', '2013'],
  ])('on %s is told at “none” as %s', (date, told) => {
    const incidents = [{ ...ARREST, date: date as PartialDate }];
    expect(fillLetter(letterWords('en'), letter({ incidents }))).toContain(`– ${told}, Viet Nam`);
  });

  test('at a place that only the record knows is told without it, short of full', () => {
    const incidents = [{ ...ARREST, place: 'at the house of Pak' }];
    const at = (identity: 'full' | 'initials') =>
      fillLetter(letterWords('en'), letter({ identity, incidents }));
    expect(at('full')).toContain('house of Pak');
    expect(at('initials')).not.toContain('Pak');
  });

  test('of many people is counted', () => {
    const text = fillLetter(
      letterWords('en'),
      letter({ people: [NOBODY, NOBODY, { ...NOBODY, status: 'in-hiding' }] }),
    );
    expect(text).toContain('– held in detention at present, as far as we know: 2');
    expect(text).toContain('People concerned: 3.');
  });
});

const cites = (identity: 'full' | 'none', person: PersonDetails) =>
  fillLetter(letterWords('en'), letter({ identity, people: [person] })).includes(
    'Convention on the Rights of the Child',
  );

describe('the law on children', () => {
  const child = about({ birth: '2015-01-01' });
  test('is cited for a child, and at “none” only if a birth is not what says so', () => {
    expect(cites('full', child)).toBe(true);
    expect(cites('none', child)).toBe(false);
    expect(cites('none', { ...child, needs: ['SC-UC'] })).toBe(true);
    // A child at home is not in the letter.
    expect(cites('full', about({ family: [{ birth: '2015' }] }))).toBe(false);
    const dismissed = { page: 'children', decision: 'dismissed', reason: '성인', at: 1 } as const;
    expect(cites('full', { ...child, protections: [dismissed] })).toBe(false);
  });

  test.each(LAW_PARAGRAPHS)('or any other is put in once, before the plea for confidence: %s', (page) => {
    const { say } = letterWords('en');
    const plea = say('confidential', { count: 1 });
    const paragraph = say(`law-${page}`);
    const once = withLawParagraph(fillLetter(letterWords('en'), letter()), paragraph, plea);
    expect(once).toContain(`${paragraph}\n\n${plea}`);
    expect(withLawParagraph(once, paragraph, plea)).toBe(once);
    expect(withLawParagraph('Only this.\n', paragraph, plea)).toBe(`Only this.\n\n${paragraph}`);
  });
});
