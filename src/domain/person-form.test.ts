import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { CODE_LISTS } from './code-lists';
import { NEED_CODES, needRecord, toNeed, type Need } from './needs';
import type { PartialDate } from './partial-date';
import {
  NAME_KINDS,
  PERSON_STATUSES,
  SEXES,
  WRITTEN_SCRIPTS,
  type PersonDetails,
  type PersonId,
} from './person';
import { countNameRows, nameField, nameKindField, parsePersonForm, toPersonForm } from './person-form';
import { SECTION_NAMES, sectionSpec, type PersonSections, type SectionName } from './person-sections';
import type { FieldSpec } from './record-section';
import { entryField, removeRow } from './section-form';

const anyDate = fc
  .constantFrom('1994', '1994-03~', '1994<', '1994-03-12>', '1994/1996')
  .map((date) => date as PartialDate);
const anyText = fc.constantFrom('최은경', '延边 老家', 'a house by the river');

function anyField(spec: FieldSpec): fc.Arbitrary<unknown> {
  switch (spec.kind) {
    case 'date':
      return anyDate;
    case 'code':
      return fc.constantFrom(...CODE_LISTS[spec.list]);
    case 'codes':
      return fc.subarray([...CODE_LISTS[spec.list]], { minLength: 1 });
    case 'text':
      return fc.constantFrom('한 줄', 'two\nlines');
    case 'person':
      return fc.constant('AAAAAAAAAAAAAAAAAAAAAA');
    case 'line':
    case 'place':
    case 'name':
      return anyText;
  }
}

function anySection(name: SectionName): fc.Arbitrary<unknown> {
  const { isList, fields } = sectionSpec(name);
  const shape = Object.fromEntries(Object.entries(fields).map(([field, spec]) => [field, anyField(spec)]));
  const entry = fc.record(shape, { requiredKeys: [] }).filter((value) => Object.keys(value).length > 0);
  return isList ? fc.array(entry, { minLength: 1, maxLength: 3 }) : entry;
}

const anySections = fc.record(Object.fromEntries(SECTION_NAMES.map((name) => [name, anySection(name)])), {
  requiredKeys: [],
}) as fc.Arbitrary<PersonSections>;

const anyNeed = fc
  .record(
    {
      code: fc.constantFrom(...NEED_CODES),
      state: fc.constantFrom(...CODE_LISTS.needState),
      date: anyDate,
      by: anyText,
    },
    { requiredKeys: ['code', 'state'] },
  )
  .map(toNeed);
const anyNeeds: fc.Arbitrary<readonly Need[]> = fc.uniqueArray(anyNeed, {
  maxLength: 5,
  selector: (need) => needRecord(need).code,
});

const anyBasics = fc.record({
  names: fc.array(
    fc.record(
      {
        text: fc.constantFrom('최은경', '崔银京', 'Choi Eun-kyung', '꽃님'),
        kind: fc.constantFrom(...NAME_KINDS),
        romanisation: fc.constantFrom('Choe Un Gyong', 'Choi'),
        script: fc.constantFrom(...WRITTEN_SCRIPTS),
      },
      { requiredKeys: ['text', 'kind'] },
    ),
    { minLength: 1, maxLength: 5 },
  ),
  sex: fc.constantFrom(...SEXES),
  place: fc.constantFrom('', '연길', '沈阳'),
  group: fc.constantFrom('', '망까이 9명'),
  status: fc.constantFrom(...PERSON_STATUSES),
  needs: anyNeeds,
});
const anyPerson: fc.Arbitrary<PersonDetails> = fc
  .tuple(anyBasics, anySections)
  .map(([basics, sections]) => ({ ...basics, ...sections }));

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

describe('removing a name', () => {
  test('closes the gap and keeps the other names in order', () => {
    const three = toPersonForm({
      names: ['가', '나', '다'].map((text) => ({ text, kind: 'legal' })),
      sex: 'unknown',
      place: '',
      group: '',
      status: 'unknown',
      needs: [],
    });
    const two = removeRow(three, 'names', 1);
    expect([countNameRows(two), two[nameField(0)], two[nameField(1)], two[nameKindField(2)]]).toEqual([
      2,
      '가',
      '다',
      undefined,
    ]);
  });
});

describe('sections of a form', () => {
  const named = { [nameField(0)]: '최은경' };

  test('an entry of which nothing is known is left out, and a section of nothing costs nothing', () => {
    const parsed = parsePersonForm({
      ...named,
      [entryField('documents', 0, 'number')]: ' ',
      [entryField('documents', 2, 'number')]: '123',
      [entryField('safety', 0, 'number')]: '',
    });
    expect(parsed).toMatchObject({ ok: true, value: { documents: [{ number: '123' }] } });
    expect(parsed.ok && 'safety' in parsed.value).toBe(false);
  });

  test.each(
    SECTION_NAMES.flatMap((name) =>
      Object.entries(sectionSpec(name).fields).map(([field, spec]) => [name, field, spec] as const),
    ),
  )('%s: what cannot be stored in %s is told at its field or is nothing', (name, field, { kind }) => {
    const at = entryField(name, 0, field);
    const tooLong = parsePersonForm({ ...named, [at]: 'x'.repeat(30_000) });
    const told = tooLong.ok ? undefined : tooLong.error[at]?.kind;
    if (kind === 'date') expect(told).toBe('date-unreadable');
    else if (kind === 'code' || kind === 'codes') expect(tooLong.ok && name in tooLong.value).toBe(false);
    else expect(told).toBe('text-too-long');
  });

  test('ages are understood where dates are asked for', () => {
    const fields = { ...named, birth: '32살', [entryField('family', 0, 'birth')]: '만 10세' };
    expect(parsePersonForm(fields, { today: '2026-11-25' })).toMatchObject({
      value: { birth: '1995~', family: [{ birth: '2016~' }] },
    });
  });

  test('a person linked to themself is refused, somebody else is not', () => {
    const self = 'AAAAAAAAAAAAAAAAAAAAAA' as PersonId;
    const fields = {
      ...named,
      [entryField('family', 1, 'name')]: '최은경',
      [entryField('family', 1, 'person')]: self,
    };
    expect(parsePersonForm(fields, { self })).toEqual({
      ok: false,
      error: { [entryField('family', 1, 'name')]: { kind: 'linked-to-self' } },
    });
    expect(parsePersonForm(fields, { self: 'BBBBBBBBBBBBBBBBBBBBBB' as PersonId }).ok).toBe(true);
  });

  test('removing an entry moves the later ones up', () => {
    const fields = Object.fromEntries(
      ['가', '나', '다'].map((name, row) => [entryField('family', row, 'name'), name]),
    );
    expect(removeRow({ ...fields, ...named }, 'family', 1)).toEqual({
      ...named,
      [entryField('family', 0, 'name')]: '가',
      [entryField('family', 1, 'name')]: '다',
    });
  });
});
