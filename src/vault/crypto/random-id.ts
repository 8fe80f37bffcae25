import { randomBytes } from './random-bytes';
import type { Sodium } from './sodium';

const ID_BYTES = 16;

/** A random 128-bit id as 22 characters of base64url: it tells nothing of what it names. */
export function randomId(sodium: Sodium): string {
  return sodium.to_base64(randomBytes(ID_BYTES), sodium.base64_variants.URLSAFE_NO_PADDING);
}
