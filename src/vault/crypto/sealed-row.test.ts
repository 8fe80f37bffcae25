import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { joinParts } from './join-parts';
import { openRow, paddedSize, sealRow, type Place } from './sealed-row';
import { SecretBytes } from './secret-bytes';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const rawKey = sodium.randombytes_buf(32);
const key = SecretBytes.take(rawKey.slice());
const place: Place = { vaultId: 'vault', store: 'records', id: 'one', epoch: 1 };
const plaintext = sodium.from_string('정민 – notes – 笔记');
const row = sealRow(sodium, key, { place, plaintext });
const damaged = { ok: false, error: { kind: 'damaged' } };

function binding({ vaultId, store, id, epoch }: Place): Uint8Array {
  return joinParts(['rec1', vaultId, store, id, epoch]);
}

test('a row is version, nonce and the ciphertext that @noble/ciphers opens', () => {
  expect(row[0]).toBe(1);
  const padded = xchacha20poly1305(rawKey, row.slice(1, 25), binding(place)).decrypt(row.slice(25));
  expect(padded).toEqual(sodium.pad(plaintext, 256));
});

test('every plaintext comes back, from empty to several pages', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 10_000 }), (bytes) => {
      const sealed = sealRow(sodium, key, { place, plaintext: bytes });
      expect(openRow(sodium, key, { place, row: sealed })).toEqual({ ok: true, value: bytes });
    }),
    { numRuns: 200 },
  );
});

test('plaintexts that end like padding come back', () => {
  for (const ending of [[0x80], [0], [0x80, 0, 0], [0, 0x80]]) {
    const bytes = Uint8Array.from([1, ...ending]);
    const sealed = sealRow(sodium, key, { place, plaintext: bytes });
    expect(openRow(sodium, key, { place, row: sealed })).toEqual({ ok: true, value: bytes });
  }
});

test('8 MiB come back', () => {
  const bytes = new Uint8Array(8 * 1024 * 1024).fill(7);
  const sealed = sealRow(sodium, key, { place, plaintext: bytes });
  expect(sealed.length).toBe(8 * 1024 * 1024 + 4096 + 41);
  const opened = openRow(sodium, key, { place, row: sealed });
  expect(opened.ok && Buffer.from(opened.value).equals(bytes)).toBe(true);
});

test.each([
  [0, 256],
  [1, 256],
  [255, 256],
  [256, 512],
  [511, 512],
  [512, 1024],
  [1023, 1024],
  [1024, 2048],
  [2047, 2048],
  [2048, 4096],
  [4095, 4096],
  [4096, 8192],
  [8191, 8192],
  [8192, 12_288],
  [100_000, 102_400],
])('%i bytes are padded to %i, as sodium.pad does', (length, size) => {
  expect(paddedSize(length)).toBe(size);
  const sealed = sealRow(sodium, key, { place, plaintext: new Uint8Array(length).fill(1) });
  expect(sealed.length).toBe(1 + 24 + size + 16);
  expect(sodium.pad(new Uint8Array(length), size).length).toBe(size);
});

test('a row with more padding than it needs is damaged', () => {
  const nonce = sodium.randombytes_buf(24);
  for (const padded of [sodium.pad(plaintext, 512), new Uint8Array(256), new Uint8Array(0)]) {
    const sealed = xchacha20poly1305(rawKey, nonce, binding(place)).encrypt(padded);
    const forged = Uint8Array.from([1, ...nonce, ...sealed]);
    expect(openRow(sodium, key, { place, row: forged })).toEqual(damaged);
  }
});

test('the same plaintext never gives the same row', () => {
  const rows = Array.from({ length: 100 }, () => sealRow(sodium, key, { place, plaintext }));
  expect(new Set(rows.map((each) => sodium.to_hex(each.slice(1, 25)))).size).toBe(100);
});

test.each([
  ['id', { ...place, id: 'two' }],
  ['store', { ...place, store: 'drafts' }],
  ['vault', { ...place, vaultId: 'other' }],
  ['epoch', { ...place, epoch: 2 }],
  ['boundary between store and id', { ...place, store: 'recordsone', id: '' }],
])('a row does not open at another %s', (_what, elsewhere) => {
  expect(openRow(sodium, key, { place: elsewhere, row })).toEqual(damaged);
});

test('two rows that changed places do not open', () => {
  const other = { ...place, id: 'two' };
  const otherRow = sealRow(sodium, key, { place: other, plaintext });
  expect(openRow(sodium, key, { place, row: otherRow })).toEqual(damaged);
  expect(openRow(sodium, key, { place: other, row })).toEqual(damaged);
});

test('every single flipped bit is noticed', () => {
  for (let bit = 0; bit < row.length * 8; bit += 1) {
    const flipped = row.slice();
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    expect(openRow(sodium, key, { place, row: flipped }).ok).toBe(false);
  }
});

test('every truncation and every added byte is noticed', () => {
  for (let length = 0; length < row.length; length += 1) {
    expect(openRow(sodium, key, { place, row: row.slice(0, length) })).toEqual(damaged);
  }
  expect(openRow(sodium, key, { place, row: Uint8Array.from([...row, 0]) })).toEqual(damaged);
});

test('random bytes never open', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 600 }), (bytes) => {
      expect(openRow(sodium, key, { place, row: bytes }).ok).toBe(false);
    }),
  );
});

test('a row of a newer version says so, version 0 is damage', () => {
  const newer = row.slice();
  newer[0] = 2;
  expect(openRow(sodium, key, { place, row: newer })).toEqual({
    ok: false,
    error: { kind: 'newer-version', version: 2 },
  });
  newer[0] = 0;
  expect(openRow(sodium, key, { place, row: newer })).toEqual(damaged);
});

test('another key does not open, a wiped key throws instead of calling the row damaged', () => {
  const other = SecretBytes.take(sodium.randombytes_buf(32));
  expect(openRow(sodium, other, { place, row })).toEqual(damaged);
  other.wipe();
  expect(() => openRow(sodium, other, { place, row })).toThrow('wiped');
  expect(() => sealRow(sodium, other, { place, plaintext })).toThrow('wiped');
});

test('sealing and opening leave their inputs alone', () => {
  const input = plaintext.slice();
  const sealed = sealRow(sodium, key, { place, plaintext: input });
  expect(input).toEqual(plaintext);
  const copy = sealed.slice();
  openRow(sodium, key, { place, row: sealed });
  expect(sealed).toEqual(copy);
});

test('the padded copy of the plaintext is wiped, also when sealing fails', () => {
  const seen: Uint8Array[] = [];
  const watched: typeof sodium = {
    ...sodium,
    crypto_aead_xchacha20poly1305_ietf_encrypt: ((message: Uint8Array) => {
      seen.push(message);
      throw new Error('no memory');
    }) as typeof sodium.crypto_aead_xchacha20poly1305_ietf_encrypt,
  };
  expect(() => sealRow(watched, key, { place, plaintext })).toThrow('no memory');
  expect(seen).toEqual([new Uint8Array(256)]);
});
