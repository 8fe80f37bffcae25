import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NAME_KINDS, NEED_CODES, PERSON_STATUSES, SEXES, type PersonDetails } from './person';
import {
  countNameRows,
  nameField,
  nameKindField,
  parsePersonForm,
  removeNameRow,
  toPersonForm,
} from './person-form';

const anyPerson: fc.Arbitrary<PersonDetails> = fc.record({
  names: fc.array(
    fc.record({
      text: fc.constantFrom('최은경', '崔银京', 'Choi Eun-kyung', '꽃님'),
      kind: fc.constantFrom(...NAME_KINDS),
    }),
    { minLength: 1, maxLength: 5 },
  ),
  sex: fc.constantFrom(...SEXES),
  place: fc.constantFrom('', '연길', '沈阳'),
  group: fc.constantFrom('', '망까이 9명'),
  status: fc.constantFrom(...PERSON_STATUSES),
  needs: fc.subarray([...NEED_CODES]),
});

describe('parsePersonForm', () => {
  test('needs a name or a pseudonym and nothing else', () => {
    expect(parsePersonForm({})).toMatchObject({ error: { [nameField(0)]: { kind: 'text-required' } } });
    expect(parsePersonForm({ [nameField(0)]: '꽃님' })).toMatchObject({
      ok: true,
      value: { sex: 'unknown', status: 'in-contact' },
    });
  });

  test('a name of invisible characters is no name', () => {
    expect(parsePersonForm({ [nameField(0)]: '\u200B\u202E' }).ok).toBe(false);
  });

  test('tells every wrong field at once', () => {
    const parsed = parsePersonForm({
      [nameField(0)]: 'x'.repeat(10_000),
      birth: '2019-02-31',
      place: 'y'.repeat(300),
    });
    expect(Object.keys(parsed.ok ? {} : parsed.error).toSorted()).toEqual(['birth', nameField(0), 'place']);
  });

  test('leaves out empty name rows between others', () => {
    const parsed = parsePersonForm({ [nameField(0)]: '최은경', [nameField(1)]: ' ', [nameField(2)]: 'Choi' });
    expect(parsed.ok ? parsed.value.names.map(({ text }) => text) : []).toEqual(['최은경', 'Choi']);
  });

  test('reads back every person that a form was filled from', () => {
    fc.assert(
      fc.property(anyPerson, (person) => {
        expect(parsePersonForm(toPersonForm(person))).toEqual({ ok: true, value: person });
      }),
    );
  });
});

describe('removeNameRow', () => {
  test('closes the gap and keeps the other names in order', () => {
    const three = toPersonForm({
      names: ['가', '나', '다'].map((text) => ({ text, kind: 'legal' })),
      sex: 'unknown',
      place: '',
      group: '',
      status: 'unknown',
      needs: [],
    });
    const two = removeNameRow(three, 1);
    expect([countNameRows(two), two[nameField(0)], two[nameField(1)], two[nameKindField(2)]]).toEqual([
      2,
      '가',
      '다',
      undefined,
    ]);
  });
});
