import { expect, test } from 'vitest';
import { erasedFrom, isDueForErasure } from './deletion';

const DAY_MS = 86_400_000;
const DELETED_AT = 1_700_000_000_000;

test('what was deleted is kept for thirty days', () => {
  expect(erasedFrom(DELETED_AT)).toBe(DELETED_AT + 30 * DAY_MS);
  const last = DELETED_AT + 30 * DAY_MS - 1;
  expect(isDueForErasure(DELETED_AT, { now: last, lastChangeAt: last })).toBe(false);
  expect(isDueForErasure(DELETED_AT, { now: last + 1, lastChangeAt: last + 1 })).toBe(true);
});

test('a clock that was set forward erases nothing by itself', () => {
  const now = DELETED_AT + 3650 * DAY_MS;
  expect(isDueForErasure(DELETED_AT, { now, lastChangeAt: DELETED_AT + DAY_MS })).toBe(false);
});

test('a clock that was set back erases nothing either', () => {
  const lastChangeAt = DELETED_AT + 31 * DAY_MS;
  expect(isDueForErasure(DELETED_AT, { now: 0, lastChangeAt })).toBe(false);
});
