import type { BackupSummary } from '../../contract/backup';
import type { BackupError } from '../../domain/backup-error';
import { err, ok, type Result } from '../../domain/result';
import { openBackup, parseBackupHead, takeFrame, type BackupReader } from '../crypto/backup-stream';
import { concatBytes } from '../crypto/concat-bytes';
import type { VaultKeys } from '../crypto/key-ring';
import { openManifest, type Manifest } from '../crypto/manifest';
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

/** Reads a backup with the keys of its vault. Every byte of it is checked. */
export function readBackup(sodium: Sodium, access: VaultAccess): BackupReading {
  const contents = collectContents(sodium, access);
  let pending: Uint8Array = new Uint8Array();
  let reader: BackupReader | undefined;
  let failure: BackupError | undefined;
  const fail = (error: BackupError) => {
    failure = error;
    return err(error);
  };
  const readHead = (): Result<undefined, BackupError> => {
    const parsed = parseBackupHead(pending);
    // Too few bytes so far: the next piece brings more.
    if (!parsed.ok) return parsed.error.kind === 'incomplete' ? ok(undefined) : parsed;
    const { head, length } = parsed.value;
    const opened = openBackup(sodium, access.keys, {
      vaultId: access.vaultId,
      head,
      start: pending.slice(0, length),
    });
    if (!opened.ok) return opened;
    reader = opened.value;
    pending = pending.subarray(length);
    return ok(undefined);
  };
  const takeRows = (opened: BackupReader): Result<readonly BackupRow[], BackupError> => {
    const rows: BackupRow[] = [];
    for (;;) {
      const taken = takeFrame(pending);
      if (!taken.ok) return taken;
      if (taken.value === undefined) return ok(rows);
      pending = taken.value.rest;
      const found = contents.add(opened, taken.value.frame);
      if (found === undefined) return err({ kind: 'damaged' });
      rows.push(...found);
    }
  };
  return {
    feed: (bytes) => {
      if (failure !== undefined) return err(failure);
      pending = concatBytes([pending, bytes]);
      if (reader === undefined) {
        const head = readHead();
        if (!head.ok) return fail(head.error);
      }
      const taken = reader === undefined ? ok([]) : takeRows(reader);
      return taken.ok ? taken : fail(taken.error);
    },
    finish: () => {
      if (failure !== undefined) return err(failure);
      if (!contents.isEnded()) return err({ kind: 'incomplete' });
      return pending.length > 0 ? err({ kind: 'damaged' }) : contents.summary();
    },
  };
}

/** What has come in so far: digests instead of rows, so that memory stays flat. */
function collectContents(sodium: Sodium, { vaultId, keys }: VaultAccess) {
  const digests = new Map<string, Uint8Array>();
  let auditSeq = 0;
  let manifestRow: Uint8Array | undefined;
  let isEnded = false;
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
    isEnded: () => isEnded,
    add: (reader: BackupReader, frame: Uint8Array): readonly BackupRow[] | undefined => {
      const opened = isEnded ? undefined : reader.open(frame);
      if (opened === undefined) return undefined;
      isEnded = opened.isLast;
      const rows = decodeRows(opened.plaintext);
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
