import { expect, test } from 'vitest';
import { randomBytes } from './random-bytes';

test('the bytes have the size asked for and differ each time', () => {
  expect([0, 1, 16, 24].map((size) => randomBytes(size).length)).toEqual([0, 1, 16, 24]);
  const drawn = Array.from({ length: 1000 }, () => Buffer.from(randomBytes(16)).toString('hex'));
  expect(new Set(drawn).size).toBe(1000);
});
