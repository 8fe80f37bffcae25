import fc from 'fast-check';
import { expect, test } from 'vitest';
import { SecretBytes } from './secret-bytes';
import { addDigest, emptySetHash, removeDigest, rowDigest } from './set-hash';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const key = SecretBytes.take(sodium.randombytes_buf(32));
const MODULUS = 2n ** 256n;

const digest = fc.uint8Array({ minLength: 32, maxLength: 32 });

function toNumber(bytes: Uint8Array): bigint {
  return BigInt(`0x${Buffer.from(bytes.toReversed()).toString('hex')}`);
}

test('adding and removing are arithmetic modulo 2^256', () => {
  fc.assert(
    fc.property(digest, digest, (left, right) => {
      expect(toNumber(addDigest(left, right))).toBe((toNumber(left) + toNumber(right)) % MODULUS);
      const difference = (toNumber(left) - toNumber(right) + MODULUS) % MODULUS;
      expect(toNumber(removeDigest(left, right))).toBe(difference);
    }),
  );
});

test('carries and borrows run through all bytes', () => {
  const most = new Uint8Array(32).fill(255);
  const one = new Uint8Array(32);
  one[0] = 1;
  expect(addDigest(most, one)).toEqual(emptySetHash());
  expect(removeDigest(emptySetHash(), one)).toEqual(most);
});

test('the order of rows does not matter, and removing undoes adding', () => {
  fc.assert(
    fc.property(fc.array(digest, { maxLength: 20 }), (digests) => {
      const forward = digests.reduce(addDigest, emptySetHash());
      expect(digests.toReversed().reduce(addDigest, emptySetHash())).toEqual(forward);
      expect(digests.reduce(removeDigest, forward)).toEqual(emptySetHash());
    }),
  );
});

test('inputs are left alone', () => {
  const set = emptySetHash();
  addDigest(set, new Uint8Array(32).fill(9));
  removeDigest(set, new Uint8Array(32).fill(9));
  expect(set).toEqual(new Uint8Array(32));
});

test('a digest depends on key, store, id, their boundary and the row', () => {
  const base = { store: 'records', id: 'one', row: Uint8Array.of(1, 2) };
  const digests = [
    rowDigest(sodium, key, base),
    rowDigest(sodium, key, { ...base, store: 'drafts' }),
    rowDigest(sodium, key, { ...base, id: 'two' }),
    rowDigest(sodium, key, { ...base, store: 'recordso', id: 'ne' }),
    rowDigest(sodium, key, { ...base, row: Uint8Array.of(1, 3) }),
    rowDigest(sodium, SecretBytes.take(new Uint8Array(32)), base),
  ];
  expect(new Set(digests.map((bytes) => sodium.to_hex(bytes))).size).toBe(6);
  expect(rowDigest(sodium, key, base)).toEqual(digests[0]);
});

function sumOf(rows: Readonly<Record<string, number>>): Uint8Array {
  return Object.entries(rows)
    .map(([id, byte]) => rowDigest(sodium, key, { store: 'records', id, row: Uint8Array.of(byte) }))
    .reduce(addDigest, emptySetHash());
}

test('two rows that changed ids change the sum', () => {
  expect(sumOf({ a: 2, b: 1 })).not.toEqual(sumOf({ a: 1, b: 2 }));
  expect(sumOf({ b: 2, a: 1 })).toEqual(sumOf({ a: 1, b: 2 }));
});
