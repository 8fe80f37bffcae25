import type { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

const TAMPERED = 'ciphertext cannot be decrypted using that key';
/** libsodium demands an argument that this cipher does not use. */
const NO_SECRET_NONCE = null;

export interface AeadInput {
  readonly nonce: Uint8Array;
  /** Bytes that are not encrypted but must be the same when opening. */
  readonly binding: Uint8Array;
  readonly message: Uint8Array;
}

/** XChaCha20-Poly1305-IETF. Returns ciphertext | tag (16). */
export function aeadSeal(
  sodium: Sodium,
  key: SecretBytes,
  { nonce, binding, message }: AeadInput,
): Uint8Array {
  return key.use((bytes) =>
    sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(message, binding, NO_SECRET_NONCE, nonce, bytes),
  );
}

/** Undoes `aeadSeal`. Undefined if key, nonce, binding or message differ. Throws for a wiped key. */
export function aeadOpen(
  sodium: Sodium,
  key: SecretBytes,
  { nonce, binding, message }: AeadInput,
): Uint8Array | undefined {
  try {
    return key.use((bytes) =>
      sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(NO_SECRET_NONCE, message, binding, nonce, bytes),
    );
  } catch (thrown) {
    // Only this one means an altered message. Lack of memory or a dead key must not pass for damage.
    if (thrown instanceof Error && thrown.message === TAMPERED) return undefined;
    throw thrown;
  }
}
