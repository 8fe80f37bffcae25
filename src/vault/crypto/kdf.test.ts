import { expect, test } from 'vitest';
import { ok } from '../../domain/result';
import {
  assertAcceptable,
  calibrateKdf,
  chooseKdf,
  isAcceptableKdf,
  KDF_READ_BOUNDS,
  raisedKdf,
  SMALLEST_KDF,
} from './kdf';
import { SecretBytes } from './secret-bytes';

const MIB = 1024 * 1024;

test.each([
  [5000, 64],
  [751, 64],
  [750, 128],
  [376, 128],
  [375, 256],
  [188, 256],
  [187, 512],
  [1, 512],
])('a machine that needs %d ms for 64 MiB gets %d MiB and 3 passes', (elapsedMs, mebibytes) => {
  expect(chooseKdf(elapsedMs)).toEqual({ memoryBytes: mebibytes * MIB, passes: 3 });
  expect(isAcceptableKdf(chooseKdf(elapsedMs))).toBe(true);
});

test('calibration measures one derivation with the smallest parameters', async () => {
  const asked: unknown[] = [];
  let now = 1000;
  const derived = SecretBytes.take(Uint8Array.of(1));
  const chosen = await calibrateKdf(
    {
      deriveKey: ({ parameters }) => {
        asked.push(parameters);
        now += 300;
        return Promise.resolve(ok(derived));
      },
    },
    () => now,
  );
  expect(asked).toEqual([SMALLEST_KDF]);
  expect(chosen).toEqual(ok({ memoryBytes: 256 * MIB, passes: 3 }));
  expect(derived.isWiped).toBe(true);
});

test('a vault on a quicker machine gets costlier parameters, on a slower one it keeps what it has', () => {
  const present = { memoryBytes: 128 * MIB, passes: 3 };
  expect(raisedKdf(present, 300)).toEqual({ memoryBytes: 512 * MIB, passes: 3 });
  expect(raisedKdf(present, 700)).toEqual({ memoryBytes: 256 * MIB, passes: 3 });
  expect(raisedKdf(present, 800)).toBeUndefined();
  expect(raisedKdf(present, 20_000)).toBeUndefined();
  expect(raisedKdf({ memoryBytes: 1024 * MIB, passes: 3 }, 1)).toBeUndefined();
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
  const input = { secret: new Uint8Array(1), parameters: SMALLEST_KDF };
  expect(() => assertAcceptable({ ...input, salt: new Uint8Array(8) })).toThrow(RangeError);
  expect(() => assertAcceptable({ ...input, salt: new Uint8Array(16) })).not.toThrow();
});
