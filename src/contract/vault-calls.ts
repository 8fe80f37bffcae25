import { z } from 'zod';
import type { Encounter } from '../domain/encounter';
import { LANGUAGES } from '../domain/language';
import type { Person, PersonId } from '../domain/person';
import type { Result } from '../domain/result';
import { LINE_LIMIT } from '../domain/text';
import { ATTACHMENT_CALLS, type AttachmentOutputs } from './attachments';
import { AUDIT_CALLS, type AuditOutputs } from './audit';
import { BACKUP_CALLS, type BackupOutputs } from './backup';
import { draft } from './draft';
import { DELETED_CALLS, type DeletedOutputs } from './deleted';
import { FIGURE_CALLS, type FigureOutputs } from './figures';
import { HANDOVER_CALLS, type HandoverOutputs } from './handover';
import { DUPLICATE_CALLS, type DuplicateOutputs } from './duplicates';
import { PEOPLE_CALLS, type PeopleOutputs } from './people';
import type { PersonFile } from './person-file';
import {
  encounterDetails,
  encounterId,
  personDetails,
  personId,
  protectionDecisions,
} from './record-details';
import { PAPER_CALLS, type PaperOutputs } from './papers';
import { READING_CALLS, type ReadingOutputs } from './reading';
import { HISTORY_CALLS, type HistoryOutputs } from './history';
import { LINKED_CALLS, type LinkedOutputs } from './linked-records';
import { recordId } from './record-id';
import { RETENTION_CALLS, type RetentionOutputs } from './retention';
import { TODAY_CALLS, type TodayOutputs } from './today';
import type {
  CreateError,
  KeyError,
  KeyList,
  SaveError,
  UnlockError,
  VaultStatus,
  VaultSummary,
} from './vault-state';

const passphrase = z.string().min(1).max(4096);
const recoveryWords = z.string().min(1).max(4096);
const authorization = z.string().min(1).max(4096);
/** What is kept outside the database; the vault gave it out in an event. */
const headerCopy = z
  .custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= 256 * 1024)
  .optional();
const label = z.string().max(LINE_LIMIT);

/** The unfinished entry that a save ends: the field `entry` of its drafts. */
const entry = z.string().max(100).optional();

export type Draft = z.infer<typeof draft>;
export type Screen = Draft['screen'];

/** Calls from the interface to the vault worker: name -> parser of its input. */
export const VAULT_CALLS = {
  /** What lies on this machine. Never decrypts. */
  'vault.status': z.strictObject({ headerCopy }),
  /** Six random BIP-39 words as a passphrase (66 bits) in a language. */
  'vault.suggestPassphrase': z.strictObject({ language: z.enum(LANGUAGES) }),
  /** Twelve random BIP-39 words (128 bits) in a language; kept by nobody until `vault.create` gets them. */
  'vault.suggestRecoveryWords': z.strictObject({ language: z.enum(LANGUAGES) }),
  /** Creates the vault and opens it. Refused if one exists. */
  'vault.create': z.strictObject({ passphrase, recoveryWords }),
  'vault.unlock': z.strictObject({ passphrase, headerCopy }),
  /** Opens with the recovery words, of any of the three languages. */
  'vault.unlockWithRecoveryWords': z.strictObject({ recoveryWords, headerCopy }),
  /** The ways into the open vault. */
  'keys.list': z.strictObject({}),
  /** What one calls oneself here; sealed like every record. */
  'keys.setLabel': z.strictObject({ label }),
  /** A colleague's own passphrase. `authorization` is a passphrase or the recovery words, in this and the calls below. */
  'keys.addPassphrase': z.strictObject({ authorization, label, passphrase }),
  /** The new passphrase replaces the one of whoever opened the vault. */
  'keys.changePassphrase': z.strictObject({ authorization, passphrase }),
  'keys.replaceRecoveryWords': z.strictObject({ authorization, recoveryWords }),
  /** A new vault key, because somebody knows a passphrase: all other ways in end, everything is sealed anew. */
  'keys.rotate': z.strictObject({ authorization, passphrase, recoveryWords }),
  /** Goes on at the next unlocking. */
  'keys.pauseRotation': z.strictObject({}),
  /** Takes a colleague's way in away. */
  'keys.remove': z.strictObject({ authorization, slotId: recordId }),
  /** Wipes the keys. The caller destroys the window afterwards. */
  'vault.lock': z.strictObject({}),
  ...BACKUP_CALLS,
  ...AUDIT_CALLS,
  ...DELETED_CALLS,
  ...RETENTION_CALLS,
  ...FIGURE_CALLS,
  ...ATTACHMENT_CALLS,
  ...DUPLICATE_CALLS,
  ...HANDOVER_CALLS,
  ...READING_CALLS,
  ...LINKED_CALLS,
  ...TODAY_CALLS,
  ...HISTORY_CALLS,
  ...PAPER_CALLS,
  /** Destroys the keys and everything that is kept. What remains on the disk cannot be read by anybody. */
  'vault.erase': z.strictObject({}),
  ...PEOPLE_CALLS,
  'person.open': z.strictObject({ personId }),
  /** Stores a new person, with a first encounter if one is given, in one durable transaction. */
  'person.create': z.strictObject({
    person: personDetails,
    encounter: encounterDetails.exactOptional(),
    entry,
  }),
  /** Replaces a person's details. `revision` is the one that was read; another means that someone else was quicker. */
  'person.update': z.strictObject({ personId, revision: z.int(), person: personDetails, entry }),
  /** The caseworker who opened the vault has the case from now on. */
  'person.takeOn': z.strictObject({ personId }),
  /** Replaces what was decided about the protections of a person; nothing else of the record changes. */
  'person.updateProtections': z.strictObject({
    personId,
    revision: z.int(),
    protections: protectionDecisions,
  }),
  /** Puts a person aside with all encounters; `person.restore` takes it back. */
  'person.delete': z.strictObject({ personId }),
  'person.restore': z.strictObject({ personId }),
  'encounter.create': z.strictObject({ personId, encounter: encounterDetails, entry }),
  'encounter.update': z.strictObject({ encounterId, revision: z.int(), encounter: encounterDetails, entry }),
  'encounter.delete': z.strictObject({ encounterId }),
  'encounter.restore': z.strictObject({ encounterId }),
  /** Seals the state of the screen; the newest replaces the one before. */
  'draft.save': z.strictObject({ draft }),
  'draft.read': z.strictObject({}),
  'draft.discard': z.strictObject({}),
  /** Bulk import (seed, benchmarks): one transaction a batch, one result for all. */
  'people.import': z.strictObject({
    people: z
      .array(z.strictObject({ person: personDetails, encounters: z.array(encounterDetails).max(500) }))
      .max(5000),
  }),
} as const;

