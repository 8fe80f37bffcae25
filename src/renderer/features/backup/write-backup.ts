import { PIECE_BYTES, type UserFiles } from '../../../contract/user-files';
import type { BackupSummary } from '../../../contract/backup';
import { err, ok, type Result } from '../../../domain/result';
import type { VaultClient } from '../../vault-client/vault-client';
import type { LongWork } from '../../ui/use-long-work';
import type { BackupPhase } from './backup-progress';

export interface BackupFailure {
  readonly kind:
    | 'cancelled'
    | 'locked'
    /** The check of the records found something wrong: a backup would keep the fault. */
    | 'not-intact'
    /** Everything is being sealed anew: a backup would be of two keys. */
    | 'rotating'
    /** A file is half in the vault. */
    | 'taking-in'
    /** The disk refused to write. */
    | 'not-written'
    /** What was read back is not what was written. */
    | 'not-readable';
}

interface BackupDeps {
  readonly vault: VaultClient;
  readonly files: UserFiles;
}

/**
 * Writes a backup piece by piece, reads it back as a whole, and only then gives the file its name. Whatever goes wrong,
 * no unfinished file is left.
 */
export async function writeBackup(
  deps: BackupDeps,
  work: LongWork<BackupPhase> & { readonly suggestedName: string },
): Promise<Result<BackupSummary, BackupFailure>> {
  const { vault, files } = deps;
  const created = await files.create(work.suggestedName, 'sealed');
  if (created !== 'open') return err({ kind: created === 'cancelled' ? 'cancelled' : 'not-written' });
  try {
    const written = await writePieces(deps, work);
    if (!written.ok) return written;
    const summary = await checkPieces(deps, { ...work, sizeBytes: written.value });
    if (!summary.ok) return summary;
    if (!(await files.keep())) return err({ kind: 'not-written' });
    await vault.call('backup.note', {});
    return summary;
  } finally {
    await vault.call('backup.cancel', {});
    await files.close();
  }
}

async function writePieces(
  { vault, files }: BackupDeps,
  { onProgress, isCancelled }: LongWork<BackupPhase>,
): Promise<Result<number, BackupFailure>> {
  const started = await vault.call('backup.start', {});
  if (!started.ok) return started;
  let sizeBytes = 0;
  for (;;) {
    if (isCancelled()) return err({ kind: 'cancelled' });
    const piece = await vault.call('backup.next', {});
    if (!piece.ok) return piece;
    if (piece.value === undefined) return ok(sizeBytes);
    const { bytes, done, total } = piece.value;
    if (!(await files.append(bytes))) return err({ kind: 'not-written' });
    sizeBytes += bytes.length;
    onProgress({ phase: 'writing', done, total });
  }
}

async function checkPieces(
  { vault, files }: BackupDeps,
  { onProgress, isCancelled, sizeBytes }: LongWork<BackupPhase> & { readonly sizeBytes: number },
): Promise<Result<BackupSummary, BackupFailure>> {
  await vault.call('backup.startCheck', {});
  for (let offset = 0; offset < sizeBytes; offset += PIECE_BYTES) {
    if (isCancelled()) return err({ kind: 'cancelled' });
    const checked = await vault.call('backup.check', { bytes: await files.read(offset, PIECE_BYTES) });
    if (!checked.ok) return err({ kind: 'not-readable' });
    onProgress({ phase: 'checking', done: Math.min(offset + PIECE_BYTES, sizeBytes), total: sizeBytes });
  }
  const summary = await vault.call('backup.endCheck', {});
  return summary.ok ? summary : err({ kind: 'not-readable' });
}
