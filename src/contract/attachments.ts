import { z } from 'zod';
import type { Attachment, AttachmentId } from '../domain/attachment';
import type { PersonId } from '../domain/person';
import type { Result } from '../domain/result';
import { LINE_LIMIT } from '../domain/text';
import { recordId } from './record-id';
import type { SaveError } from './vault-state';

/** Bytes of a file that pass at once. */
export const ATTACHMENT_PIECE_BYTES = 1024 * 1024;

const attachmentId = recordId.transform((id) => id as AttachmentId);
const line = z.string().max(LINE_LIMIT);

/** Calls about files. One file is taken in at a time, piece by piece. */
export const ATTACHMENT_CALLS = {
  'attachment.begin': z.strictObject({
    personId: recordId.transform((id) => id as PersonId),
    name: line.min(1),
    origin: line,
  }),
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
  'attachment.delete': Result<undefined, SaveError>;
  'attachment.restore': Result<undefined, SaveError>;
  'attachment.release': Result<undefined, SaveError | { readonly kind: 'not-consented' }>;
}
