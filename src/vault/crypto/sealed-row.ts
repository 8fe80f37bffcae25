import { err, ok, type Result } from '../../domain/result';
import { aeadOpen, aeadSeal } from './aead';
import { joinParts } from './join-parts';
import { publicRandomBytes } from './random-bytes';
import type { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

/** Where a sealed value stands. It is recomputed when reading, so a value moved elsewhere does not open. */
export interface Place {
  readonly vaultId: string;
  readonly store: string;
  readonly id: string;
  readonly epoch: number;
}

/** `newer-version` rests on the unsealed first byte alone: it may be damage too. Neither is a reason to delete. */
export type RowError =
  { readonly kind: 'damaged' } | { readonly kind: 'newer-version'; readonly version: number };

const VERSION = 1;
const NONCE_BYTES = 24;
const TAG_BYTES = 16;
const HEAD_BYTES = 1 + NONCE_BYTES;
const SMALL_SIZES = [256, 512, 1024, 2048, 4096];
const LARGE_STEP = 4096;
const PADDING_MARK = 0x80;

/**
 * Seals bytes: version (1) | nonce (24) | XChaCha20-Poly1305 of the padded plaintext. Padding (ISO 7816-4) hides
 * the length up to the next of 256, 512, 1024, 2048 and 4096 bytes, then multiples of 4096. The plaintext stays the
 * caller's to wipe.
 */
export function sealRow(
  sodium: Sodium,
  key: SecretBytes,
  { place, plaintext }: { readonly place: Place; readonly plaintext: Uint8Array },
): Uint8Array {
  const nonce = publicRandomBytes(NONCE_BYTES);
  const padded = pad(plaintext);
  try {
    const sealed = aeadSeal(sodium, key, { nonce, binding: bindTo(place), message: padded });
    const row = new Uint8Array(HEAD_BYTES + sealed.length);
    row[0] = VERSION;
    row.set(nonce, 1);
    row.set(sealed, HEAD_BYTES);
    return row;
  } finally {
    padded.fill(0);
  }
}

/** Opens what `sealRow` made at the same place with the same key; anything else is `damaged`. Throws for a wiped key. */
export function openRow(
  sodium: Sodium,
  key: SecretBytes,
  { place, row }: { readonly place: Place; readonly row: Uint8Array },
): Result<Uint8Array, RowError> {
  const [version] = row;
  if (version !== undefined && version > VERSION) return err({ kind: 'newer-version', version });
  if (version !== VERSION || row.length < HEAD_BYTES + TAG_BYTES) return err({ kind: 'damaged' });
  const nonce = row.subarray(1, HEAD_BYTES);
  const padded = aeadOpen(sodium, key, {
    nonce,
    binding: bindTo(place),
    message: row.subarray(HEAD_BYTES),
  });
  const plaintext = padded && unpad(padded);
  return plaintext === undefined ? err({ kind: 'damaged' }) : ok(plaintext);
}

/** The size in bytes to which a plaintext of `length` bytes is padded. One byte of padding is always there. */
export function paddedSize(length: number): number {
  const needed = length + 1;
  return SMALL_SIZES.find((size) => needed <= size) ?? Math.ceil(needed / LARGE_STEP) * LARGE_STEP;
}

// Not sodium.pad: it would leave one more copy of the plaintext in WebAssembly memory. What is unpadded is
// authentic already, so its timing tells nothing.
function pad(plaintext: Uint8Array): Uint8Array {
  const padded = new Uint8Array(paddedSize(plaintext.length));
  padded.set(plaintext);
  padded[plaintext.length] = PADDING_MARK;
  return padded;
}

function unpad(padded: Uint8Array): Uint8Array | undefined {
  const length = padded.findLastIndex((byte) => byte !== 0);
  const isPadded = padded[length] === PADDING_MARK && padded.length === paddedSize(length);
  return isPadded ? padded.subarray(0, length) : undefined;
}

function bindTo({ vaultId, store, id, epoch }: Place): Uint8Array {
  return joinParts(['rec1', vaultId, store, id, epoch]);
}
