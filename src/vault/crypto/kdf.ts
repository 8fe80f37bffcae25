import { ok, type Result } from '../../domain/result';
import type { SecretBytes } from './secret-bytes';

/** Cost of Argon2id version 1.3 with one lane. */
export interface KdfParameters {
  readonly memoryBytes: number;
  readonly passes: number;
}

const MIB = 1024 * 1024;

/** What is measured to choose by, and the least that is ever written. */
export const SMALLEST_KDF: KdfParameters = { memoryBytes: 64 * MIB, passes: 3 };

/** An unlocking may take this long: what a person waits for without complaint. */
const PATIENCE_MS = 1500;
/** More memory than this and the old laptop of a colleague could not open a copy. */
const MOST_CHOSEN_BYTES = 512 * MIB;

/**
 * The costliest parameters that stay within a second and a half on a machine that derives with the smallest ones in
 * `elapsedMs` milliseconds: 64, 128, 256 or 512 MiB. Time grows in proportion to memory (measured).
 */
export function chooseKdf(elapsedMs: number): KdfParameters {
  let { memoryBytes } = SMALLEST_KDF;
  let expectedMs = elapsedMs * 2;
  while (expectedMs <= PATIENCE_MS && memoryBytes < MOST_CHOSEN_BYTES) {
    memoryBytes *= 2;
    expectedMs *= 2;
  }
  return { ...SMALLEST_KDF, memoryBytes };
}

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

/** Costlier parameters, if a derivation with the present ones took only `elapsedMs`; undefined if they are enough. */
export function raisedKdf(present: KdfParameters, elapsedMs: number): KdfParameters | undefined {
  const work = ({ memoryBytes, passes }: KdfParameters) => memoryBytes * passes;
  const chosen = chooseKdf((elapsedMs * work(SMALLEST_KDF)) / work(present));
  return work(chosen) > work(present) ? { ...chosen, passes: present.passes } : undefined;
}

/** Measures this machine, in milliseconds of a monotonic clock, and chooses what a new vault gets. */
export async function calibrateKdf(
  { deriveKey }: KdfDep,
  monotonicNow: () => number,
): Promise<Result<KdfParameters, { readonly kind: 'out-of-memory' }>> {
  const start = monotonicNow();
  const derived = await deriveKey({
    secret: new Uint8Array(SALT_BYTES),
    salt: new Uint8Array(SALT_BYTES),
    parameters: SMALLEST_KDF,
  });
  if (!derived.ok) return derived;
  derived.value.wipe();
  return ok(chooseKdf(monotonicNow() - start));
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
