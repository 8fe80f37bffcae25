import fc from 'fast-check';
import { expect, test } from 'vitest';
import { caseNumberOf, idBeginningOf, parseCaseNumber } from './case-number';

const id = fc
  .uint8Array({ minLength: 16, maxLength: 16 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'));

const start = (each: string) => Buffer.from(each, 'base64url').subarray(0, 5).toString('hex');

test('a case number is the first forty bits of the id in the digits of Crockford', () => {
  expect(caseNumberOf('A'.repeat(22))).toBe('0000-0000');
  expect(caseNumberOf('_'.repeat(22))).toBe('ZZZZ-ZZZZ');
  // The bytes 00 44 32 14 C7: five bits each are 0, 1, 2, 3, 4, 5, 6, 7.
  expect(caseNumberOf(Buffer.from('00443214c7000000000000000000000000', 'hex').toString('base64url'))).toBe(
    '0123-4567',
  );
});

test('ids that differ in their first forty bits have different numbers, others the same', () => {
  fc.assert(
    fc.property(id, id, (one, other) => {
      expect(caseNumberOf(one) === caseNumberOf(other)).toBe(start(one) === start(other));
    }),
  );
});

test('a number says with what the ids of its records begin', () => {
  fc.assert(
    fc.property(id, (each) => {
      expect(idBeginningOf(caseNumberOf(each))).toBe(each.slice(0, 6));
    }),
  );
});

test('a number is read back however it is typed', () => {
  fc.assert(
    fc.property(id, (each) => {
      const number = caseNumberOf(each);
      for (const typed of [
        number,
        number.toLowerCase(),
        number.replace('-', ''),
        ` ${number.replace('-', ' ')} `,
      ])
        expect(parseCaseNumber(typed)).toBe(number);
    }),
  );
});

test('letters that look like digits are read as those', () => {
  expect(parseCaseNumber('oOiI-lL12')).toBe('0011-1112');
  expect(parseCaseNumber('７Ｋ３Ｍ-Ｑ２ＸＤ')).toBe('7K3M-Q2XD');
});

test.each([
  '',
  '7K3M',
  '7K3M-Q2X',
  '7K3M-Q2XDD',
  '7K3M--Q2XD',
  '7K3M-U2XD',
  '최은경최은경최은',
  'Cui Yinjing',
])('%j is no case number', (typed) => expect(parseCaseNumber(typed)).toBeUndefined());
