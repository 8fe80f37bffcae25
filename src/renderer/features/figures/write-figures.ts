import type { Figures } from '../../../contract/figures';
import type { UserFiles } from '../../../contract/user-files';
import type { VaultInput } from '../../../contract/vault-calls';
import { toCsv } from '../../../domain/figures/to-csv';
import type { VaultClient } from '../../vault-client/vault-client';
import type { FigureSheet } from './figure-sheet';

export type WriteOutcome = 'written' | 'cancelled' | 'not-written' | 'not-released';

interface WriteSteps {
  readonly vault: VaultClient;
  readonly files: UserFiles;
  readonly choice: VaultInput<'figures.release'>;
  readonly suggestedName: string;
  readonly toSheet: (figures: Figures) => FigureSheet;
}

/** Asks where to, lets the vault count anew and decide, and writes what it answered. A file that is not whole does not stay. */
export async function writeFigures({
  vault,
  files,
  choice,
  suggestedName,
  toSheet,
}: WriteSteps): Promise<WriteOutcome> {
  const created = await files.create(suggestedName, 'plain');
  if (created !== 'open') return created === 'cancelled' ? 'cancelled' : 'not-written';
  try {
    const released = await vault.call('figures.release', choice);
    if (!released.ok) return 'not-released';
    const { note, header, tags, rows } = toSheet(released.value);
    const csv = toCsv([[note], header, tags, ...rows]);
    const isWritten = (await files.append(new TextEncoder().encode(csv))) && (await files.keep());
    return isWritten ? 'written' : 'not-written';
  } finally {
    await files.close();
  }
}
