import { ok, type Result } from '../../domain/result';
import type { KdfParameters } from './kdf';
import { commitToVaultKey, createVaultKey, deriveVaultKeys, type VaultKeys } from './key-ring';
import type { SlotDeps } from './key-slot';
import { sealSlotFor, wrapFormerKey } from './opening';
import type { SecretBytes } from './secret-bytes';
import type { VaultHeader } from './vault-header';

export interface NextEpochInput {
  readonly header: VaultHeader;
  /** The vault key of today. */
  readonly vaultKey: SecretBytes;
  readonly caseworker: string;
  readonly passphrase: string;
  /** 16 bytes, the caller's to wipe. */
  readonly recoveryEntropy: Uint8Array;
  readonly kdf: KdfParameters;
}

/** A header with a new vault key, and the keys of its epoch alone. */
export interface NextEpoch {
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
}

/**
 * A new vault key that only a new passphrase and new recovery words open: whoever knows a former secret stays outside.
 * The key of today is wrapped under it, so that what is sealed with that can still be read while it is sealed anew.
 */
export async function createNextEpoch(
  deps: SlotDeps,
  { header, vaultKey, caseworker, passphrase, recoveryEntropy, kdf }: NextEpochInput,
): Promise<Result<NextEpoch, { readonly kind: 'out-of-memory' }>> {
  const { sodium } = deps;
  const { vaultId } = header;
  const epoch = header.epoch + 1;
  const next = createVaultKey(sodium);
  try {
    const base = { vaultId, caseworker, vaultKey: next, kdf };
    const byPassphrase = await sealSlotFor(deps, {
      ...base,
      secret: { kind: 'passphrase', text: passphrase },
    });
    if (!byPassphrase.ok) return byPassphrase;
    const byWords = await sealSlotFor(deps, {
      ...base,
      secret: { kind: 'recovery', entropy: recoveryEntropy },
    });
    if (!byWords.ok) return byWords;
    const keys = deriveVaultKeys(sodium, next, epoch);
    return ok({
      keys,
      header: {
        formatVersion: 2,
        vaultId,
        epoch,
        vaultKeyCommitment: commitToVaultKey(sodium, next, { vaultId, epoch }),
        slots: [byPassphrase.value, byWords.value],
        former: wrapFormerKey(sodium, keys, { header, vaultKey }),
      },
    });
  } finally {
    next.wipe();
  }
}
