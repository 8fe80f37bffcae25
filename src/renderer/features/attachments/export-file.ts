import type { SaveError } from '../../../contract/vault-state';
import type { UserFiles } from '../../../contract/user-files';
import { attachmentKind, type Attachment } from '../../../domain/attachment';
import { err, ok, type Result } from '../../../domain/result';
import type { VaultClient } from '../../vault-client/vault-client';
import { drawImage, encodeCanvas, type DrawFailure } from './draw-image';
import { stemOf } from './file-name';
import { readParts, readWhole } from './read-file';

export type ExportFailure =
  | SaveError
  | DrawFailure
  | { readonly kind: 'cancelled' }
  /** The person said no. */
  | { readonly kind: 'not-consented' }
  /** The disk refused to write. */
  | { readonly kind: 'not-written' };

interface ExportDeps {
  readonly vault: VaultClient;
  readonly files: UserFiles;
}

/** Writes a file outside the vault, for everybody to read; a picture without what it says beside its pixels. */
export async function exportFile(
  deps: ExportDeps,
  attachment: Attachment,
): Promise<Result<undefined, ExportFailure>> {
  try {
    const written = await (attachmentKind(attachment.mediaType) === 'image'
      ? writeImage(deps, attachment)
      : writeAsItIs(deps, attachment));
    if (!written.ok) return written;
    return (await deps.files.keep()) ? ok(undefined) : err({ kind: 'not-written' });
  } finally {
    await deps.files.close();
  }
}

async function writeImage(
  { vault, files }: ExportDeps,
  attachment: Attachment,
): Promise<Result<undefined, ExportFailure>> {
  const bytes = await readWhole(vault, attachment);
  if (!bytes.ok) return bytes;
  const canvas = document.createElement('canvas');
  const drawn = await drawImage(canvas, attachment, bytes.value);
  if (!drawn.ok) return drawn;
  const encoded = encodeCanvas(canvas, attachment);
  const begun = await begin({ vault, files }, attachment, `${stemOf(attachment.name)}.${encoded.extension}`);
  if (!begun.ok) return begun;
  return (await files.append(encoded.bytes)) ? ok(undefined) : err({ kind: 'not-written' });
}

async function writeAsItIs(
  { vault, files }: ExportDeps,
  attachment: Attachment,
): Promise<Result<undefined, ExportFailure>> {
  const begun = await begin({ vault, files }, attachment, attachment.name);
  if (!begun.ok) return begun;
  for await (const part of readParts(vault, attachment)) {
    if (!part.ok) return part;
    if (!(await files.append(part.value))) return err({ kind: 'not-written' });
  }
  return ok(undefined);
}

// Asks where to, then whether it may: the trail knows of it before the first byte is written.
async function begin(
  { vault, files }: ExportDeps,
  { id }: Attachment,
  suggestedName: string,
): Promise<Result<undefined, ExportFailure>> {
  const created = await files.create(suggestedName, 'plain');
  if (created !== 'open') return err({ kind: created === 'cancelled' ? 'cancelled' : 'not-written' });
  return vault.call('attachment.release', { attachmentId: id });
}
