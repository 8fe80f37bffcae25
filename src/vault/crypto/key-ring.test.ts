import { blake2b } from '@noble/hashes/blake2.js';
import { expect, test } from 'vitest';
import {
  commitToVaultKey,
  createVaultKey,
  deriveVaultKeys,
  keysOfEpoch,
  withAuditKey,
  withKeysBefore,
  type VaultKeys,
} from './key-ring';
import { joinParts } from './join-parts';
import { SecretBytes } from './secret-bytes';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const CONTEXTS = {
  records: 'DRMrecrd',
  manifest: 'DRMmanif',
  manifestSeal: 'DRMmanis',
  audit: 'DRMaudit',
  header: 'DRMheadr',
  journal: 'DRMjourn',
  backup: 'DRMbckup',
  former: 'DRMformr',
} as const;

function secretsOf({ epoch: _epoch, wipe: _wipe, before: _before, ...secrets }: VaultKeys): SecretBytes[] {
  return Object.values(secrets);
}

function hexOf(secret: SecretBytes): string {
  return secret.use((bytes) => sodium.to_hex(bytes));
}

test('a vault key is 32 random bytes', () => {
  expect(createVaultKey(sodium).use((bytes) => bytes.length)).toBe(32);
  expect(hexOf(createVaultKey(sodium))).not.toBe(hexOf(createVaultKey(sodium)));
});

test('each subkey is BLAKE2b keyed with the vault key, epoch as salt and purpose as personal string', () => {
  const raw = sodium.randombytes_buf(32);
  const keys = deriveVaultKeys(sodium, SecretBytes.take(raw), 258);
  const salt = Uint8Array.from([2, 1, ...new Uint8Array(14)]);
  const expected = Object.values(CONTEXTS).map((context) => {
    const personal = Uint8Array.from([...sodium.from_string(context), ...new Uint8Array(8)]);
    return sodium.to_hex(
      blake2b(new Uint8Array(0), { key: raw, dkLen: 32, salt, personalization: personal }),
    );
  });
  const names = Object.keys(CONTEXTS) as (keyof typeof CONTEXTS)[];
  expect(names.map((name) => hexOf(keys[name]))).toEqual(expected);
});

test('purposes, epochs and vault keys give different subkeys', () => {
  const vaultKey = createVaultKey(sodium);
  const rings = [
    deriveVaultKeys(sodium, vaultKey, 1),
    deriveVaultKeys(sodium, vaultKey, 2),
    deriveVaultKeys(sodium, createVaultKey(sodium), 1),
  ];
  const all = rings.flatMap((keys) => secretsOf(keys).map(hexOf));
  expect(all).toHaveLength(24);
  expect(new Set(all).size).toBe(24);
});

test('wiping a ring ends every subkey and leaves the vault key', () => {
  const vaultKey = createVaultKey(sodium);
  const keys = deriveVaultKeys(sodium, vaultKey, 1);
  expect(secretsOf(keys).some(({ isWiped }) => isWiped)).toBe(false);
  keys.wipe();
  expect(secretsOf(keys).every(({ isWiped }) => isWiped)).toBe(true);
  expect(vaultKey.isWiped).toBe(false);
});

test.each([-1, 0.5, 2 ** 31, NaN])('epoch %d throws', (epoch) => {
  expect(() => deriveVaultKeys(sodium, createVaultKey(sodium), epoch)).toThrow(TypeError);
});

test('the commitment to a vault key tells vaults, epochs and keys apart and is no subkey', () => {
  const raw = sodium.randombytes_buf(32);
  const vaultKey = SecretBytes.take(raw);
  const place = { vaultId: 'a', epoch: 1 };
  const commitment = commitToVaultKey(sodium, vaultKey, place);
  expect(commitment).toEqual(blake2b(joinParts(['vmk', 'a', '1']), { key: raw, dkLen: 32 }));
  const others = [
    commitToVaultKey(sodium, vaultKey, { ...place, vaultId: 'b' }),
    commitToVaultKey(sodium, vaultKey, { ...place, epoch: 2 }),
    commitToVaultKey(sodium, createVaultKey(sodium), place),
  ];
  expect(new Set([commitment, ...others].map((bytes) => sodium.to_hex(bytes))).size).toBe(4);
});

test('a ring with the one before finds both epochs, and wiping it ends both', () => {
  const before = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
  const ring = withKeysBefore(deriveVaultKeys(sodium, createVaultKey(sodium), 2), before);
  expect(keysOfEpoch(ring, 2)).toBe(ring);
  expect(keysOfEpoch(ring, 1)).toBe(before);
  expect(keysOfEpoch(ring, 3)).toBeUndefined();
  ring.wipe();
  expect([...secretsOf(ring), ...secretsOf(before)].every(({ isWiped }) => isWiped)).toBe(true);
});

test('a ring with another audit key has that one and no other changed, and wiping ends both', () => {
  const ring = deriveVaultKeys(sodium, createVaultKey(sodium), 2);
  const audit = SecretBytes.take(sodium.randombytes_buf(32));
  const changed = withAuditKey(ring, audit);
  expect(changed.audit).toBe(audit);
  expect(changed.records).toBe(ring.records);
  changed.wipe();
  expect([audit, ring.audit, ring.records].every(({ isWiped }) => isWiped)).toBe(true);
});
