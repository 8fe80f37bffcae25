import { z } from 'zod';
import type { Attachment } from '../domain/attachment';
import type { Result } from '../domain/result';
import { attachmentDetails, attachmentId, personId } from './record-details';
import type { SaveError } from './vault-state';

/** Bytes of a file that pass at once. */
export const ATTACHMENT_PIECE_BYTES = 1024 * 1024;

/** Calls about files. One file is taken in at a time, piece by piece. */
export const ATTACHMENT_CALLS = {
  'attachment.begin': z.strictObject({ personId, attachment: attachmentDetails }),
  'attachment.append': z.strictObject({
    bytes: z.custom<Uint8Array>(
      (value) => value instanceof Uint8Array && value.length <= ATTACHMENT_PIECE_BYTES,
    ),
  }),
  /** Only now the file belongs to the person. */
  'attachment.finish': z.strictObject({}),
  /** Nothing of the file is kept. */
  'attachment.cancel': z.strictObject({}),
  /** One part of a file, from 0. */
  'attachment.read': z.strictObject({ attachmentId, part: z.int().min(0) }),
  /**
   * Corrects what is said of a file. `revision` is the one that was read; another means that someone else was quicker.
   * What is named as original must be a file of the same person that is no copy itself, else it is not found.
   */
  'attachment.update': z.strictObject({
    attachmentId,
    revision: z.int(),
    attachment: attachmentDetails,
    /** The unfinished entry that this saves. */
    entry: z.string().max(100).optional(),
  }),
  'attachment.delete': z.strictObject({ attachmentId }),
  'attachment.restore': z.strictObject({ attachmentId }),
  /** Lets a file leave the vault if the person allows it now, and records in the audit trail that it left. */
  'attachment.release': z.strictObject({ attachmentId }),
} as const;

export type AttachmentError =
  | SaveError
  /** A backup is being written, or another file taken in. */
  | { readonly kind: 'busy' }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'empty' };

export interface AttachmentPart {
  readonly bytes: Uint8Array;
  /** How many parts the file has. */
  readonly parts: number;
}

export interface AttachmentOutputs {
  'attachment.begin': Result<undefined, AttachmentError>;
  'attachment.append': Result<undefined, AttachmentError>;
  'attachment.finish': Result<Attachment, AttachmentError>;
  'attachment.cancel': undefined;
  'attachment.read': Result<AttachmentPart, SaveError>;
  'attachment.update': Result<Attachment, SaveError>;
  'attachment.delete': Result<undefined, SaveError>;
  'attachment.restore': Result<undefined, SaveError>;
  'attachment.release': Result<undefined, SaveError | { readonly kind: 'not-consented' }>;
}
