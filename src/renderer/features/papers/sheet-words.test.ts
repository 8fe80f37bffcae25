import fc from 'fast-check';
import i18next from 'i18next';
import { beforeAll, describe, expect, test } from 'vitest';
import { caseNumberOf } from '../../../domain/case-number';
import { LANGUAGES } from '../../../domain/language';
import { IDENTITY_LEVELS } from '../../../domain/letter';
import type { PartialDate } from '../../../domain/partial-date';
import type { Person, PersonId } from '../../../domain/person';
import type { ReferralDetails } from '../../../domain/referral';
import {
  fillRecordSheet,
  fillReferralSheet,
  SHEET_SECTIONS,
  type SheetWords,
} from '../../../domain/sheet-text';
import { RESOURCES } from '../../i18n/resources';
import { sheetWords } from './sheet-words';

beforeAll(() => i18next.init({ lng: 'en', resources: RESOURCES, interpolation: { escapeValue: false } }));

const id = 'a'.repeat(22) as PersonId;
const NOBODY: Person = {
  id,
  revision: 1,
  createdAt: 1,
  updatedAt: 1,
  names: [{ text: '두루미', kind: 'pseudonym' }],
  sex: 'female',
  place: '단둥',
  group: '',
  status: 'in-hiding',
  needs: ['LP-IH', { code: 'SM-MI', state: 'ended' }],
};
const FULL: Person = {
  ...NOBODY,
  names: [
    { text: '최은경', kind: 'legal', romanisation: 'Choi Eun-kyung' },
    { text: '언니', kind: 'nickname' },
  ],
  birth: '1990-05-03' as PartialDate,
  family: [{ name: '최영희', relationship: 'mother', contact: '010-77' }, { person: id }],
  documents: [{ type: 'kp-passport', number: '123', expires: '2020' as PartialDate }],
  identity: { languages: ['ko', 'zh'], birthplace: '온성' },
  safety: { number: '139', codeWord: '학' },
};
const REFERRAL: ReferralDetails = {
  people: [id],
  service: 'health-medical',
  organisation: '하나의원',
  outcome: 'referred',
  timeframe: '1-day',
  referredOn: '2026-11-01' as PartialDate,
  text: '최은경의 기침',
};
const today = '2026-11-26';

const bothSheets = (words: SheetWords, identity: 'full' | 'initials') => [
  fillRecordSheet(words, FULL, { identity, today, sections: SHEET_SECTIONS }),
  fillReferralSheet(words, REFERRAL, { identity, today, people: [FULL] }),
];

describe.each(LANGUAGES)('a sheet to sign in %s', (language) => {
  const words = sheetWords(language);

  test.each(IDENTITY_LEVELS)('has every sentence at %s', (identity) => {
    const record = fillRecordSheet(words, FULL, { identity, today, sections: SHEET_SECTIONS });
    const referral = fillReferralSheet(words, REFERRAL, { identity, today, people: [FULL, NOBODY] });
    for (const text of [record, referral])
      expect(text).not.toMatch(/(?:letters|lists|codes|sections)\.\w|\{\{|undefined/u);
    expect(referral).toContain('하나의원');
    // How to reach somebody safely goes on no sheet.
    expect(record).not.toMatch(/139|학|010-77/u);
    for (const text of [record, referral]) expect(text).toContain(caseNumberOf(id));
  });

  test('tells sections and notes with the full identity alone', () => {
    const [record = '', referral = ''] = bothSheets(words, 'full');
    for (const text of ['최은경', '언니', '최영희', '123', '2020']) expect(record).toContain(text);
    expect(referral).toContain('기침');
    for (const text of bothSheets(words, 'initials'))
      expect(text).not.toMatch(/최은경|언니|최영희|123|기침|1990/u);
  });

  test('is the same at “none” whoever it is about', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.constantFrom('1951', '1990-05-03'), (text, birth) => {
        const person: Person = {
          ...NOBODY,
          names: [{ text, kind: 'legal', romanisation: text }],
          birth: birth as PartialDate,
          place: text,
          family: [{ name: text }],
          documents: [{ number: text }],
        };
        const content = { identity: 'none', today, sections: SHEET_SECTIONS } as const;
        expect(fillRecordSheet(words, person, content)).toBe(fillRecordSheet(words, NOBODY, content));
        const of = (each: Person) => fillReferralSheet(words, REFERRAL, { ...content, people: [each] });
        expect(of(person)).toBe(of(NOBODY));
      }),
      { numRuns: 50 },
    );
  });
});

test('a referral to nobody named leaves a line to fill in, and a need that ended is not told', () => {
  const bare = { ...REFERRAL, organisation: '', timeframe: 'none', text: '' } as const;
  const text = fillReferralSheet(sheetWords('en'), bare, { identity: 'initials', today, people: [NOBODY] });
  expect(text).toContain('Referred to: ____');
  expect(text).toContain('Specific needs: In hiding');
  expect(text).not.toMatch(/Needed:|Mental/u);
});
