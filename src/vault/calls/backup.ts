import type { BackupPiece } from '../../contract/backup';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { concatBytes } from '../crypto/concat-bytes';
import { createBackup } from '../crypto/backup-stream';
import type { SealedFileWriter } from '../crypto/sealed-file';
import { countCaseworkers, encodeHeader } from '../crypto/vault-header';
import { encodeRows, type BackupRow } from '../store/backup-rows';
import type { OpenVault } from '../store/open-vault';
import { countRows, readRow, readRows, readSlice, type RowKey } from '../store/sealed-rows';
import { changeVault } from './change-vault';
import { readBackup } from '../store/read-backup';
import { saveRecords } from '../store/save-records';
import type { Session } from './session';

/** Rows that are read at once: parts of files are large. */
const SLICE_ROWS = { records: 200, audit: 200, attachments: 16 } as const;
/** A frame holds at least one row, and no further one once it is this large. */
const FRAME_BYTES = 64 * 1024;

/** Begins a backup of the open vault, once all its rows were found in order. */
export async function startBackup(session: Session): Promise<VaultOutputs['backup.start']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  if (vault.header.former !== undefined) return err({ kind: 'rotating' });
  if (session.attachment !== undefined || session.takeover !== undefined) return err({ kind: 'taking-in' });
  const verification = await vault.verification;
  if (verification?.isIntact !== true) return err({ kind: 'not-intact' });
  await session.backup?.return(undefined);
  session.backup = writeBackup(session, vault);
  return ok(undefined);
}

/** The next bytes of the backup that was begun; undefined after the last. */
export async function nextBackupPiece({ backup }: Session): Promise<VaultOutputs['backup.next']> {
  if (backup === undefined) return err({ kind: 'locked' });
  const next = await backup.next();
  return ok(next.value);
}

/** Gives the backup up; what was written of it is nobody's. */
export async function cancelBackup(session: Session): Promise<undefined> {
  await session.backup?.return(undefined);
  session.backup = undefined;
  return undefined;
}

/** Begins to read a written backup back, with the keys of the open vault. */
export async function startBackupCheck(session: Session): Promise<VaultOutputs['backup.startCheck']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  const { sodium, header, keys } = vault;
  session.backupCheck = readBackup(sodium, { vaultId: header.vaultId, keys });
  return ok(undefined);
}

/** Takes in the next bytes that were read back. */
export async function checkBackup(
  { backupCheck }: Session,
  { bytes }: VaultInput<'backup.check'>,
): Promise<VaultOutputs['backup.check']> {
  if (backupCheck === undefined) return err({ kind: 'locked' });
  const rows = backupCheck.feed(bytes);
  return rows.ok ? ok(undefined) : rows;
}

/** After the last byte: is what lies in the file the whole vault? */
export async function endBackupCheck(session: Session): Promise<VaultOutputs['backup.endCheck']> {
  const { backupCheck, vault } = session;
  session.backupCheck = undefined;
  if (backupCheck === undefined || vault === undefined) return err({ kind: 'locked' });
  const summary = backupCheck.finish();
  if (!summary.ok) return summary;
  return ok({ ...summary.value, records: summary.value.records - countCaseworkers(vault.header) });
}

/** Says that a backup was made and read back whole. */
export function noteBackup(session: Session): Promise<VaultOutputs['backup.note']> {
  return changeVault(session, (vault) =>
    saveRecords(vault, {
      records: [],
      action: 'backup.made',
      at: session.deps.now(),
      logging: 'log',
    }),
  );
}

async function* writeBackup(session: Session, vault: OpenVault): AsyncGenerator<BackupPiece, undefined> {
  const { sodium, keys, header } = vault;
  const changed = new Set<string>();
  vault.changedWhileCopying = changed;
  const vaultHeader = encodeHeader(sodium, keys, header);
  const writer = createBackup(sodium, keys, { vaultId: header.vaultId, vaultHeader });
  const parts = await countRows(vault.database, 'attachments');
  const total = vault.manifest.count + vault.manifest.auditSeq + parts;
  let done = 0;
  const toPiece = (rows: readonly BackupRow[]): BackupPiece => {
    done += rows.length;
    return { bytes: sealFrames(writer, rows), done: Math.min(done, total), total };
  };
  try {
    yield { bytes: writer.start, done, total };
    for await (const rows of slicesOf(vault, 'records')) yield toPiece(rows);
    for await (const rows of slicesOf(vault, 'attachments')) yield toPiece(rows);
    let lastSeq: RowKey | undefined;
    for await (const rows of slicesOf(vault, 'audit')) {
      lastSeq = rows.at(-1)?.key;
      yield toPiece(rows);
    }
    // Saves went on meanwhile. Now they wait for the moment in which everything fits together.
    const bytes = await session.enqueue(() => lastBytes(vault, { writer, changed, lastSeq }));
    yield { bytes, done: total, total };
    return undefined;
  } finally {
    vault.changedWhileCopying = undefined;
  }
}

interface Ending {
  readonly writer: SealedFileWriter;
  readonly changed: ReadonlySet<string>;
  readonly lastSeq: RowKey | undefined;
}

async function lastBytes(vault: OpenVault, { writer, changed, lastSeq }: Ending): Promise<Uint8Array> {
  const { database } = vault;
  const ids = [...changed];
  const found = await readRows(database, 'records', ids);
  const rows: BackupRow[] = found.flatMap((row, index) =>
    row === undefined ? [] : [{ store: 'records', key: ids[index] ?? '', row }],
  );
  for await (const more of slicesOf(vault, 'audit', lastSeq)) rows.push(...more);
  const manifestRow = await readRow(database, 'vault', 'manifest');
  if (manifestRow === undefined) throw new Error('an open vault without a manifest');
  rows.push({ store: 'vault', key: 'manifest', row: manifestRow });
  const frames = sealFrames(writer, rows);
  return concatBytes([frames, writer.seal(new Uint8Array(), 'last')]);
}

async function* slicesOf(
  vault: OpenVault,
  store: keyof typeof SLICE_ROWS,
  from?: RowKey,
): AsyncGenerator<readonly BackupRow[], undefined> {
  let after = from;
  for (;;) {
    const slice = await readSlice(vault.database, store, { after, limit: SLICE_ROWS[store] });
    if (slice.length === 0) return undefined;
    after = slice.at(-1)?.[0];
    yield slice.map(([key, row]) => ({ store, key, row }));
  }
}

function sealFrames({ seal }: SealedFileWriter, rows: readonly BackupRow[]): Uint8Array {
  const frames: Uint8Array[] = [];
  let frame: BackupRow[] = [];
  let frameBytes = 0;
  for (const row of rows) {
    frame.push(row);
    frameBytes += row.row.b.length;
    if (frameBytes >= FRAME_BYTES) {
      frames.push(seal(encodeRows(frame), 'more'));
      frame = [];
      frameBytes = 0;
    }
  }
  if (frame.length > 0) frames.push(seal(encodeRows(frame), 'more'));
  return concatBytes(frames);
}
