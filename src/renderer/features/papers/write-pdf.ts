import type { UserFiles } from '../../../contract/user-files';

export type TakeOutOutcome = 'written' | 'cancelled' | 'printed' | 'not-written' | 'not-released';

interface PdfSteps {
  readonly suggestedName: string;
  readonly files: UserFiles;
  readonly draw: () => Promise<Uint8Array>;
  /** False if the vault forbids it. */
  readonly release: () => Promise<boolean>;
  /** Lays the paper where the engine draws it from. */
  readonly lay: () => Promise<void>;
}

/** Asks where to, lets the vault decide, draws and writes. A file that is not whole does not stay. */
export async function writePdf({
  suggestedName,
  files,
  draw,
  release,
  lay,
}: PdfSteps): Promise<TakeOutOutcome> {
  const created = await files.create(suggestedName, 'plain');
  if (created !== 'open') return created === 'cancelled' ? 'cancelled' : 'not-written';
  try {
    if (!(await release())) return 'not-released';
    await lay();
    const isWritten = (await files.append(await draw())) && (await files.keep());
    return isWritten ? 'written' : 'not-written';
  } finally {
    await files.close();
  }
}
