import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parsePartialDate } from './partial-date';
import { err, ok } from './result';

describe('parsePartialDate', () => {
  test.each([
    ['1987', '1987'],
    ['1987-3', '1987-03'],
    ['1987.03.12', '1987-03-12'],
    ['1987/3/2', '1987-03-02'],
    ['1987년 3월 12일', '1987-03-12'],
    ['1987年3月', '1987-03'],
    ['１９８７', '1987'],
    [' 2000 2 29 ', '2000-02-29'],
  ])('reads %s as %s', (typed, date) => {
    expect(parsePartialDate(typed)).toEqual(ok(date));
  });

  test.each(['2019-02-31', '1900-02-29', '2019-13', '2019-00', '2019-01-00'])(
    '%s does not exist',
    (typed) => {
      expect(parsePartialDate(typed)).toEqual(err({ kind: 'date-impossible' }));
    },
  );

  test.each(['', 'yesterday', '87', '1987-03-12-01', '12.3.1987', '1987-March'])(
    '%s is not a date',
    (typed) => {
      expect(parsePartialDate(typed)).toEqual(err({ kind: 'date-unreadable' }));
    },
  );

  test.each(['1899', '2101-01-01'])('%s lies outside the years that the app knows', (typed) => {
    expect(parsePartialDate(typed)).toEqual(err({ kind: 'date-out-of-range' }));
  });

  test('reads every real day back as it was written', () => {
    const days = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(days, (day) => {
        const written = day.toISOString().slice(0, 10);
        expect(parsePartialDate(written)).toEqual(ok(written));
      }),
    );
  });

  test('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => typeof parsePartialDate(typed).ok === 'boolean'),
    );
  });
});
