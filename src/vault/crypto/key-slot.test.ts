import { xchacha20poly1305 } from '@noble/ciphers/chacha.js';
import { blake2b } from 'hash-wasm';
import { expect, test } from 'vitest';
import { err, ok } from '../../domain/result';
import { joinParts } from './join-parts';
import type { KdfDep, KdfInput } from './kdf';
import { openSlot, sealSlot, type KeySlot, type SlotDeps } from './key-slot';
import { SecretBytes } from './secret-bytes';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const kdf = { memoryBytes: 64 * 1024 * 1024, passes: 3 };
const vaultKey = sodium.randombytes_buf(32);
const secret = sodium.from_string('passphrase');
const place = { vaultId: 'A'.repeat(22), formatVersion: 1 };
const caseworker = 'D'.repeat(22);

/** A key derivation without its cost, so that every byte can be tried. */
function quickDerive({ secret: text, salt, parameters }: KdfInput): Uint8Array {
  const message = joinParts([text, salt, parameters.memoryBytes, parameters.passes]);
  return sodium.crypto_generichash(64, message, null);
}

const deps: SlotDeps = {
  sodium,
  deriveKey: (input) => Promise.resolve(ok(SecretBytes.take(quickDerive(input)))),
};

async function seal(by: SlotDeps = deps): Promise<KeySlot> {
  const payload = SecretBytes.take(vaultKey.slice());
  const slot = await sealSlot(by, { ...place, caseworker, type: 'passphrase', secret, payload, kdf });
  if (!slot.ok) throw new Error(slot.error.kind);
  return slot.value;
}

async function open(slot: KeySlot, changed: Partial<Parameters<typeof openSlot>[1]> = {}) {
  const opened = await openSlot(deps, { ...place, slot, secret, ...changed });
  return opened.ok ? opened.value.use((bytes) => sodium.to_hex(bytes)) : opened.error.kind;
}

function flipped(bytes: Uint8Array, bit: number): Uint8Array {
  const copy = bytes.slice();
  copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
  return copy;
}

test('a slot gives the vault key back', async () => {
  expect(await open(await seal())).toBe(sodium.to_hex(vaultKey));
});

test('a slot is what @noble/ciphers and hash-wasm make of the same parts', async () => {
  const slot = await seal();
  const derived = quickDerive({ secret, salt: slot.salt, parameters: kdf });
  const binding = joinParts([
    'slot',
    1,
    1,
    place.vaultId,
    slot.slotId,
    'passphrase',
    slot.salt,
    kdf.memoryBytes,
    kdf.passes,
  ]);
  const cipher = xchacha20poly1305(derived.slice(0, 32), slot.nonce, binding);
  expect(cipher.encrypt(vaultKey)).toEqual(slot.wrapped);
  const committed = joinParts([binding, slot.nonce, slot.wrapped]);
  expect(await blake2b(committed, 256, derived.slice(32))).toBe(sodium.to_hex(slot.commit));
});

test('salt, nonce and id are new in each slot', async () => {
  const slots = [await seal(), await seal()];
  expect(new Set(slots.map(({ salt }) => sodium.to_hex(salt))).size).toBe(2);
  expect(new Set(slots.map(({ nonce }) => sodium.to_hex(nonce))).size).toBe(2);
  expect(new Set(slots.map(({ slotId }) => slotId)).size).toBe(2);
  expect(slots[0]?.salt.length).toBe(16);
});

test('another secret, vault and format version are a wrong secret', async () => {
  const slot = await seal();
  expect(await open(slot, { secret: sodium.from_string('Passphrase') })).toBe('wrong-secret');
  expect(await open(slot, { vaultId: 'B'.repeat(22) })).toBe('wrong-secret');
  expect(await open(slot, { formatVersion: 2 })).toBe('wrong-secret');
});

test.each(['salt', 'nonce', 'wrapped', 'commit'] as const)(
  'every flipped bit and every truncation of %s is a wrong secret',
  async (field) => {
    const slot = await seal();
    const bytes = slot[field];
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      expect(await open({ ...slot, [field]: flipped(bytes, bit) })).toBe('wrong-secret');
    }
    for (let length = 0; length < bytes.length; length += 1) {
      expect(await open({ ...slot, [field]: bytes.slice(0, length) })).toBe('wrong-secret');
    }
  },
);

test('id, type and parameters are bound', async () => {
  const slot = await seal();
  expect(await open({ ...slot, slotId: 'C'.repeat(22) })).toBe('wrong-secret');
  expect(await open({ ...slot, type: 'recovery' })).toBe('wrong-secret');
  expect(await open({ ...slot, kdf: { ...kdf, passes: 4 } })).toBe('wrong-secret');
  const heavier = { ...kdf, memoryBytes: kdf.memoryBytes * 2 };
  expect(await open({ ...slot, kdf: heavier })).toBe('wrong-secret');
});

test('fields of two slots of one secret cannot be mixed', async () => {
  const slot = await seal();
  const other = await seal();
  for (const field of ['salt', 'nonce', 'wrapped', 'commit', 'slotId'] as const) {
    expect(await open({ ...slot, [field]: other[field] })).toBe('wrong-secret');
  }
});

test('a ciphertext that opens under two keys is still refused by the commitment', async () => {
  const slot = await seal();
  const derived = quickDerive({ secret, salt: slot.salt, parameters: kdf });
  const binding = joinParts([
    'slot',
    1,
    1,
    place.vaultId,
    slot.slotId,
    'passphrase',
    slot.salt,
    kdf.memoryBytes,
    3,
  ]);
  const valid = xchacha20poly1305(derived.slice(0, 32), slot.nonce, binding).encrypt(new Uint8Array(32));
  expect(await open({ ...slot, wrapped: valid })).toBe('wrong-secret');
});

test('want of memory is told from a wrong secret', async () => {
  const slot = await seal();
  const poor: KdfDep = { deriveKey: () => Promise.resolve(err({ kind: 'out-of-memory' })) };
  const opened = await openSlot({ ...deps, ...poor }, { ...place, slot, secret });
  expect(opened).toEqual({ ok: false, error: { kind: 'out-of-memory' } });
  const payload = SecretBytes.take(vaultKey.slice());
  const sealed = await sealSlot(
    { ...deps, ...poor },
    { ...place, caseworker, type: 'recovery', secret, payload, kdf },
  );
  expect(sealed).toEqual({ ok: false, error: { kind: 'out-of-memory' } });
});

test('derived keys are wiped after sealing, opening, a wrong secret and a throw', async () => {
  const made: SecretBytes[] = [];
  const watched: SlotDeps = {
    sodium,
    deriveKey: (input) => {
      const derived = SecretBytes.take(quickDerive(input));
      made.push(derived);
      return Promise.resolve(ok(derived));
    },
  };
  const slot = await seal(watched);
  await openSlot(watched, { ...place, slot, secret });
  await openSlot(watched, { ...place, slot, secret: new Uint8Array(3) });
  const dead = SecretBytes.take(new Uint8Array(32));
  dead.wipe();
  const sealing = sealSlot(watched, { ...place, caseworker, type: 'passphrase', secret, payload: dead, kdf });
  await expect(sealing).rejects.toThrow('wiped');
  expect(made.map(({ isWiped }) => isWiped)).toEqual([true, true, true, true]);
});

test('the secret and the payload stay the caller’s', async () => {
  const payload = SecretBytes.take(vaultKey.slice());
  const typed = secret.slice();
  await sealSlot(deps, { ...place, caseworker, type: 'passphrase', secret: typed, payload, kdf });
  expect(payload.isWiped).toBe(false);
  expect(typed).toEqual(secret);
});
