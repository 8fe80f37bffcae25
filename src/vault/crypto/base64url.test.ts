import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseBase64Url, toBase64Url } from './base64url';

test('the text is the same as that of Node', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), (bytes) => {
      const text = toBase64Url(bytes);
      expect(text).toBe(Buffer.from(bytes).toString('base64url'));
      expect(parseBase64Url(text, bytes.length)).toEqual(bytes);
    }),
  );
});

test.each([
  ['padding', 'AA==', 1],
  ['the plain alphabet', '+/+/', 3],
  ['another size', 'AAAA', 2],
  ['unused bits that are set', 'AB', 1],
  ['line breaks', 'AA\n', 2],
  ['other letters', 'ÄAAA', 3],
  ['numbers', 1234, 3],
  ['nothing', undefined, 0],
])('%s is refused', (_what, value, size) => {
  expect(parseBase64Url(value, size)).toBeUndefined();
});
