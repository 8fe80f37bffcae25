import { blake2b } from 'hash-wasm';
import { expect, test } from 'vitest';
import { blake2b256 } from './blake2b-256';
import { SecretBytes } from './secret-bytes';
import { loadSodium } from './sodium';

const sodium = await loadSodium();

test.each([0, 1, 127, 128, 129, 5000])('the hash of %i bytes is the one of hash-wasm', async (size) => {
  const message = sodium.randombytes_buf(size);
  const key = sodium.randombytes_buf(32);
  expect(sodium.to_hex(blake2b256(sodium, message))).toBe(await blake2b(message, 256));
  const keyed = blake2b256(sodium, message, SecretBytes.take(key));
  expect(sodium.to_hex(keyed)).toBe(await blake2b(message, 256, key));
});

test('hashing with a wiped key throws', () => {
  const key = SecretBytes.take(new Uint8Array(32));
  key.wipe();
  expect(() => blake2b256(sodium, new Uint8Array(1), key)).toThrow('wiped');
});
