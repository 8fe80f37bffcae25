import { describe, expect, test } from 'vitest';
import type { PartialDate } from './partial-date';
import {
  DAYS_AFTER_WITHDRAWAL,
  isReviewDue,
  retentionReview,
  YEARS_AFTER_CLOSING,
  YEARS_OF_SILENCE,
} from './retention';

const day = (date: string) => date as PartialDate;
const changedOn = '2026-11-25';
const withdrawal = { purpose: 'services', decision: 'withdrawn' } as const;

describe('when a record is reviewed', () => {
  test('the numbers of the rules', () => {
    expect([DAYS_AFTER_WITHDRAWAL, YEARS_AFTER_CLOSING, YEARS_OF_SILENCE]).toEqual([30, 2, 5]);
  });

  test.each([
    [
      'after a withdrawal on a day',
      { consents: [{ ...withdrawal, date: day('2026-11-01') }] },
      { reason: 'withdrawn', dueOn: '2026-12-01' },
    ],
    [
      'after a withdrawal in a month',
      { consents: [{ ...withdrawal, date: day('2026-10') }] },
      { reason: 'withdrawn', dueOn: '2026-11-30' },
    ],
    [
      'after a withdrawal without a date',
      { consents: [withdrawal] },
      { reason: 'withdrawn', dueOn: '2026-12-25' },
    ],
    [
      'after a withdrawal dated in the future',
      { consents: [{ ...withdrawal, date: day('2030') }] },
      { reason: 'withdrawn', dueOn: '2026-12-25' },
    ],
    [
      'after two withdrawals, from the first',
      {
        consents: [
          { ...withdrawal, date: day('2026-11-01') },
          { ...withdrawal, date: day('2026-11-20') },
        ],
      },
      { reason: 'withdrawn', dueOn: '2026-12-01' },
    ],
    [
      'after consent was given again, from the later withdrawal',
      {
        consents: [
          { ...withdrawal, date: day('2025-01-01') },
          { purpose: 'services', decision: 'given', date: day('2025-02-01') },
          { ...withdrawal, date: day('2026-11-01') },
        ],
      },
      { reason: 'withdrawn', dueOn: '2026-12-01' },
    ],
    [
      'a withdrawal comes before a date that was set',
      { consents: [withdrawal], course: { reviewBy: day('2040') } },
      { reason: 'withdrawn', dueOn: '2026-12-25' },
    ],
    [
      'on a date that was set',
      { course: { reviewBy: day('2027-03') } },
      { reason: 'review-date', dueOn: '2027-03-01' },
    ],
    [
      'on a date that was set, though the case is closed',
      { course: { reviewBy: day('2040'), closed: day('2020') } },
      { reason: 'review-date', dueOn: '2040-01-01' },
    ],
    [
      'two years after closing',
      { course: { closed: day('2026-02') } },
      { reason: 'closed', dueOn: '2028-02-28' },
    ],
    [
      'two years after it was called closed',
      { course: { status: 'closed' } },
      { reason: 'closed', dueOn: '2028-11-25' },
    ],
    ['after five years of silence', {}, { reason: 'silent', dueOn: '2031-11-25' }],
    [
      'a contact in the future counts',
      { lastContact: day('2027-01-01') },
      { reason: 'silent', dueOn: '2032-01-01' },
    ],
    [
      'withdrawing another purpose changes nothing',
      { consents: [{ ...withdrawal, purpose: 'photo' }] },
      { reason: 'silent', dueOn: '2031-11-25' },
    ],
    [
      'refused services are no withdrawal',
      { consents: [{ ...withdrawal, decision: 'refused' }] },
      { reason: 'silent', dueOn: '2031-11-25' },
    ],
  ] as const)('%s', (_, facts, review) => {
    expect(retentionReview({ ...facts, changedOn })).toEqual(review);
  });

  test('it is due on the day itself', () => {
    const review = { reason: 'closed', dueOn: '2026-11-25' } as const;
    expect(['2026-11-24', '2026-11-25'].map((today) => isReviewDue(review, today))).toEqual([false, true]);
  });
});
