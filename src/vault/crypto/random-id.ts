import { toBase64Url } from './base64url';
import { publicRandomBytes } from './random-bytes';

const ID_BYTES = 16;

/** A random 128-bit id as 22 characters of base64url: it tells nothing of what it names. */
export function randomId(): string {
  return toBase64Url(publicRandomBytes(ID_BYTES));
}
