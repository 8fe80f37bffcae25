import type { HandoverError, PartyError } from '../../../contract/handover';
import type { UserFiles } from '../../../contract/user-files';
import type { VaultInput } from '../../../contract/vault-calls';
import { err, ok, type Result } from '../../../domain/result';
import type { LongWork } from '../../ui/use-long-work';
import type { VaultClient } from '../../vault-client/vault-client';

export type HandoverPhase = 'writing' | 'looking' | 'taking';

export type WriteFailure =
  | HandoverError
  | PartyError
  | { readonly kind: 'cancelled' }
  /** The disk refused to write. */
  | { readonly kind: 'not-written' };

interface Deps {
  readonly vault: VaultClient;
  readonly files: UserFiles;
}

interface Writing extends LongWork<HandoverPhase> {
  readonly suggestedName: string;
  readonly input: VaultInput<'handover.start'>;
}

/** Writes people into a file for one recipient. Whatever goes wrong, no unfinished file is left. */
export async function writeHandover(deps: Deps, work: Writing): Promise<Result<undefined, WriteFailure>> {
  const { vault, files } = deps;
  const created = await files.create(work.suggestedName, 'sealed');
  if (created !== 'open') return err({ kind: created === 'cancelled' ? 'cancelled' : 'not-written' });
  try {
    const written = await writePieces(deps, work);
    if (!written.ok) return written;
    if (!(await files.keep())) return err({ kind: 'not-written' });
    return await vault.call('handover.note', { people: work.input.people.length });
  } finally {
    await vault.call('handover.cancel', {});
    await files.close();
  }
}

async function writePieces(
  { vault, files }: Deps,
  { input, onProgress, isCancelled }: Writing,
): Promise<Result<undefined, WriteFailure>> {
  const started = await vault.call('handover.start', input);
  if (!started.ok) return started;
  for (;;) {
    if (isCancelled()) return err({ kind: 'cancelled' });
    const piece = await vault.call('handover.next', {});
    if (!piece.ok) return piece;
    if (piece.value === undefined) return ok(undefined);
    const { bytes, done, total } = piece.value;
    if (!(await files.append(bytes))) return err({ kind: 'not-written' });
    onProgress({ phase: 'writing', done, total });
  }
}
