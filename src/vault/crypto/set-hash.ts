import { blake2b256, HASH_BYTES } from './blake2b-256';
import { joinParts } from './join-parts';
import type { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

/**
 * A keyed hash over a set of rows that does not depend on their order: the sum of their digests modulo 2^256, 32
 * bytes little-endian. Adding and removing a row costs one digest, whatever the number of rows.
 */
export type SetHash = Uint8Array;

/** The hash of no rows. */
export function emptySetHash(): SetHash {
  return new Uint8Array(HASH_BYTES);
}

/** The digest of one row: BLAKE2b-256 of store, id and the hash of its sealed bytes, keyed with `VaultKeys.manifest`. */
export function rowDigest(
  sodium: Sodium,
  manifestKey: SecretBytes,
  { store, id, row }: { readonly store: string; readonly id: string; readonly row: Uint8Array },
): Uint8Array {
  const message = joinParts([store, id, blake2b256(sodium, row)]);
  return blake2b256(sodium, message, manifestKey);
}

/** The set with one more row. */
export function addDigest(set: SetHash, digest: Uint8Array): SetHash {
  const sum = emptySetHash();
  let carry = 0;
  for (let index = 0; index < HASH_BYTES; index += 1) {
    const total = (set[index] ?? 0) + (digest[index] ?? 0) + carry;
    sum[index] = total & 0xff;
    carry = total >> 8;
  }
  return sum;
}

/** The set without one of its rows. */
export function removeDigest(set: SetHash, digest: Uint8Array): SetHash {
  const difference = emptySetHash();
  let borrow = 0;
  for (let index = 0; index < HASH_BYTES; index += 1) {
    const total = (set[index] ?? 0) - (digest[index] ?? 0) - borrow;
    difference[index] = total & 0xff;
    borrow = total < 0 ? 1 : 0;
  }
  return difference;
}
