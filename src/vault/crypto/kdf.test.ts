import { expect, test } from 'vitest';
import { assertAcceptable, DEFAULT_KDF, isAcceptableKdf, KDF_READ_BOUNDS } from './kdf';

const MIB = 1024 * 1024;

test('a new vault gets 256 MiB and 3 passes, which are within the bounds', () => {
  expect(DEFAULT_KDF).toEqual({ memoryBytes: 256 * MIB, passes: 3 });
  expect(isAcceptableKdf(DEFAULT_KDF)).toBe(true);
});

test('the bounds are 64 MiB to 1 GiB and 3 to 10 passes, ends included', () => {
  expect(KDF_READ_BOUNDS).toEqual({
    memoryBytes: { least: 64 * MIB, most: 1024 * MIB },
    passes: { least: 3, most: 10 },
  });
  expect(isAcceptableKdf({ memoryBytes: 64 * MIB, passes: 3 })).toBe(true);
  expect(isAcceptableKdf({ memoryBytes: 1024 * MIB, passes: 10 })).toBe(true);
});

test.each([
  [64 * MIB - 1, 3],
  [1024 * MIB + 1, 3],
  [4096 * MIB, 3],
  [64 * MIB, 2],
  [64 * MIB, 0],
  [64 * MIB, 11],
  [64 * MIB + 0.5, 3],
  [NaN, 3],
  [Infinity, 3],
  [64 * MIB, 3.5],
  [-64 * MIB, 3],
])('%d bytes and %d passes are refused, and using them is a bug', (memoryBytes, passes) => {
  const parameters = { memoryBytes, passes };
  expect(isAcceptableKdf(parameters)).toBe(false);
  const input = { secret: new Uint8Array(1), salt: new Uint8Array(16), parameters };
  expect(() => assertAcceptable(input)).toThrow(RangeError);
});

test('a salt that is not of 16 bytes is a bug', () => {
  const input = { secret: new Uint8Array(1), parameters: DEFAULT_KDF };
  expect(() => assertAcceptable({ ...input, salt: new Uint8Array(8) })).toThrow(RangeError);
  expect(() => assertAcceptable({ ...input, salt: new Uint8Array(16) })).not.toThrow();
});
