import { expect, test } from 'vitest';
import { readFilterFields, toFilterFields } from './filter-form';
import { parsePartialDate } from './partial-date';
import type { PeopleFilters } from './people-filters';
import { LINE_LIMIT } from './text';

test('what was asked comes back into the form and out of it as it was', () => {
  const date = parsePartialDate('2024-03/2024-05');
  if (!date.ok) throw new Error(date.error.kind);
  const all: PeopleFilters = {
    status: 'detained',
    need: 'CR',
    place: 'Shenyang',
    group: '9명',
    date: date.value,
    language: 'zh',
    isMine: true,
  };
  expect(readFilterFields(toFilterFields(all))).toEqual({ ok: true, value: all });
  expect(readFilterFields(toFilterFields({}))).toEqual({ ok: true, value: {} });
});

test('what is no date is refused, and blanks ask for nothing', () => {
  expect(readFilterFields({ ...toFilterFields({}), date: 'soon' })).toMatchObject({ ok: false });
  const blanks = { ...toFilterFields({}), date: ' ', place: '  ', group: '\t' };
  expect(readFilterFields(blanks)).toEqual({ ok: true, value: {} });
});

test('words that are too long for a line are cut, not refused', () => {
  const read = readFilterFields({ ...toFilterFields({}), group: '가'.repeat(5000) });
  expect(read).toEqual({ ok: true, value: { group: '가'.repeat(LINE_LIMIT) } });
});
