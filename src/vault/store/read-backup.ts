import type { BackupSummary } from '../../contract/backup';
import type { BackupError } from '../../domain/backup-error';
import { err, ok, type Result } from '../../domain/result';
import { BACKUP_FILE, openBackup } from '../crypto/backup-stream';
import type { VaultKeys } from '../crypto/key-ring';
import { openManifest, type Manifest } from '../crypto/manifest';
import { readSealedFile } from '../crypto/sealed-file';
import { addDigest, emptySetHash, rowDigest } from '../crypto/set-hash';
import type { Sodium } from '../crypto/sodium';
import { decodeRows, type BackupRow } from './backup-rows';

/** A backup that comes in piece by piece. */
export interface BackupReading {
  /** The rows that the next bytes of the file complete. */
  readonly feed: (bytes: Uint8Array) => Result<readonly BackupRow[], BackupError>;
  /** After the last byte: is the file whole, and are its rows those of its manifest? */
  readonly finish: () => Result<BackupSummary, BackupError>;
}

interface VaultAccess {
  readonly vaultId: string;
  readonly keys: VaultKeys;
}

/** Reads a backup with the keys of its vault. */
export function readBackup(sodium: Sodium, access: VaultAccess): BackupReading {
  const contents = collectContents(sodium, access);
  const reading = readSealedFile(BACKUP_FILE, {
    openFile: (head, start) => openBackup(sodium, access, { head, start }),
    take: contents.add,
  });
  return {
    feed: reading.feed,
    finish: () => {
      const ended = reading.finish();
      return ended.ok ? contents.summary() : ended;
    },
  };
}

/** What has come in so far: digests instead of rows, so that memory stays flat. */
function collectContents(sodium: Sodium, { vaultId, keys }: VaultAccess) {
  const digests = new Map<string, Uint8Array>();
  let auditSeq = 0;
  let manifestRow: Uint8Array | undefined;
  const note = ({ store, key, row }: BackupRow): boolean => {
    if (store === 'records') {
      digests.set(String(key), rowDigest(sodium, keys.manifest, { store, id: String(key), row: row.b }));
      return true;
    }
    // Each part is bound to its file, and the file to the manifest.
    if (store === 'attachments') return true;
    if (store === 'audit') {
      auditSeq += 1;
      return key === auditSeq;
    }
    manifestRow = row.b;
    return key === 'manifest';
  };
  return {
    add: (plaintext: Uint8Array): readonly BackupRow[] | undefined => {
      const rows = decodeRows(plaintext);
      return rows?.every(note) === true ? rows : undefined;
    },
    summary: (): Result<BackupSummary, BackupError> => {
      const manifest = manifestRow && openManifest(sodium, keys, { vaultId, row: manifestRow });
      if (manifest?.ok !== true) return err({ kind: 'damaged' });
      const { generation, count, lastChangeAt } = manifest.value;
      const isWhole = auditSeq === manifest.value.auditSeq && isSetOf(sodium, digests, manifest.value);
      if (!isWhole) return err({ kind: 'damaged' });
      return ok({ generation, records: count, ...(lastChangeAt === undefined ? {} : { lastChangeAt }) });
    },
  };
}

function isSetOf(
  sodium: Sodium,
  digests: ReadonlyMap<string, Uint8Array>,
  { count, setHash }: Manifest,
): boolean {
  let sum = emptySetHash();
  for (const digest of digests.values()) sum = addDigest(sum, digest);
  return digests.size === count && sodium.memcmp(sum, setHash);
}
