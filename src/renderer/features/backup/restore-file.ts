import { PIECE_BYTES, type UserFiles } from '../../../contract/user-files';
import type { BackupSummary, RestoreError } from '../../../contract/backup';
import { err, type Result } from '../../../domain/result';
import type { VaultClient } from '../../vault-client/vault-client';
import type { LongWork } from '../../ui/use-long-work';
import type { BackupPhase } from './backup-progress';

export type RestoreFailure = RestoreError | { readonly kind: 'cancelled' };

interface Restoring extends LongWork<BackupPhase> {
  readonly sizeBytes: number;
  /** A passphrase or the recovery words of the vault that was backed up. */
  readonly secret: string;
}

/** Restores the chosen file into a database of its own, and only a whole one takes the place of the vault. */
export async function restoreFile(
  { vault, files }: { readonly vault: VaultClient; readonly files: UserFiles },
  { sizeBytes, secret, onProgress, isCancelled }: Restoring,
): Promise<Result<BackupSummary, RestoreFailure>> {
  const started = await vault.call('restore.start', { start: await files.read(0, PIECE_BYTES), secret });
  if (!started.ok) return started;
  for (let offset = 0; offset < sizeBytes; offset += PIECE_BYTES) {
    if (isCancelled()) {
      await vault.call('restore.cancel', {});
      return err({ kind: 'cancelled' });
    }
    const fed = await vault.call('restore.feed', { bytes: await files.read(offset, PIECE_BYTES) });
    if (!fed.ok) return fed;
    onProgress({ phase: 'restoring', done: Math.min(offset + PIECE_BYTES, sizeBytes), total: sizeBytes });
  }
  return vault.call('restore.finish', {});
}
