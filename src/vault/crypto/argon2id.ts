import { err, ok, type Result } from '../../domain/result';
import { assertAcceptable, type KdfInput } from './kdf';
import { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

const DERIVED_BYTES = 64;
/** libsodium's wrapper has no better name for what fails when Argon2id gets no memory. */
const PWHASH_FAILED = 'invalid usage';

/** What the worker answers: `failed` is a bug or a broken installation, such as a policy that forbids WebAssembly. */
export type Argon2idAnswer =
  | { readonly kind: 'derived'; readonly bytes: Uint8Array }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'failed'; readonly reason: string };

/**
 * Derives 64 bytes from a secret with Argon2id 1.3, one lane. Blocks for seconds, and WebAssembly keeps the memory:
 * run it in a worker of its own. Error: the memory is not to be had. Throws for parameters out of bounds.
 */
export function argon2id(
  sodium: Sodium,
  input: KdfInput,
): Result<SecretBytes, { readonly kind: 'out-of-memory' }> {
  assertAcceptable(input);
  const { secret, salt, parameters } = input;
  const { passes, memoryBytes } = parameters;
  try {
    const algorithm = sodium.crypto_pwhash_ALG_ARGON2ID13;
    const derived = sodium.crypto_pwhash(DERIVED_BYTES, secret, salt, passes, memoryBytes, algorithm);
    return ok(SecretBytes.take(derived));
  } catch (thrown) {
    if (isOutOfMemory(thrown)) return err({ kind: 'out-of-memory' });
    throw thrown;
  }
}

/** The worker's whole work: loads libsodium, derives, wipes its copy of the secret. Never rejects. */
export async function answerArgon2id(load: () => Promise<Sodium>, input: KdfInput): Promise<Argon2idAnswer> {
  try {
    const derived = argon2id(await load(), input);
    return derived.ok ? { kind: 'derived', bytes: derived.value.use((bytes) => bytes) } : derived.error;
  } catch (thrown) {
    return isOutOfMemory(thrown) ? { kind: 'out-of-memory' } : { kind: 'failed', reason: messageOf(thrown) };
  } finally {
    input.secret.fill(0);
  }
}

/**
 * Does what was thrown mean want of memory? libsodium's allocator throws plain objects, the engine RangeErrors, and an
 * aborted WebAssembly module RuntimeErrors, unless it was never allowed to compile.
 */
export function isOutOfMemory(thrown: unknown): boolean {
  const message = messageOf(thrown);
  if (message === PWHASH_FAILED) return true;
  if (/CompileError|Content Security Policy/u.test(message)) return false;
  return thrown instanceof WebAssembly.RuntimeError || /malloc|bad_alloc|memory|allocation/iu.test(message);
}

function messageOf(thrown: unknown): string {
  const hasMessage = typeof thrown === 'object' && thrown !== null && 'message' in thrown;
  return String(hasMessage ? thrown.message : thrown);
}
