import type { Result } from '../../domain/result';
import type { SecretBytes } from './secret-bytes';

/** Cost of Argon2id version 1.3 with one lane. */
export interface KdfParameters {
  readonly memoryBytes: number;
  readonly passes: number;
}

const MIB = 1024 * 1024;

/** What a new vault gets: about one to two seconds on an old laptop (libsodium's MODERATE). */
export const DEFAULT_KDF: KdfParameters = { memoryBytes: 256 * MIB, passes: 3 };

/** What a header may ask for, both ends included. Checked before anything is allocated. */
export const KDF_READ_BOUNDS = {
  memoryBytes: { least: 64 * MIB, most: 1024 * MIB },
  passes: { least: 3, most: 10 },
} as const;

export const SALT_BYTES = 16;

export interface KdfInput {
  readonly secret: Uint8Array;
  /** 16 bytes. */
  readonly salt: Uint8Array;
  readonly parameters: KdfParameters;
}

/** Derives 64 bytes, key-encryption key (32) | commitment key (32), from a secret, which stays the caller's to wipe. */
export interface KdfDep {
  readonly deriveKey: (input: KdfInput) => Promise<Result<SecretBytes, { readonly kind: 'out-of-memory' }>>;
}

/** Are these parameters within the bounds? */
export function isAcceptableKdf({ memoryBytes, passes }: KdfParameters): boolean {
  return isWithin(memoryBytes, KDF_READ_BOUNDS.memoryBytes) && isWithin(passes, KDF_READ_BOUNDS.passes);
}

/** Throws if a derivation would leave the bounds: headers are checked when parsed, so it is a bug. */
export function assertAcceptable({ salt, parameters }: KdfInput): void {
  if (!isAcceptableKdf(parameters) || salt.length !== SALT_BYTES) {
    throw new RangeError('key derivation parameters out of bounds');
  }
}

function isWithin(
  value: number,
  { least, most }: { readonly least: number; readonly most: number },
): boolean {
  return Number.isInteger(value) && value >= least && value <= most;
}
