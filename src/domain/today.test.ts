import { describe, expect, test } from 'vitest';
import type { PartialDate } from './partial-date';
import { isSilent, urgencyOf } from './today';

const date = (text: string) => text as PartialDate;

describe('what is due', () => {
  test.each([
    ['2020-03-09', 'overdue'],
    ['2020-02', 'overdue'],
    ['2020-03-10', 'today'],
    ['2020-03', 'today'],
    ['2020', 'today'],
    ['2020-03-17', 'soon'],
    ['2020-03-18', 'later'],
    ['2021', 'later'],
  ])('on %s is %s on 10 March 2020', (due, urgency) => {
    expect(urgencyOf(date(due), '2020-03-10')).toBe(urgency);
  });
});

describe('somebody', () => {
  const thirty = { today: '2020-03-31', days: 30 };
  test('counts as not heard from only when every day that the date may mean is too long ago', () => {
    expect(isSilent(date('2020-02-29'), thirty)).toBe(true);
    expect(isSilent(date('2020-03-01'), thirty)).toBe(false);
    expect(isSilent(date('2020'), thirty)).toBe(false);
    expect(isSilent(date('2019'), thirty)).toBe(true);
  });

  test('without any dated conversation counts as not heard from', () => {
    expect(isSilent(undefined, thirty)).toBe(true);
  });
});
