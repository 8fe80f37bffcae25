import { ATTACHMENT_PIECE_BYTES, type AttachmentError } from '../../../contract/attachments';
import { ATTACHMENT_LIMIT_BYTES, type Attachment, type AttachmentDetails } from '../../../domain/attachment';
import type { PersonId } from '../../../domain/person';
import { err, type Result } from '../../../domain/result';
import type { LongWork } from '../../ui/use-long-work';
import type { VaultClient } from '../../vault-client/vault-client';

export type TakeInFailure =
  | AttachmentError
  | { readonly kind: 'cancelled' }
  /** The file vanished or cannot be read. */
  | { readonly kind: 'unreadable' };

/** Where the bytes of a new file come from. */
export interface FileSource {
  readonly size: number;
  /** Undefined if they cannot be read. */
  readonly read: (from: number, to: number) => Promise<Uint8Array | undefined>;
}

interface NewFile {
  readonly personId: PersonId;
  readonly details: AttachmentDetails;
  readonly source: FileSource;
}

/** Takes a file into the vault piece by piece: at no time is all of it in memory. */
export async function takeInFile(
  vault: VaultClient,
  { personId, details, source }: NewFile,
  { onProgress, isCancelled }: LongWork,
): Promise<Result<Attachment, TakeInFailure>> {
  const { size } = source;
  if (size > ATTACHMENT_LIMIT_BYTES) return err({ kind: 'too-large' });
  const begun = await vault.call('attachment.begin', { personId, attachment: details });
  if (!begun.ok) return begun;
  for (let offset = 0; offset < size; offset += ATTACHMENT_PIECE_BYTES) {
    const bytes = isCancelled() ? undefined : await source.read(offset, offset + ATTACHMENT_PIECE_BYTES);
    if (bytes === undefined) {
      await vault.call('attachment.cancel', {});
      return err({ kind: isCancelled() ? 'cancelled' : 'unreadable' });
    }
    const appended = await vault.call('attachment.append', { bytes });
    if (!appended.ok) return appended;
    onProgress({ phase: 'taking-in', done: offset + bytes.length, total: size });
  }
  return vault.call('attachment.finish', {});
}

/** A file that somebody chose. */
export function fromDisk(file: File): FileSource {
  return {
    size: file.size,
    read: async (from, to) => {
      try {
        return new Uint8Array(await file.slice(from, to).arrayBuffer());
      } catch {
        return undefined;
      }
    },
  };
}

/** What was made inside the app. No Blob is made of it: that might be written to the disk. */
export function fromMemory(bytes: Uint8Array): FileSource {
  return { size: bytes.length, read: (from, to) => Promise.resolve(bytes.slice(from, to)) };
}
