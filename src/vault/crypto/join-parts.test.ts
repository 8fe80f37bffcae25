import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinParts } from './join-parts';

test('each part follows its length, little-endian', () => {
  expect([...joinParts(['ab', 7, Uint8Array.of(9)])]).toEqual([
    2, 0, 0, 0, 97, 98, 1, 0, 0, 0, 55, 1, 0, 0, 0, 9,
  ]);
  expect([...joinParts([])]).toEqual([]);
});

test('different lists never join to the same bytes', () => {
  const parts = fc.array(fc.string({ unit: fc.constantFrom('a', '|', '\0', '1'), maxLength: 3 }), {
    maxLength: 4,
  });
  fc.assert(
    fc.property(parts, parts, (left, right) => {
      const areSame = JSON.stringify(left) === JSON.stringify(right);
      expect(Buffer.from(joinParts(left)).equals(joinParts(right))).toBe(areSame);
    }),
  );
});

test('text is UTF-8, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(
        Buffer.from(joinParts([text]))
          .subarray(4)
          .equals(Buffer.from(text, 'utf8')),
      ).toBe(true);
    }),
  );
});
