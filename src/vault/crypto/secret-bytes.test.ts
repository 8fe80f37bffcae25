import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { SecretBytes } from './secret-bytes';

test('use lends the bytes that were taken', () => {
  const secret = SecretBytes.take(Uint8Array.of(1, 2, 3));
  expect(secret.use((bytes) => [...bytes])).toEqual([1, 2, 3]);
});

test('isWiped is false before and true after wiping', () => {
  const secret = SecretBytes.take(Uint8Array.of(1));
  expect(secret.isWiped).toBe(false);
  secret.wipe();
  expect(secret.isWiped).toBe(true);
});

test('wiping overwrites the very bytes that were taken, and may be repeated', () => {
  const bytes = Uint8Array.of(1, 2, 3);
  const secret = SecretBytes.take(bytes);
  secret.wipe();
  secret.wipe();
  expect([...bytes]).toEqual([0, 0, 0]);
});

test('use after wiping throws and does not call the reader', () => {
  const secret = SecretBytes.take(Uint8Array.of(1));
  secret.wipe();
  let calls = 0;
  expect(() => secret.use(() => (calls += 1))).toThrow('wiped');
  expect(calls).toBe(0);
});

test('text, JSON, inspection, keys and clones show nothing of the bytes', () => {
  const secret = SecretBytes.take(Uint8Array.of(201, 202, 203));
  expect(String(secret)).toBe('[secret]');
  expect(JSON.stringify({ secret })).toBe('{"secret":"[secret]"}');
  expect(inspect(secret, { depth: 9, showHidden: true })).not.toContain('201');
  expect(Object.keys(secret)).toEqual([]);
  expect(structuredClone(secret)).toEqual({});
});
