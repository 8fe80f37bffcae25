import { err, ok, type Result } from '../../domain/result';
import { aeadOpen, aeadSeal } from './aead';
import { blake2b256 } from './blake2b-256';
import { joinParts } from './join-parts';
import { SALT_BYTES, type KdfDep, type KdfParameters } from './kdf';
import { randomId } from './random-id';
import { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

/** One way into the vault: the vault key, wrapped under a key derived from a secret. */
export interface KeySlot {
  readonly slotId: string;
  /** Whose way in it is. Bound by the MAC of the header, not by the slot: the first format did not have it. */
  readonly caseworker: string;
  readonly type: 'passphrase' | 'recovery';
  readonly suite: 1;
  readonly salt: Uint8Array;
  readonly kdf: KdfParameters;
  readonly nonce: Uint8Array;
  readonly wrapped: Uint8Array;
  readonly commit: Uint8Array;
}

/** What a slot is bound to besides its own fields. */
interface SlotPlace {
  readonly vaultId: string;
  /** Of slots, not of the header. */
  readonly formatVersion: number;
}

export type SlotDeps = KdfDep & { readonly sodium: Sodium };

export interface SealSlotInput extends SlotPlace {
  readonly caseworker: string;
  readonly type: KeySlot['type'];
  readonly secret: Uint8Array;
  /** 32 bytes: the vault key. */
  readonly payload: SecretBytes;
  readonly kdf: KdfParameters;
}

export interface OpenSlotInput extends SlotPlace {
  readonly slot: KeySlot;
  readonly secret: Uint8Array;
}

const KEY_BYTES = 32;
const NONCE_BYTES = 24;

/** Wraps the payload for a secret under a new salt and nonce. Error: no memory for the key derivation. */
export async function sealSlot(
  deps: SlotDeps,
  { vaultId, formatVersion, caseworker, type, secret, payload, kdf }: SealSlotInput,
): Promise<Result<KeySlot, { readonly kind: 'out-of-memory' }>> {
  const { sodium } = deps;
  const salt = sodium.randombytes_buf(SALT_BYTES);
  const nonce = sodium.randombytes_buf(NONCE_BYTES);
  const base = { slotId: randomId(), caseworker, type, suite: 1 as const, salt, kdf, nonce };
  const binding = bindSlot({ vaultId, formatVersion }, base);
  const derived = await deps.deriveKey({ secret, salt, parameters: kdf });
  if (!derived.ok) return derived;
  const keys = splitDerived(derived.value);
  try {
    const wrapped = payload.use((message) => aeadSeal(sodium, keys.wrapping, { nonce, binding, message }));
    return ok({
      ...base,
      wrapped,
      commit: blake2b256(sodium, joinParts([binding, nonce, wrapped]), keys.commitment),
    });
  } finally {
    derived.value.wipe();
  }
}

/**
 * Unwraps the payload. The commitment is compared first, in constant time: XChaCha20-Poly1305 alone would let a
 * crafted slot open under more than one passphrase. A slot of another vault is a `wrong-secret` too.
 */
export async function openSlot(
  deps: SlotDeps,
  { vaultId, formatVersion, slot, secret }: OpenSlotInput,
): Promise<Result<SecretBytes, { readonly kind: 'wrong-secret' } | { readonly kind: 'out-of-memory' }>> {
  const { sodium } = deps;
  const { nonce, wrapped } = slot;
  const binding = bindSlot({ vaultId, formatVersion }, slot);
  const derived = await deps.deriveKey({ secret, salt: slot.salt, parameters: slot.kdf });
  if (!derived.ok) return derived;
  const keys = splitDerived(derived.value);
  try {
    const expected = blake2b256(sodium, joinParts([binding, nonce, wrapped]), keys.commitment);
    const isCommitted = slot.commit.length === expected.length && sodium.memcmp(slot.commit, expected);
    const payload = isCommitted
      ? aeadOpen(sodium, keys.wrapping, { nonce, binding, message: wrapped })
      : undefined;
    return payload === undefined ? err({ kind: 'wrong-secret' }) : ok(SecretBytes.take(payload));
  } finally {
    derived.value.wipe();
  }
}

/** Both halves share the memory of `derived`: wiping that ends them. */
function splitDerived(derived: SecretBytes) {
  const half = (start: number) =>
    SecretBytes.take(derived.use((bytes) => bytes.subarray(start, start + KEY_BYTES)));
  return { wrapping: half(0), commitment: half(KEY_BYTES) };
}

function bindSlot(
  { vaultId, formatVersion }: SlotPlace,
  slot: Omit<KeySlot, 'wrapped' | 'commit'>,
): Uint8Array {
  const { slotId, type, suite, salt, kdf } = slot;
  return joinParts(['slot', formatVersion, suite, vaultId, slotId, type, salt, kdf.memoryBytes, kdf.passes]);
}
