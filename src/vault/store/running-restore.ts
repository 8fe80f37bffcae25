import type { VaultSecrets } from '../crypto/opening';
import type { VaultDatabase } from './database';
import type { BackupReading } from './read-backup';

/** A backup on its way into a database of its own, beside the vault. */
export interface RunningRestore {
  readonly database: VaultDatabase;
  readonly reading: BackupReading;
  readonly secrets: VaultSecrets;
  readonly headerBytes: Uint8Array;
  /** Parts of files that were stored so far. */
  parts: number;
}
