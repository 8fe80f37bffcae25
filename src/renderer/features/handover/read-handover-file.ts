import type { HandoverError, HandoverPlan } from '../../../contract/handover';
import { PIECE_BYTES, type UserFiles } from '../../../contract/user-files';
import { err, ok, type Result } from '../../../domain/result';
import type { LongWork } from '../../ui/use-long-work';
import type { VaultClient } from '../../vault-client/vault-client';
import type { HandoverPhase } from './write-handover';

export type ReadFailure = HandoverError | { readonly kind: 'cancelled' };

interface Deps {
  readonly vault: VaultClient;
  readonly files: UserFiles;
}

interface Reading extends LongWork<HandoverPhase> {
  readonly sizeBytes: number;
}

/** Reads the chosen file to its end and says what it would change. Nothing is written. */
export async function lookAtHandover(
  deps: Deps,
  work: Reading & { readonly passphrase: string | undefined },
): Promise<Result<HandoverPlan, ReadFailure>> {
  const { vault, files } = deps;
  const opened = await vault.call('handover.open', {
    start: await files.read(0, PIECE_BYTES),
    ...(work.passphrase === undefined ? {} : { passphrase: work.passphrase }),
  });
  if (!opened.ok) return opened;
  const fed = await feedAll(deps, work, 'looking');
  return fed.ok ? vault.call('handover.plan', {}) : fed;
}

/** Reads the file a second time and merges it, all at once. */
export async function takeHandoverOver(
  deps: Deps,
  work: Reading,
): Promise<Result<HandoverPlan, ReadFailure>> {
  const begun = await deps.vault.call('handover.take', {});
  if (!begun.ok) return begun;
  const fed = await feedAll(deps, work, 'taking');
  return fed.ok ? deps.vault.call('handover.finish', {}) : fed;
}

async function feedAll(
  { vault, files }: Deps,
  { sizeBytes, onProgress, isCancelled }: Reading,
  phase: HandoverPhase,
): Promise<Result<undefined, ReadFailure>> {
  for (let offset = 0; offset < sizeBytes; offset += PIECE_BYTES) {
    if (isCancelled()) {
      await vault.call('handover.drop', {});
      return err({ kind: 'cancelled' });
    }
    const fed = await vault.call('handover.feed', { bytes: await files.read(offset, PIECE_BYTES) });
    if (!fed.ok) return fed;
    onProgress({ phase, done: Math.min(offset + PIECE_BYTES, sizeBytes), total: sizeBytes });
  }
  return ok(undefined);
}
