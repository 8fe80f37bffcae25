import type { Brand } from './brand';
import type { CodeOf } from './code-lists';
import type { EditTrail } from './field-edits';
import type { PartialDate } from './partial-date';
import type { PersonId } from './person';

export type AttachmentId = Brand<string, 'AttachmentId'>;

/** The largest file that is taken in. */
export const ATTACHMENT_LIMIT_BYTES = 200 * 1024 * 1024;

/** How a file can be looked at inside the app. Anything else is only kept and exported. */
export type AttachmentKind = 'image' | 'audio' | 'other';

/** Longest description of a file, in UTF-16 code units. The list holds it for the search, so it is short. */
export const DESCRIPTION_LIMIT = 2000;

/** What a caseworker says of a file. It can be corrected later; the file itself never changes. */
export interface AttachmentDetails {
  readonly name: string;
  /** Where it comes from, in the words of the caseworker. */
  readonly origin: string;
  readonly documentType?: CodeOf<'documentType'>;
  /** When the photo was taken, the paper issued, the recording made. */
  readonly madeOn?: PartialDate;
  /** In which language it is written or spoken. */
  readonly language?: CodeOf<'language'>;
  /** What can be seen, read or heard in it. */
  readonly description?: string;
  /** The file of the same person of which this is a redacted copy. */
  readonly redactedFrom?: AttachmentId;
}

/** The fields of which each can be changed for itself. */
export const ATTACHMENT_FIELDS = [
  'name',
  'origin',
  'documentType',
  'madeOn',
  'language',
  'description',
  'redactedFrom',
] as const satisfies readonly (keyof AttachmentDetails)[];

/** A file about a person: photo, scan, document, recording. Times are milliseconds since 1970 by the machine's clock. */
export interface Attachment extends AttachmentDetails, EditTrail {
  readonly id: AttachmentId;
  readonly personId: PersonId;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt?: number;
  /** What its first bytes say that it is, whatever its name says. */
  readonly mediaType: MediaType;
  readonly sizeBytes: number;
  /** SHA-256 of the file as it was taken in, in hexadecimal: whoever has the original can show that it is the same. */
  readonly sha256: string;
}

/** Kinds of files that are told apart (IANA media types). */
export const MEDIA_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'application/pdf',
  'audio/wav',
  'audio/mpeg',
  'audio/ogg',
  'audio/flac',
  'audio/mp4',
  'video/mp4',
  'application/octet-stream',
] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** How to look at a file of this type. */
export function attachmentKind(mediaType: MediaType): AttachmentKind {
  if (mediaType.startsWith('image/')) return 'image';
  return mediaType.startsWith('audio/') ? 'audio' : 'other';
}

interface Signature {
  readonly mediaType: MediaType;
  /** Byte values with the place where they begin. */
  readonly parts: readonly { readonly at: number; readonly bytes: string }[];
}

/** First bytes by which formats are known, as their specifications give them; each letter is one byte (ISO 8859-1). */
const SIGNATURES: readonly Signature[] = [
  { mediaType: 'image/jpeg', parts: [{ at: 0, bytes: '\u00FF\u00D8\u00FF' }] },
  { mediaType: 'image/png', parts: [{ at: 0, bytes: '\u0089PNG\r\n\u001A\n' }] },
  { mediaType: 'image/gif', parts: [{ at: 0, bytes: 'GIF8' }] },
  {
    mediaType: 'image/webp',
    parts: [
      { at: 0, bytes: 'RIFF' },
      { at: 8, bytes: 'WEBP' },
    ],
  },
  {
    mediaType: 'audio/wav',
    parts: [
      { at: 0, bytes: 'RIFF' },
      { at: 8, bytes: 'WAVE' },
    ],
  },
  { mediaType: 'application/pdf', parts: [{ at: 0, bytes: '%PDF-' }] },
  { mediaType: 'audio/ogg', parts: [{ at: 0, bytes: 'OggS' }] },
  { mediaType: 'audio/flac', parts: [{ at: 0, bytes: 'fLaC' }] },
  { mediaType: 'audio/mpeg', parts: [{ at: 0, bytes: 'ID3' }] },
  { mediaType: 'audio/mpeg', parts: [{ at: 0, bytes: '\u00FF\u00FB' }] },
  { mediaType: 'audio/mpeg', parts: [{ at: 0, bytes: '\u00FF\u00F3' }] },
  { mediaType: 'audio/mpeg', parts: [{ at: 0, bytes: '\u00FF\u00F2' }] },
  { mediaType: 'audio/mp4', parts: [{ at: 4, bytes: 'ftypM4A' }] },
  { mediaType: 'video/mp4', parts: [{ at: 4, bytes: 'ftyp' }] },
];

/** What the first bytes of a file say that it is. */
export function detectMediaType(start: Uint8Array): MediaType {
  const found = SIGNATURES.find(({ parts }) =>
    parts.every(({ at, bytes }) =>
      Array.from(bytes).every((letter, index) => start[at + index] === letter.codePointAt(0)),
    ),
  );
  return found?.mediaType ?? 'application/octet-stream';
}
