import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  ageOn,
  compareDates,
  datePartsOf,
  isCertainlyAfter,
  parsePartialDate,
  spanOf,
  type PartialDate,
} from './partial-date';
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

const TODAY = '2026-11-25';

describe('what is not known exactly', () => {
  test.each([
    ['about 1994', '1994~'],
    ['c. 1994', '1994~'],
    ['~1994', '1994~'],
    ['1994?', '1994~'],
    ['약 1994년', '1994~'],
    ['1994년경', '1994~'],
    ['1994년 3월쯤', '1994-03~'],
    ['大约1994年', '1994~'],
    ['1994年左右', '1994~'],
    ['before 1994', '1994<'],
    ['1994년 이전', '1994<'],
    ['1994年以前', '1994<'],
    ['after 1994-03', '1994-03>'],
    ['since 1994', '1994>'],
    ['1994년 이후', '1994>'],
    ['1994年之后', '1994>'],
    ['1994-1996', '1994/1996'],
    ['1994~1996', '1994/1996'],
    ['between 1994 and 1996', '1994/1996'],
    ['1994년부터 1996년까지', '1994/1996'],
    ['1994年至1996年', '1994/1996'],
    ['1996–1994', '1994/1996'],
    ['1994 to 1994', '1994'],
    ['1994-03-01 ~ 1994-04', '1994-03-01/1994-04'],
  ])('%s is %s', (typed, date) => {
    expect(parsePartialDate(typed)).toEqual(ok(date));
  });

  test.each([
    ['주체 95', '2006'],
    ['주체95(2006)년 3월 12일', '2006-03-12'],
    ['Juche 95', '2006'],
    ['主体95年', '2006'],
    ['주체 83년경', '1994~'],
    ['주체 1', '1912'],
  ])('the Juche year %s is %s', (typed, date) => {
    expect(parsePartialDate(typed)).toEqual(ok(date));
  });

  test.each([
    ['32살', '1995~'],
    ['세는 나이 32', '1995~'],
    ['虚岁32', '1995~'],
    ['32虚岁', '1995~'],
    ['Korean age 32', '1995~'],
    ['32 (Korean age)', '1995~'],
    ['만 32세', '1994~'],
    ['32세', '1994~'],
    ['약 32세', '1994~'],
    ['32岁', '1994~'],
    ['周岁32', '1994~'],
    ['32岁左右', '1994~'],
    ['aged 32', '1994~'],
    ['32 years old', '1994~'],
    ['생후 11개월', '2025-12~'],
    ['11个月', '2025-12~'],
    ['11 months old', '2025-12~'],
  ])('the age %s means born %s', (typed, date) => {
    expect(parsePartialDate(typed, TODAY)).toEqual(ok(date));
  });

  test('an age says nothing without a day to count from', () => {
    expect(parsePartialDate('32살')).toEqual(err({ kind: 'date-unreadable' }));
  });

  test('an age beyond memory lies outside the years that the app knows', () => {
    expect(parsePartialDate('150살', TODAY)).toEqual(err({ kind: 'date-out-of-range' }));
  });

  test.each(['before', '약', 'about 32', '1994 1996', 'between 1994', '<>1994', '1994~~'])(
    '%s is not a date',
    (typed) => {
      expect(parsePartialDate(typed, TODAY).ok).toBe(false);
    },
  );
});

const anyDay = fc
  .date({ min: new Date('1901-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString().slice(0, 10));
const anySimple = fc.tuple(anyDay, fc.constantFrom(4, 7, 10)).map(([day, length]) => day.slice(0, length));
const anyDate: fc.Arbitrary<PartialDate> = fc
  .oneof(
    fc.tuple(anySimple, fc.constantFrom('', '~', '<', '>')).map(([simple, sign]) => `${simple}${sign}`),
    fc.tuple(anySimple, anySimple).map(([one, other]) => `${one} ~ ${other}`),
  )
  .map((typed) => {
    const parsed = parsePartialDate(typed);
    if (!parsed.ok) throw new Error(typed);
    return parsed.value;
  });

describe('every date', () => {
  test('is read back as it is stored', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        expect(parsePartialDate(date)).toEqual(ok(date));
      }),
    );
  });

  test('lies among days of the calendar, of which the first is not after the last', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { earliest, latest } = spanOf(date);
        expect(earliest <= latest).toBe(true);
        expect([parsePartialDate(earliest), parsePartialDate(latest)]).toEqual([ok(earliest), ok(latest)]);
      }),
    );
  });

  test('an exact date lies within what is said to be about it', () => {
    fc.assert(
      fc.property(anySimple, (simple) => {
        const [exact, about] = [spanOf(simple as PartialDate), spanOf(`${simple}~` as PartialDate)];
        expect(about.earliest < exact.earliest && exact.latest < about.latest).toBe(true);
      }),
    );
  });

  test('before and after a date never overlap with it', () => {
    fc.assert(
      fc.property(anySimple, (simple) => {
        const date = simple as PartialDate;
        expect(isCertainlyAfter(date, `${simple}<` as PartialDate)).toBe(true);
        expect(isCertainlyAfter(`${simple}>` as PartialDate, date)).toBe(true);
      }),
    );
  });

  test('has one place in the order of all', () => {
    fc.assert(
      fc.property(anyDate, anyDate, anyDate, (one, other, third) => {
        expect(Math.sign(compareDates(one, other))).toBe(-Math.sign(compareDates(other, one)) + 0);
        expect(compareDates(one, other) === 0).toBe(one === other);
        const sorted = [one, other, third].toSorted(compareDates);
        expect(compareDates(sorted[0] ?? one, sorted[2] ?? one)).toBeLessThanOrEqual(0);
      }),
    );
  });

  test('certainly after is never so both ways, and follows the order', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (one, other) => {
        if (isCertainlyAfter(one, other)) {
          expect(isCertainlyAfter(other, one)).toBe(false);
          expect(compareDates(one, other)).toBe(1);
        }
      }),
    );
  });

  test('is put together again from its parts', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        const { sign, first, last } = datePartsOf(date);
        const mark = { exact: '', about: '~', before: '<', after: '>', between: `/${last ?? ''}` }[sign];
        expect(`${first}${mark}`).toBe(date);
      }),
    );
  });
});

describe('ageOn', () => {
  test.each([
    ['1994', { min: 31, max: 32 }],
    ['1994-11-25', { min: 32, max: 32 }],
    ['1994-11-26', { min: 31, max: 31 }],
    ['1994~', { min: 30, max: 33 }],
    ['1994/1996', { min: 29, max: 32 }],
    ['2026', { min: 0, max: 0 }],
    ['2025-12~', { min: 0, max: 1 }],
  ])('of somebody born %s', (birth, age) => {
    expect(ageOn(birth as PartialDate, TODAY)).toEqual(age);
  });

  test('nobody has an age before birth', () => {
    expect(ageOn('2027' as PartialDate, TODAY)).toBeUndefined();
  });

  test('an age that was typed is among the ages of the birth it was read as', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 110 }), (years) => {
        const parsed = parsePartialDate(`만 ${years}세`, TODAY);
        const age = parsed.ok ? ageOn(parsed.value, TODAY) : undefined;
        expect(age !== undefined && age.min <= years && years <= age.max).toBe(true);
      }),
    );
  });
});
