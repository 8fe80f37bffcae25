import { HASH_BYTES } from './blake2b-256';
import { joinParts } from './join-parts';
import type { Sodium } from './sodium';

/** A hash over pieces that come one after the other; two different rows of pieces never give the same. */
export interface ContentHash {
  readonly add: (piece: Uint8Array) => void;
  /** BLAKE2b, 32 bytes, of all pieces, each behind its length. Ends the hash. */
  readonly end: () => Uint8Array;
}

/** Begins a hash over no piece. */
export function createContentHash(sodium: Sodium): ContentHash {
  const state = sodium.crypto_generichash_init(null, HASH_BYTES);
  return {
    add: (piece) => sodium.crypto_generichash_update(state, joinParts([piece])),
    end: () => sodium.crypto_generichash_final(state, HASH_BYTES),
  };
}
