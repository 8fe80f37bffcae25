import { describe, expect, test } from 'vitest';
import { personDetails } from './record-details';

const basics = {
  names: [{ text: '최은경', kind: 'birth', romanisation: 'Choe Un Gyong', script: 'Hang' }],
  sex: 'female',
  place: '',
  group: '',
  status: 'in-contact',
  needs: ['LP-RR', { code: 'CR', state: 'confirmed', date: '2025-03', by: '김' }],
};

describe('sections that cross a boundary', () => {
  test('are read as they were written, beside needs of the first and of the present form', () => {
    const person = {
      ...basics,
      safety: { danger: 'yes', ifLost: '편지로\n연락' },
      consents: [{ purpose: 'unhcr', decision: 'withdrawn', date: '2025-03~' }],
      family: [{ name: '최영희', person: 'A'.repeat(22) }],
      journey: { reasons: ['hunger', 'religion'] },
    };
    expect(personDetails.parse(person)).toEqual(person);
  });

  test('dates come in the one form in which they are stored', () => {
    const parsed = personDetails.parse({ ...basics, birth: '1994년경', journey: { left: '2010-3' } });
    expect(parsed).toMatchObject({ birth: '1994~', journey: { left: '2010-03' } });
  });

  test.each([
    ['an empty section', { safety: {} }],
    ['an empty list', { documents: [] }],
    ['an empty entry', { documents: [{}] }],
    ['an entry where a list belongs', { documents: { number: '1' } }],
    ['a list where an entry belongs', { safety: [{ number: '1' }] }],
    ['a section that nobody knows', { hobby: { name: 'chess' } }],
    ['a field that nobody knows', { safety: { smuggler: 'x' } }],
    ['an unknown code', { consents: [{ purpose: 'profit' }] }],
    ['a number where text belongs', { safety: { number: 138 } }],
    ['a line that is too long', { safety: { number: 'x'.repeat(201) } }],
    ['a text that is too long', { safety: { ifLost: 'x'.repeat(20_001) } }],
    ['a text of nothing', { safety: { ifLost: ' \n ' } }],
    ['a date that does not exist', { journey: { left: '2019-02-31' } }],
    ['a link that is no id', { family: [{ person: 'somebody' }] }],
    ['no codes', { journey: { reasons: [] } }],
    ['too many entries', { documents: Array.from({ length: 201 }, () => ({ number: '1' })) }],
    ['a need in an unknown state', { needs: [{ code: 'CR', state: 'perhaps' }] }],
    ['a need of an unknown code', { needs: ['XX'] }],
  ])('%s is refused', (_, part) => {
    expect(personDetails.safeParse({ ...basics, ...part }).success).toBe(false);
  });
});
