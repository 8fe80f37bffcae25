import { z } from 'zod';
import type { BackupError } from '../domain/backup-error';
import type { Language } from '../domain/language';
import type { PersonId } from '../domain/person';
import type { Result } from '../domain/result';
import { LINE_LIMIT } from '../domain/text';
import { personId } from './record-details';
import { recordId } from './record-id';
import type { BackupPiece } from './backup';
import type { SaveError } from './vault-state';

/** People that one hand-over may hold. */
export const HANDOVER_PEOPLE_LIMIT = 1000;
const PIECE_LIMIT_BYTES = 64 * 1024 * 1024;

const piece = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= PIECE_LIMIT_BYTES,
);
const code = z.string().max(1000);
const passphrase = z.string().min(1).max(4096);

/** Calls about handing records to a colleague, and taking over what a colleague handed. */
export const HANDOVER_CALLS = {
  /** One's own code, and the colleagues whose codes are known. */
  'handover.parties': z.strictObject({}),
  /** Whose code is this? For comparing by word of mouth, before it is pinned. */
  'handover.readCode': z.strictObject({ code }),
  /** From now on this code stands for the colleague of this label. */
  'handover.pin': z.strictObject({ code, label: z.string().min(1).max(LINE_LIMIT) }),
  'handover.unpin': z.strictObject({ code }),
  /** Begins a file with these people and everything about them. */
  'handover.start': z.strictObject({
    people: z.array(personId).min(1).max(HANDOVER_PEOPLE_LIMIT),
    to: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('colleague'), code }),
      z.strictObject({ kind: z.literal('passphrase'), passphrase }),
    ]),
  }),
  'handover.next': z.strictObject({}),
  'handover.cancel': z.strictObject({}),
  /** Records in the audit trail that so many people were handed over. */
  'handover.note': z.strictObject({ people: z.int().min(1).max(HANDOVER_PEOPLE_LIMIT) }),
  /** Opens a file by its first bytes. */
  'handover.open': z.strictObject({ start: piece, passphrase: passphrase.optional() }),
  /** Brings the next bytes of the file, from its first on: once to look at it, once more to take it over. */
  'handover.feed': z.strictObject({ bytes: piece }),
  /** After the last byte: what the file would change here. Nothing is written. */
  'handover.plan': z.strictObject({}),
  /** The file comes once more, and what is new of it is stored. */
  'handover.take': z.strictObject({}),
  /** Merges all records in one durable transaction. */
  'handover.finish': z.strictObject({}),
  /** Gives a file up; nothing of it is left. */
  'handover.drop': z.strictObject({}),
  /** Decides which of two values of a field stands. `conflict`: which of the conflicts about this field, from 0, or -1 for what stands there. */
  'conflict.resolve': z.strictObject({
    recordId,
    revision: z.int(),
    field: z.string().max(100),
    conflict: z.int().min(-1),
  }),
} as const;

export interface PartyCode {
  readonly code: string;
  /** Six words in each language; two people compare them once. */
  readonly fingerprint: Readonly<Record<Language, string>>;
}

export interface Colleague extends PartyCode {
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly pinnedAt: number;
}

/** What a file would do with one person. */
export interface PlannedPerson {
  readonly id: PersonId;
  /** Of somebody who was anonymised here, what they are called here. */
  readonly name: string;
  /** `back`: was deleted here and would come back. `anonymised`: was anonymised here, and nothing of them comes. */
  readonly state: 'new' | 'changed' | 'same' | 'back' | 'anonymised';
  /** Fields of the person that would change here. */
  readonly changed: readonly string[];
  /** Fields, of the person, of notes or of files, that were changed on both sides: both values would be kept. */
  readonly conflicts: number;
  readonly newNotes: number;
  readonly changedNotes: number;
  readonly newFiles: number;
  /** Files of which something is said that is not said here. */
  readonly changedFiles: number;
}

/** What a file would do with records about several people: incidents, groups, follow-ups, referrals. */
export interface PlannedLinked {
  readonly new: number;
  readonly changed: number;
  readonly conflicts: number;
}

export interface HandoverPlan {
  readonly from: PartyCode & {
    /** What the one who gives calls themself. */
    readonly label: string;
    /** What they are called here, if their code is pinned. */
    readonly pinnedAs?: string;
  };
  /** Milliseconds since 1970 by the giver's clock. */
  readonly createdAt: number;
  readonly people: readonly PlannedPerson[];
  readonly linked: PlannedLinked;
}

export type HandoverError =
  | BackupError
  | SaveError
  | { readonly kind: 'needs-passphrase' }
  | { readonly kind: 'wrong-secret' }
  | { readonly kind: 'not-for-you' }
  | { readonly kind: 'out-of-memory' }
  /** A backup is being written, or everything is being sealed anew. */
  | { readonly kind: 'busy' }
  /** Records of the vault are missing or damaged: nothing can be handed over or merged with them. */
  | { readonly kind: 'not-intact' }
  /** These want nobody to work with them any more: nothing about them leaves the app. */
  | { readonly kind: 'not-consented'; readonly people: readonly PersonId[] };

export type PartyError =
  | SaveError
  /** No code, or one that was mistyped. */
  | { readonly kind: 'not-a-code' }
  | { readonly kind: 'own-code' }
  /** The words of this code were never compared. */
  | { readonly kind: 'not-pinned' };

export interface HandoverOutputs {
  'handover.parties': Result<
    { readonly own: PartyCode; readonly colleagues: readonly Colleague[] },
    SaveError
  >;
  'handover.readCode': Result<PartyCode, PartyError>;
  'handover.pin': Result<undefined, PartyError>;
  'handover.unpin': Result<undefined, PartyError>;
  'handover.start': Result<undefined, HandoverError | PartyError>;
  /** Undefined after the last piece. */
  'handover.next': Result<BackupPiece | undefined, HandoverError>;
  'handover.cancel': undefined;
  'handover.note': Result<undefined, SaveError>;
  'handover.open': Result<undefined, HandoverError>;
  'handover.feed': Result<undefined, HandoverError>;
  'handover.plan': Result<HandoverPlan, HandoverError>;
  'handover.take': Result<undefined, HandoverError>;
  'handover.finish': Result<HandoverPlan, HandoverError>;
  'handover.drop': undefined;
  'conflict.resolve': Result<undefined, SaveError>;
}