export type VaultCallName = keyof typeof VAULT_CALLS;
export type VaultInput<Name extends VaultCallName> = z.infer<(typeof VAULT_CALLS)[Name]>;

export interface VaultOutputs
  extends
    BackupOutputs,
    AuditOutputs,
    DeletedOutputs,
    RetentionOutputs,
    FigureOutputs,
    AttachmentOutputs,
    DuplicateOutputs,
    HandoverOutputs,
    ReadingOutputs,
    LinkedOutputs,
    TodayOutputs,
    HistoryOutputs,
    PaperOutputs,
    PeopleOutputs {
  'vault.status': VaultStatus;
  'vault.suggestPassphrase': string;
  'vault.suggestRecoveryWords': string;
  'vault.create': Result<VaultSummary, CreateError>;
  'vault.unlock': Result<VaultSummary, UnlockError>;
  'vault.unlockWithRecoveryWords': Result<VaultSummary, UnlockError>;
  'vault.lock': undefined;
  'vault.erase': Result<undefined, SaveError>;
  'keys.list': Result<KeyList, SaveError>;
  'keys.setLabel': Result<undefined, SaveError>;
  'keys.addPassphrase': Result<undefined, KeyError>;
  'keys.changePassphrase': Result<undefined, KeyError>;
  'keys.replaceRecoveryWords': Result<undefined, KeyError>;
  'keys.remove': Result<undefined, KeyError>;
  'keys.rotate': Result<undefined, KeyError>;
  'keys.pauseRotation': undefined;
  'person.open': Result<PersonFile, SaveError>;
  'person.create': Result<Person, SaveError>;
  'person.update': Result<Person, SaveError>;
  'person.takeOn': Result<Person, SaveError>;
  'person.updateProtections': Result<Person, SaveError>;
  'person.delete': Result<undefined, SaveError>;
  'person.restore': Result<undefined, SaveError>;
  'encounter.create': Result<Encounter, SaveError>;
  'encounter.update': Result<Encounter, SaveError>;
  'encounter.delete': Result<undefined, SaveError>;
  'encounter.restore': Result<undefined, SaveError>;
  'draft.save': Result<undefined, SaveError>;
  'draft.read': Result<Draft | undefined, { readonly kind: 'locked' }>;
  'draft.discard': Result<undefined, SaveError>;
  'people.import': Result<readonly PersonId[], SaveError>;
}

/** What the worker tells unasked. Never holds a name or a note. */
export type VaultEvent =
  | { readonly kind: 'changed' }
  | { readonly kind: 'notes-ready' }
  /** Bookmarks or text size of the reference. */
  | { readonly kind: 'reading-changed' }
  /** Names are found in every script. */
  | { readonly kind: 'names-ready' }
  /** List and search index are on disk, sealed: the next unlocking is quick. */
  | { readonly kind: 'snapshot-written' }
  /** To be kept outside the database, in place of the older of two copies or of both. Holds nothing readable. */
  | { readonly kind: 'header-copy'; readonly bytes: Uint8Array; readonly which: 'older' | 'both' }
  /** Everything is being sealed anew with the new vault key. */
  | { readonly kind: 'rotating'; readonly done: number; readonly total: number }
  /** Somebody stopped it; it goes on at the next unlocking. */
  | { readonly kind: 'rotation-paused' }
  /** The former vault key is gone: nothing in this vault opens with it any more. */
  | { readonly kind: 'rotated' }
  | { readonly kind: 'rebuilding'; readonly done: number; readonly total: number }
  | {
      readonly kind: 'verified';
      /** Do all rows together match the manifest? If not, the counts say what is wrong, as far as it can be named. */
      readonly isIntact: boolean;
      /** Had the vault come further than this already? */
      readonly isRolledBack: boolean;
      readonly missing: number;
      readonly foreign: number;
      readonly damaged: number;
    };

export interface VaultRequest {
  readonly callId: number;
  readonly name: string;
  readonly input: unknown;
}

export type VaultMessage =
  | { readonly callId: number; readonly output: unknown }
  /** A bug or a refused input in the worker: the call's promise rejects. */
  | { readonly callId: number; readonly thrown: string }
  | { readonly event: VaultEvent };
