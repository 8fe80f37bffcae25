import { z } from 'zod';
import type { BackupError } from '../domain/backup-error';
import type { Result } from '../domain/result';
import type { SaveError } from './vault-state';

/** Bytes of a backup file pass in pieces of at most this size. */
const BACKUP_PIECE_LIMIT = 64 * 1024 * 1024;

const piece = z.custom<Uint8Array>(
  (value) => value instanceof Uint8Array && value.length <= BACKUP_PIECE_LIMIT,
);

/** Calls that write a backup, read it back, and restore one. Each asks for or brings the next bytes of the file. */
export const BACKUP_CALLS = {
  /** Begins a backup as soon as all records were found in order. */
  'backup.start': z.strictObject({}),
  'backup.next': z.strictObject({}),
  'backup.cancel': z.strictObject({}),
  'backup.startCheck': z.strictObject({}),
  'backup.check': z.strictObject({ bytes: piece }),
  'backup.endCheck': z.strictObject({}),
  /** Records in the audit trail that a backup was written and read back whole. */
  'backup.note': z.strictObject({}),
  /** `start`: the first bytes of the file, or all of them. `secret`: what opened the vault when the backup was made. */
  'restore.start': z.strictObject({ start: piece, secret: z.string().min(1).max(4096) }),
  'restore.feed': z.strictObject({ bytes: piece }),
  /** Puts the restored vault in place of the present one, which is kept until the next restore. */
  'restore.finish': z.strictObject({}),
  'restore.cancel': z.strictObject({}),
} as const;

export interface BackupPiece {
  readonly bytes: Uint8Array;
  readonly done: number;
  readonly total: number;
}

/** What a backup holds. */
export interface BackupSummary {
  readonly generation: number;
  /** Without those of the caseworkers themselves once the backup was checked. */
  readonly records: number;
  /** Milliseconds since 1970. */
  readonly lastChangeAt?: number;
}

export type RestoreError =
  | BackupError
  | { readonly kind: 'wrong-secret' }
  | { readonly kind: 'out-of-memory' }
  | { readonly kind: 'in-use' }
  | { readonly kind: 'not-stored' };

type Locked = { readonly kind: 'locked' };

export interface BackupOutputs {
  /** `taking-in`: a file is half in the vault. */
  'backup.start': Result<
    undefined,
    Locked | { readonly kind: 'not-intact' } | { readonly kind: 'rotating' } | { readonly kind: 'taking-in' }
  >;
  /** Undefined after the last piece. */
  'backup.next': Result<BackupPiece | undefined, Locked>;
  'backup.cancel': undefined;
  'backup.startCheck': Result<undefined, Locked>;
  'backup.check': Result<undefined, BackupError | Locked>;
  'backup.endCheck': Result<BackupSummary, BackupError | Locked>;
  'backup.note': Result<undefined, SaveError>;
  'restore.start': Result<undefined, RestoreError>;
  'restore.feed': Result<undefined, RestoreError>;
  'restore.finish': Result<BackupSummary, RestoreError>;
  'restore.cancel': undefined;
}
