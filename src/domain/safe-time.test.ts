import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSafeAt, parseSafeTime } from './safe-time';

const ALL = [0, 1, 2, 3, 4, 5, 6];
const at = (hour: number, minute = 0) => hour * 60 + minute;

describe('when somebody may be contacted', () => {
  test.each([
    ['19:00-21:00', [{ days: ALL, from: at(19), to: at(21) }]],
    ['Mon-Fri 19:00–21:30', [{ days: [1, 2, 3, 4, 5], from: at(19), to: at(21, 30) }]],
    ['weekdays after 9 pm', [{ days: [1, 2, 3, 4, 5], from: at(21), to: at(24) }]],
    ['7-9 pm', [{ days: ALL, from: at(19), to: at(21) }]],
    ['10am-1pm', [{ days: ALL, from: at(10), to: at(13) }]],
    ['11-1 pm', [{ days: ALL, from: at(11), to: at(13) }]],
    ['Sunday mornings', [{ days: [0], from: at(6), to: at(12) }]],
    ['Sat, Sun', [{ days: [6, 0], from: 0, to: at(24) }]],
    ['평일 저녁 7시~9시', [{ days: [1, 2, 3, 4, 5], from: at(19), to: at(21) }]],
    ['월~금 19시부터 21시까지', [{ days: [1, 2, 3, 4, 5], from: at(19), to: at(21) }]],
    ['매일 밤 10시 반 이후', [{ days: ALL, from: at(22, 30), to: at(24) }]],
    ['토요일 오전', [{ days: [6], from: at(6), to: at(12) }]],
    ['오후 8시부터', [{ days: ALL, from: at(20), to: at(24) }]],
    ['周一至周五晚上7点到9点', [{ days: [1, 2, 3, 4, 5], from: at(19), to: at(21) }]],
    ['每天晚上8点半以后', [{ days: ALL, from: at(20, 30), to: at(24) }]],
    ['星期日下午', [{ days: [0], from: at(12), to: at(18) }]],
    ['8点以前', [{ days: ALL, from: 0, to: at(8) }]],
    [
      'Mon 19:00-20:00, Sat 10:00-12:00',
      [
        { days: [1], from: at(19), to: at(20) },
        { days: [6], from: at(10), to: at(12) },
      ],
    ],
    ['22:00-02:00', [{ days: ALL, from: at(22), to: at(2) }]],
  ])('%s', (text, windows) => {
    expect(parseSafeTime(text)).toEqual(windows);
  });

  test.each([
    ['nothing', ''],
    ['a bare hour that may be morning or evening', '7-9'],
    ['words that are not understood', 'when the husband is at work'],
    ['an exception', 'every day except Sunday'],
    ['a warning in Korean', '저녁에는 전화하지 말 것'],
    ['a warning in Chinese', '晚上不要打电话'],
    ['an hour that does not exist', '25:00-26:00'],
    ['an end without a beginning', '-21:00'],
  ])('%s is left for people to read', (_, text) => {
    expect(parseSafeTime(text)).toBeUndefined();
  });

  test('any text is read or left alone, and windows lie within the week', () => {
    const words = [
      'mon',
      '월',
      '周一',
      '-',
      '~',
      '19:00',
      '9',
      'pm',
      '저녁',
      '7시',
      '晚上',
      '点',
      ',',
      'after',
      ' ',
    ];
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 3 }))), (pieces) => {
        for (const { days, from, to } of parseSafeTime(pieces.join(' ')) ?? []) {
          expect(days.every((day) => day >= 0 && day <= 6)).toBe(true);
          expect(from >= 0 && from <= at(24) && to >= 0 && to <= at(24)).toBe(true);
        }
      }),
    );
  });
});

describe('a moment', () => {
  const evening = parseSafeTime('Mon-Fri 19:00-21:00') ?? [];
  const overNight = parseSafeTime('Sat 22:00-02:00') ?? [];

  test.each([
    { it: 'is within the hours', windows: evening, moment: { day: 1, minute: at(19) }, isSafe: true },
    { it: 'is past them', windows: evening, moment: { day: 1, minute: at(21) }, isSafe: false },
    { it: 'is of another day', windows: evening, moment: { day: 0, minute: at(20) }, isSafe: false },
    { it: 'is before midnight', windows: overNight, moment: { day: 6, minute: at(23) }, isSafe: true },
    { it: 'is after midnight', windows: overNight, moment: { day: 0, minute: at(1) }, isSafe: true },
    { it: 'is the night before', windows: overNight, moment: { day: 6, minute: at(1) }, isSafe: false },
  ])('$it', ({ windows, moment, isSafe }) => {
    expect(isSafeAt(windows, moment)).toBe(isSafe);
  });
});
