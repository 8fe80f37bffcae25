import type { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

/** Size of every hash, MAC and commitment of the vault. */
export const HASH_BYTES = 32;

/** BLAKE2b with 32 bytes of output, keyed if a key is given. Throws for a wiped key. */
export function blake2b256(sodium: Sodium, message: Uint8Array, key?: SecretBytes): Uint8Array {
  if (key === undefined) return sodium.crypto_generichash(HASH_BYTES, message, null);
  return key.use((bytes) => sodium.crypto_generichash(HASH_BYTES, message, bytes));
}
