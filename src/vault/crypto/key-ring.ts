import { blake2b256 } from './blake2b-256';
import { joinParts } from './join-parts';
import { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

const KEY_BYTES = 32;
/** Contexts of libsodium's crypto_kdf: eight bytes each. Never reuse one for another purpose. */
const PURPOSES = {
  records: 'DRMrecrd',
  manifest: 'DRMmanif',
  manifestSeal: 'DRMmanis',
  audit: 'DRMaudit',
  header: 'DRMheadr',
  journal: 'DRMjourn',
  backup: 'DRMbckup',
  former: 'DRMformr',
} as const;

/** The subkeys of one vault key, 32 bytes each. The vault key itself never encrypts anything. */
export interface VaultKeys {
  /** Number of the vault key, from 1. */
  readonly epoch: number;
  readonly records: SecretBytes;
  /** Keyed hash over the set of rows. */
  readonly manifest: SecretBytes;
  readonly manifestSeal: SecretBytes;
  readonly audit: SecretBytes;
  readonly header: SecretBytes;
  /** Snapshot, change log and drafts. */
  readonly journal: SecretBytes;
  /** Wraps the key of a backup file. */
  readonly backup: SecretBytes;
  /** Wraps the vault key of the epoch before, as long as rows are sealed with it. */
  readonly former: SecretBytes;
  /** The keys of the epoch before, as long as rows are sealed with them. */
  readonly before?: VaultKeys;
  /** Ends the life of all subkeys, those of the epoch before included. */
  readonly wipe: () => void;
}

/** A new vault key: 32 random bytes. */
export function createVaultKey(sodium: Sodium): SecretBytes {
  return SecretBytes.take(sodium.randombytes_buf(KEY_BYTES));
}

/**
 * Derives the subkeys of a vault key (crypto_kdf_derive_from_key, keyed BLAKE2b); the epoch is the subkey id.
 * Throws if the epoch is not a whole number from 0 to 2^31 - 1. The vault key stays the caller's to wipe.
 */
export function deriveVaultKeys(sodium: Sodium, vaultKey: SecretBytes, epoch: number): VaultKeys {
  const derive = (purpose: string) =>
    SecretBytes.take(
      vaultKey.use((key) => sodium.crypto_kdf_derive_from_key(KEY_BYTES, epoch, purpose, key)),
    );
  const keys = {
    records: derive(PURPOSES.records),
    manifest: derive(PURPOSES.manifest),
    manifestSeal: derive(PURPOSES.manifestSeal),
    audit: derive(PURPOSES.audit),
    header: derive(PURPOSES.header),
    journal: derive(PURPOSES.journal),
    backup: derive(PURPOSES.backup),
    former: derive(PURPOSES.former),
  };
  return {
    epoch,
    ...keys,
    wipe: () => {
      for (const key of Object.values(keys)) key.wipe();
    },
  };
}

/** The ring with the one of the epoch before: rows of both open. */
export function withKeysBefore(ring: VaultKeys, before: VaultKeys): VaultKeys {
  return {
    ...ring,
    before,
    wipe: () => {
      ring.wipe();
      before.wipe();
    },
  };
}

/** The ring with another key for the audit trail, which is chained with one key through all epochs. */
export function withAuditKey(ring: VaultKeys, audit: SecretBytes): VaultKeys {
  return {
    ...ring,
    audit,
    wipe: () => {
      ring.wipe();
      audit.wipe();
    },
  };
}

/** The ring of an epoch; undefined if it is neither the present one nor the one before. */
export function keysOfEpoch(ring: VaultKeys, epoch: number): VaultKeys | undefined {
  if (ring.epoch === epoch) return ring;
  return ring.before?.epoch === epoch ? ring.before : undefined;
}

/** What the header carries so that no two slots open two different vault keys: BLAKE2b(vault key, "vmk"|vaultId|epoch). */
export function commitToVaultKey(
  sodium: Sodium,
  vaultKey: SecretBytes,
  { vaultId, epoch }: { readonly vaultId: string; readonly epoch: number },
): Uint8Array {
  return blake2b256(sodium, joinParts(['vmk', vaultId, epoch]), vaultKey);
}
