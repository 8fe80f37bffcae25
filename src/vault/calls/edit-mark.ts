import { toBase64Url } from '../crypto/base64url';
import { randomBytes } from '../crypto/random-bytes';

const MARK_BYTES = 6;

/** A random mark of eight characters that stands for one edit, wherever it is handed over to. */
export function createEditMark(): string {
  return toBase64Url(randomBytes(MARK_BYTES));
}
