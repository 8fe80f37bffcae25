import { describe, expect, test } from 'vitest';
import { courseOf, courseWarnings, stripOf } from './course';
import type { IncidentKind } from './incident';
import type { PartialDate } from './partial-date';

const at = (kind: IncidentKind, date?: string) => ({
  kind,
  ...(date === undefined ? {} : { date: date as PartialDate }),
});
const talk = (date: string) => ({ date: date as PartialDate });

describe('a course', () => {
  test('tells incidents in the order of time with the state after each, and counts what was said between', () => {
    const items = courseOf(
      [at('release', '2020-05'), at('arrest', '2019-12-01'), at('violence', '2020-01'), at('return')],
      [talk('2020-06-01'), talk('2018'), talk('2020-07-01'), {}],
    );
    expect(items).toEqual([
      { kind: 'encounters', from: '2018', to: '2018', count: 1 },
      { kind: 'incident', incident: at('arrest', '2019-12-01'), state: 'held' },
      { kind: 'incident', incident: at('violence', '2020-01'), state: 'held' },
      { kind: 'incident', incident: at('release', '2020-05'), state: 'free' },
      { kind: 'encounters', from: '2020-06-01', to: '2020-07-01', count: 2 },
      { kind: 'incident', incident: at('return'), state: 'returned' },
    ]);
  });

  test('makes one line of five hundred conversations without an incident between', () => {
    const talks = Array.from({ length: 500 }, (_, index) =>
      talk(`2020-01-${String((index % 28) + 1).padStart(2, '0')}`),
    );
    expect(courseOf([], talks)).toEqual([
      { kind: 'encounters', from: '2020-01-01', to: '2020-01-28', count: 500 },
    ]);
  });
});

describe('a warning', () => {
  test('is given of a release before any arrest, as far as dates are precise enough to say so', () => {
    expect(courseWarnings([at('release', '2019'), at('arrest', '2020')])).toEqual(['released-before-held']);
    expect(courseWarnings([at('release', '2020'), at('arrest', '2020-06')])).toEqual([]);
    expect(courseWarnings([at('release', '2019')])).toEqual([]);
  });

  test('is not given where somebody was held before, or held at an unknown time', () => {
    expect(courseWarnings([at('arrest', '2018'), at('release', '2019'), at('arrest', '2020')])).toEqual([]);
    expect(courseWarnings([at('detention'), at('release', '2019'), at('arrest', '2020')])).toEqual([]);
  });

  test('is given of what comes after a death or before a birth', () => {
    expect(courseWarnings([at('death', '2019-01-01'), at('arrest', '2019-01-02')])).toEqual(['after-death']);
    expect(courseWarnings([at('arrest', '1980')], '1987' as PartialDate)).toEqual(['before-birth']);
    expect(courseWarnings([at('death', '2019'), at('arrest', '2019-05')], '1987' as PartialDate)).toEqual([]);
  });

  test('counts a sign: what was before or after a date is not on it', () => {
    expect(courseWarnings([at('arrest', '1986>')], '1987' as PartialDate)).toEqual([]);
    expect(courseWarnings([at('arrest', '1987<')], '1987' as PartialDate)).toEqual(['before-birth']);
    expect(courseWarnings([at('death', '2019>'), at('arrest', '2020')])).toEqual([]);
    expect(courseWarnings([at('death', '2019~'), at('arrest', '2020-05')])).toEqual([]);
  });
});

describe('the line of a course', () => {
  test('goes from the first dated event to today, held where somebody was held', () => {
    const strip = stripOf(
      {
        incidents: [at('arrest', '2020-01-11'), at('release', '2020-01-21'), at('other')],
        encounters: [talk('2020-01-01')],
      },
      '2020-01-31',
    );
    expect(strip).toMatchObject({ firstDay: '2020-01-01', lastDay: '2020-01-31' });
    expect(strip?.stretches.map(({ state }) => state)).toEqual(['unknown', 'held', 'free']);
    expect(strip?.stretches.map(({ from }) => from)).toEqual([0, 1 / 3, 2 / 3]);
    expect(strip?.marks.length).toBe(3);
  });

  test('is left out where no incident has a date', () => {
    expect(stripOf({ incidents: [at('arrest')], encounters: [talk('2020')] }, '2021-01-01')).toBeUndefined();
  });
});
