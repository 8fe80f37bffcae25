import { ATTACHMENT_PIECE_BYTES, type AttachmentError } from '../../../contract/attachments';
import { ATTACHMENT_LIMIT_BYTES, type Attachment } from '../../../domain/attachment';
import type { PersonId } from '../../../domain/person';
import { err, type Result } from '../../../domain/result';
import type { LongWork } from '../../ui/use-long-work';
import type { VaultClient } from '../../vault-client/vault-client';

export type TakeInFailure =
  | AttachmentError
  | { readonly kind: 'cancelled' }
  /** The file vanished or cannot be read. */
  | { readonly kind: 'unreadable' };

interface NewFile {
  readonly personId: PersonId;
  readonly name: string;
  readonly origin: string;
  readonly file: File;
}

/** Takes a file into the vault piece by piece: at no time is all of it in memory. */
export async function takeInFile(
  vault: VaultClient,
  { file, ...details }: NewFile,
  { onProgress, isCancelled }: LongWork,
): Promise<Result<Attachment, TakeInFailure>> {
  if (file.size > ATTACHMENT_LIMIT_BYTES) return err({ kind: 'too-large' });
  const begun = await vault.call('attachment.begin', details);
  if (!begun.ok) return begun;
  for (let offset = 0; offset < file.size; offset += ATTACHMENT_PIECE_BYTES) {
    const bytes = isCancelled() ? undefined : await readPiece(file, offset);
    if (bytes === undefined) {
      await vault.call('attachment.cancel', {});
      return err({ kind: isCancelled() ? 'cancelled' : 'unreadable' });
    }
    const appended = await vault.call('attachment.append', { bytes });
    if (!appended.ok) return appended;
    onProgress({ phase: 'taking-in', done: offset + bytes.length, total: file.size });
  }
  return vault.call('attachment.finish', {});
}

async function readPiece(file: File, offset: number): Promise<Uint8Array | undefined> {
  try {
    return new Uint8Array(await file.slice(offset, offset + ATTACHMENT_PIECE_BYTES).arrayBuffer());
  } catch {
    return undefined;
  }
}
