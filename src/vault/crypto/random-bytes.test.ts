import { expect, test } from 'vitest';
import { publicRandomBytes, randomBytes } from './random-bytes';

test('the bytes have the size asked for and differ each time', () => {
  expect([0, 1, 16, 24].map((size) => randomBytes(size).length)).toEqual([0, 1, 16, 24]);
  const drawn = Array.from({ length: 1000 }, () => Buffer.from(randomBytes(16)).toString('hex'));
  expect(new Set(drawn).size).toBe(1000);
});

test('what is drawn in portions is never given out twice, nor changed after it was', () => {
  const drawn = Array.from({ length: 2000 }, () => publicRandomBytes(24));
  const asText = () => drawn.map((bytes) => Buffer.from(bytes).toString('hex'));
  const first = asText();
  expect(new Set(first.flatMap((text) => [text.slice(0, 16), text.slice(16, 32), text.slice(32)])).size).toBe(
    6000,
  );
  expect(publicRandomBytes(5000)).toHaveLength(5000);
  expect(asText()).toEqual(first);
});
