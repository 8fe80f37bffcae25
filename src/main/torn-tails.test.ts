import fc from 'fast-check';
import { mkdtempSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { cutTornTails, wholeLength } from './torn-tails';

const BLOCK = 32_768;

/** Entries as LevelDB writes them, and where each ends. */
function logOf(sizes: readonly number[]): { readonly bytes: Buffer; readonly ends: readonly number[] } {
  const parts: Buffer[] = [];
  const ends: number[] = [];
  let at = 0;
  const add = (part: Buffer) => {
    parts.push(part);
    at += part.length;
  };
  for (const size of sizes) {
    let rest = size;
    let isFirst = true;
    do {
      if (BLOCK - (at % BLOCK) < 7) add(Buffer.alloc(BLOCK - (at % BLOCK)));
      const length = Math.min(rest, BLOCK - (at % BLOCK) - 7);
      const isLast = length === rest;
      const header = Buffer.alloc(7, 0xab);
      header.writeUInt16LE(length, 4);
      header[6] = isFirst ? (isLast ? 1 : 2) : isLast ? 4 : 3;
      add(Buffer.concat([header, Buffer.alloc(length, 0x11)]));
      rest -= length;
      isFirst = false;
    } while (rest > 0);
    ends.push(at);
  }
  return { bytes: Buffer.concat(parts), ends };
}

const sizes = fc.array(fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 100_000 })), {
  minLength: 1,
  maxLength: 12,
});

test('a log of whole entries stays as it is', () => {
  fc.assert(
    fc.property(sizes, (entries) => {
      const { bytes } = logOf(entries);
      expect(wholeLength(bytes)).toBe(bytes.length);
    }),
  );
});

test('a log that is cut anywhere ends with its last whole entry', () => {
  fc.assert(
    fc.property(sizes, fc.double({ min: 0, max: 1, noNaN: true }), (entries, share) => {
      const { bytes, ends } = logOf(entries);
      const cut = Math.floor(share * bytes.length);
      const whole = wholeLength(bytes.subarray(0, cut));
      const last = ends.filter((end) => end <= cut).at(-1) ?? 0;
      // The blank end of a block behind a whole entry may stay or go: both are the same log.
      expect(whole === last || (whole === cut && cut - last < 7)).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test('a damaged log is left to those who notice damage', () => {
  const { bytes, ends } = logOf([100, 200, 300]);
  const broken = Buffer.from(bytes);
  broken[(ends[0] ?? 0) + 6] = 9;
  expect(wholeLength(broken)).toBe(broken.length);
  const goneOn = Buffer.concat([logOf([40_000]).bytes.subarray(0, BLOCK), bytes]);
  expect(wholeLength(goneOn)).toBe(goneOn.length);
});

test('no bytes make it throw or give more than there are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), (bytes) => {
      const whole = wholeLength(bytes);
      expect(whole).toBeGreaterThanOrEqual(0);
      expect(whole).toBeLessThanOrEqual(bytes.length);
    }),
  );
});

test('only the log and the list of files are cut, and a missing database is none', () => {
  const database = mkdtempSync(join(tmpdir(), 'durumi-tails-'));
  const level = join(database, 'app_bundle_0.indexeddb.leveldb');
  mkdirSync(level);
  const { bytes } = logOf([100, 200]);
  const torn = bytes.subarray(0, -5);
  const names = ['000003.log', 'MANIFEST-000001', '000005.ldb', 'CURRENT'];
  for (const name of names) writeFileSync(join(level, name), torn);
  cutTornTails(database);
  expect(names.map((name) => readFileSync(join(level, name)).length)).toEqual([
    107,
    107,
    torn.length,
    torn.length,
  ]);
  rmSync(database, { recursive: true });
  expect(() => cutTornTails(database)).not.toThrow();
});
