import { describe, expect, test } from 'vitest';
import { dateWarnings } from './date-warnings';
import type { PartialDate } from './partial-date';

const on = (date: string) => date as PartialDate;
const TODAY = '2026-11-25';

describe('dates that contradict each other', () => {
  test.each([
    ['born after death', { birth: on('1994'), identity: { died: on('1990') } }, 'birth', 'identity-died'],
    ['left before birth', { birth: on('1994'), journey: { left: on('1990-03') } }, 'birth', 'journey-left'],
    [
      'crossed before birth',
      { birth: on('1994'), crossings: [{}, { date: on('1990') }] },
      'birth',
      'crossings-date',
    ],
    [
      'returned after death',
      { identity: { died: on('2000') }, returns: [{ date: on('2001') }] },
      'returns-date',
      'identity-died',
    ],
    [
      'returned before leaving',
      { journey: { left: on('2010') }, returns: [{ date: on('2009') }] },
      'journey-left',
      'returns-date',
    ],
    [
      'released before the return',
      { returns: [{ date: on('2010-05'), released: on('2010-04') }] },
      'returns-date',
      'returns-released',
    ],
    [
      'expired before it was issued',
      { documents: [{ issued: on('2010'), expires: on('2009') }] },
      'documents-issued',
      'documents-expires',
    ],
    [
      'separated before birth',
      { family: [{ birth: on('2010'), separated: on('2005') }] },
      'family-birth',
      'family-separated',
    ],
    [
      'closed before it was opened',
      { course: { opened: on('2020'), closed: on('2019') } },
      'course-opened',
      'course-closed',
    ],
  ] as const)('%s', (_, person, ...[earlier, later]) => {
    expect(dateWarnings(person, TODAY)).toEqual([{ kind: 'order', earlier, later }]);
  });

  test.each([
    ['birth', { birth: on('2027') }],
    ['consents-date', { consents: [{ date: on('2030-01') }] }],
    ['documents-issued', { documents: [{ issued: on('2027') }] }],
    ['crossings-date', { crossings: [{ date: on('2027') }, { date: on('2028') }] }],
  ] as const)('%s lies in the future, told once', (date, person) => {
    expect(dateWarnings(person, TODAY)).toEqual([{ kind: 'future', date }]);
  });

  test.each([
    ['nothing known', {}],
    ['the same year', { birth: on('1994'), journey: { left: on('1994') } }],
    ['perhaps the other way round', { birth: on('1994~'), journey: { left: on('1993') } }],
    ['a document that is valid for long', { documents: [{ expires: on('2040') }] }],
  ] as const)('no warning: %s', (_, person) => {
    expect(dateWarnings(person, TODAY)).toEqual([]);
  });
});
