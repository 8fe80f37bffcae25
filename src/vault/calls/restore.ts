import type { RestoreError } from '../../contract/backup';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok, type Result } from '../../domain/result';
import { parseBackupHead } from '../crypto/backup-stream';
import { openVaultSecrets, type OpenError, type VaultSecrets } from '../crypto/opening';
import { randomId } from '../crypto/random-id';
import { parseRecoveryWords } from '../crypto/recovery-words';
import { addDigest, emptySetHash, rowDigest } from '../crypto/set-hash';
import { openManifest } from '../crypto/manifest';
import { deleteLeftovers, makeCurrent, openNewDatabase } from '../store/database';
import { readBackup } from '../store/read-backup';
import type { RunningRestore } from '../store/running-restore';
import { countRows, readRow, readSlice, writeRows } from '../store/sealed-rows';
import type { Session } from './session';

const SLICE_ROWS = 500;

/** Opens a backup and makes a database for it. The vault that is there is not touched. */
export async function startRestore(
  session: Session,
  { start, secret }: VaultInput<'restore.start'>,
): Promise<VaultOutputs['restore.start']> {
  await cancelRestore(session);
  const parsed = parseBackupHead(start);
  if (!parsed.ok) return parsed;
  const headerBytes = parsed.value.vaultHeader;
  const secrets = await openWithAny(session, { headerBytes, secret });
  if (!secrets.ok) return err(toRestoreError(secrets.error));
  if (!(await session.acquireWriter())) {
    secrets.value.keys.wipe();
    return err({ kind: 'in-use' });
  }
  const { sodium } = session.deps;
  const { header, keys } = secrets.value;
  await deleteLeftovers();
  session.restore = {
    database: await openNewDatabase(randomId()),
    reading: readBackup(sodium, { vaultId: header.vaultId, keys }),
    secrets: secrets.value,
    headerBytes,
    parts: 0,
  };
  return ok(undefined);
}

/** Stores what the next bytes hold. After an error nothing of the restore is left. */
export async function feedRestore(
  session: Session,
  { bytes }: VaultInput<'restore.feed'>,
): Promise<VaultOutputs['restore.feed']> {
  const { restore } = session;
  if (restore === undefined) return err({ kind: 'incomplete' });
  const rows = restore.reading.feed(bytes);
  if (!rows.ok) return giveUp(session, rows.error);
  // A piece may end in the middle of a frame and complete no row.
  if (rows.value.length === 0) return ok(undefined);
  const written = await writeRows(
    restore.database,
    rows.value.map(({ store, key, row }) => ({ store, key, value: row })),
  );
  if (!written.ok) return giveUp(session, written.error);
  restore.parts += rows.value.filter(({ store }) => store === 'attachments').length;
  return ok(undefined);
}

/** Compares what lies in the new database with the manifest of the backup, and only then makes it the vault's. */
export async function finishRestore(session: Session): Promise<VaultOutputs['restore.finish']> {
  const { restore } = session;
  if (restore === undefined) return err({ kind: 'incomplete' });
  const { database, reading, secrets, headerBytes } = restore;
  const summary = reading.finish();
  if (!summary.ok) return giveUp(session, summary.error);
  const written = await writeRows(database, [
    { store: 'vault', key: 'header', value: { e: secrets.keys.epoch, b: headerBytes } },
  ]);
  if (!written.ok) return giveUp(session, written.error);
  if (!(await isStoredWhole(session, restore))) return giveUp(session, { kind: 'not-stored' });
  database.close();
  await makeCurrent(database.name);
  secrets.keys.wipe();
  session.restore = undefined;
  return summary;
}

/** Ends a restore; its database goes. */
export async function cancelRestore(session: Session): Promise<undefined> {
  const { restore } = session;
  session.restore = undefined;
  if (restore === undefined) return undefined;
  restore.secrets.keys.wipe();
  restore.database.close();
  await deleteLeftovers();
  return undefined;
}

async function giveUp(session: Session, error: RestoreError): Promise<Result<never, RestoreError>> {
  await cancelRestore(session);
  return err(error);
}

async function openWithAny(
  { deps }: Session,
  { headerBytes, secret }: { readonly headerBytes: Uint8Array; readonly secret: string },
): Promise<Result<VaultSecrets, OpenError>> {
  const entropy = parseRecoveryWords(secret);
  if (entropy.ok) {
    const opened = await openVaultSecrets(deps, {
      headerBytes,
      secret: { kind: 'recovery', entropy: entropy.value },
    });
    if (opened.ok || opened.error.kind !== 'wrong-secret') return opened;
  }
  return openVaultSecrets(deps, { headerBytes, secret: { kind: 'passphrase', text: secret } });
}

function toRestoreError(error: OpenError): RestoreError {
  return error.kind === 'header-unreadable' ? { kind: 'damaged' } : error;
}

// Read back from the disk: what was handed over is not yet what was stored.
async function isStoredWhole(
  { deps }: Session,
  { database, secrets, parts }: RunningRestore,
): Promise<boolean> {
  const { sodium } = deps;
  if ((await countRows(database, 'attachments')) !== parts) return false;
  const { header, keys } = secrets;
  const row = await readRow(database, 'vault', 'manifest');
  const manifest = row && openManifest(sodium, keys, { vaultId: header.vaultId, row: row.b });
  if (manifest?.ok !== true) return false;
  let sum = emptySetHash();
  let count = 0;
  let after: string | undefined;
  for (;;) {
    const slice = await readSlice(database, 'records', { after, limit: SLICE_ROWS });
    if (slice.length === 0) break;
    for (const [key, { b }] of slice) {
      after = String(key);
      sum = addDigest(sum, rowDigest(sodium, keys.manifest, { store: 'records', id: after, row: b }));
      count += 1;
    }
  }
  return count === manifest.value.count && sodium.memcmp(sum, manifest.value.setHash);
}
