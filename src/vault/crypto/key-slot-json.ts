import { parseBase64Url, toBase64Url } from './base64url';
import { HASH_BYTES } from './blake2b-256';
import { isCount, isJsonObject, type JsonObject } from './json-object';
import { isAcceptableKdf, SALT_BYTES, type KdfParameters } from './kdf';
import type { KeySlot } from './key-slot';

const ID_BYTES = 16;
const NONCE_BYTES = 24;
/** A key of 32 bytes and the tag. */
const WRAPPED_BYTES = 48;

/** A slot as JSON, its members in this order; the first format of headers did not name the caseworker. */
export function encodeSlot(
  { slotId, caseworker, type, suite, salt, kdf, nonce, wrapped, commit }: KeySlot,
  naming: 'with' | 'without',
) {
  return {
    slotId,
    ...(naming === 'without' ? {} : { caseworker }),
    type,
    suite,
    salt: toBase64Url(salt),
    kdf: { memoryBytes: kdf.memoryBytes, passes: kdf.passes },
    nonce: toBase64Url(nonce),
    wrapped: toBase64Url(wrapped),
    commit: toBase64Url(commit),
  };
}

/** Reads a slot from untrusted JSON; undefined if it is none, or asks for more than is ever derived. */
export function readSlot(stored: unknown, onlyCaseworker: unknown): KeySlot | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { slotId, type, suite, caseworker = onlyCaseworker } = stored;
  if (!isId(slotId) || !isId(caseworker)) return undefined;
  if ((type !== 'passphrase' && type !== 'recovery') || suite !== 1) return undefined;
  const kdf = readKdf(stored['kdf']);
  const sealed = readSealed(stored);
  return kdf && sealed && { slotId, caseworker, type, suite, kdf, ...sealed };
}

function readSealed(stored: JsonObject): Pick<KeySlot, 'salt' | 'nonce' | 'wrapped' | 'commit'> | undefined {
  const salt = parseBase64Url(stored['salt'], SALT_BYTES);
  const nonce = parseBase64Url(stored['nonce'], NONCE_BYTES);
  const wrapped = parseBase64Url(stored['wrapped'], WRAPPED_BYTES);
  const commit = parseBase64Url(stored['commit'], HASH_BYTES);
  return salt && nonce && wrapped && commit && { salt, nonce, wrapped, commit };
}

function readKdf(stored: unknown): KdfParameters | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { memoryBytes, passes } = stored;
  if (!isCount(memoryBytes) || !isCount(passes)) return undefined;
  return isAcceptableKdf({ memoryBytes, passes }) ? { memoryBytes, passes } : undefined;
}

/** Are these 16 bytes in base64url? */
export function isId(value: unknown): value is string {
  return parseBase64Url(value, ID_BYTES) !== undefined;
}
