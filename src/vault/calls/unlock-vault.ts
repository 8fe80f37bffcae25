import type { UnlockError, VaultSummary } from '../../contract/vault-state';
import { attemptDelayMs } from '../../domain/attempt-delay';
import { err, ok, type Result } from '../../domain/result';
import { openCopiedGeneration, parseHeaderCopy } from '../crypto/header-copy';
import { withAuditKey } from '../crypto/key-ring';
import { openManifest } from '../crypto/manifest';
import { openVaultSecrets, type VaultSecret, type VaultSecrets } from '../crypto/opening';
import { SecretBytes } from '../crypto/secret-bytes';
import type { Sodium } from '../crypto/sodium';
import { PeopleIndex } from '../search/people-index';
import { readCaseworker, toCaseworker } from '../store/caseworkers';
import {
  deleteLeftovers,
  isEngineFailure,
  openDatabase,
  type SealedRow,
  type VaultDatabase,
} from '../store/database';
import type { OpenVault } from '../store/open-vault';
import { readHeader } from '../store/read-header';
import { readRow, readSlice, writeRows } from '../store/sealed-rows';
import { BEFORE_PEOPLE } from '../store/snapshot';
import { finishIndex, replayLog, type Prefetched } from './load-index';
import { eraseDue } from './deleted-records';
import { raiseKdf } from './raise-kdf';
import { continueRotation } from './rotate-keys';
import type { Session } from './session';
import { summarize } from './summarize';
import { vaultStatus } from './vault-status';

interface Attempt {
  readonly secret: VaultSecret;
  readonly headerCopy: Uint8Array | undefined;
}

/** Opens the vault. A wrong secret takes as long as a right one, whichever slot it was meant for. */
export async function unlockVault(
  session: Session,
  { secret, headerCopy }: Attempt,
): Promise<Result<VaultSummary, UnlockError>> {
  const status = await vaultStatus(session, { headerCopy });
  if (status.kind === 'open') return ok(status.summary);
  if (status.kind !== 'locked') return err(status);
  if (!(await session.acquireWriter())) return err({ kind: 'in-use' });
  await wait(attemptDelayMs(session.wrongAttempts));
  const opened = await openDatabaseWith(session, { secret, headerCopy });
  if (opened.ok) session.wrongAttempts = 0;
  else {
    if (opened.error.kind === 'wrong-secret') session.wrongAttempts += 1;
    session.releaseWriter();
  }
  return opened;
}

async function openDatabaseWith(
  session: Session,
  attempt: Attempt,
): Promise<Result<VaultSummary, UnlockError>> {
  let database: VaultDatabase | undefined;
  try {
    database = await openDatabase();
    const opened = await openWith(session, { ...attempt, database });
    if (!opened.ok) database.close();
    return opened;
  } catch (error) {
    if (!isEngineFailure(error)) throw error;
    session.close();
    database?.close();
    return err({ kind: 'damaged', reason: 'database-unreadable' });
  }
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}

async function openWith(
  session: Session,
  { database, secret, headerCopy }: Attempt & { readonly database: VaultDatabase },
): Promise<Result<VaultSummary, UnlockError>> {
  const { deps } = session;
  const [header, manifestRow] = await Promise.all([
    readHeader(database, headerCopy),
    readRow(database, 'vault', 'manifest'),
  ]);
  // Ciphertext is read while the key is being derived: it costs no time then.
  const prefetched = prefetch(database);
  const start = deps.monotonicNow();
  const secrets = await openVaultSecrets(deps, { headerBytes: header?.bytes ?? new Uint8Array(), secret });
  // What comes after is the app's own time: bench/ measures from here.
  performance.mark('vault.key-derived');
  const elapsedMs = deps.monotonicNow() - start;
  if (!secrets.ok) {
    await prefetched.catch(() => undefined);
    return err(toUnlockError(secrets.error));
  }
  const { keys } = secrets.value;
  const opening = toOpenVault(session, { secrets: secrets.value, database, manifestRow, headerCopy });
  const [fetched, vault] = await Promise.all([prefetched, opening]).catch((error: unknown) => {
    keys.wipe();
    throw error;
  });
  if (vault === undefined) {
    keys.wipe();
    return err({ kind: 'damaged', reason: 'manifest-unreadable' });
  }
  if (header?.from === 'copy') await repairHeader(vault, header.bytes);
  const lastChangeAt = vault.manifest.lastChangeAt;
  const replayed = replayLog(vault, fetched);
  session.vault = replayed.vault;
  await finishIndex(session, { ...fetched, isReplayed: replayed.isComplete });
  void deleteLeftovers();
  void replayed.vault.verification.then(async () => {
    await continueRotation(session);
    await eraseDue(session);
  });
  if (secret.kind === 'passphrase') {
    const tried = secrets.value.header.slots.filter(({ type }) => type === 'passphrase').length;
    session.raisingKdf = raiseKdf(session, { passphrase: secret.text, elapsedMs: elapsedMs / tried });
  }
  return ok(summarize(replayed.vault, lastChangeAt));
}

async function prefetch(database: VaultDatabase): Promise<Prefetched> {
  const [head, people, log] = await Promise.all([
    readRow(database, 'snapshot', 'head'),
    readSlice(database, 'snapshot', { after: BEFORE_PEOPLE, limit: PIECES_LIMIT }),
    readSlice(database, 'log', { after: undefined, limit: LOG_LIMIT }),
  ]);
  return { head, people, log };
}

/** More people than so many pieces hold are on no laptop; what is too much is made anew. */
const PIECES_LIMIT = 1000;
/** More entries than this and the list is rebuilt instead: the log is rewritten long before. */
const LOG_LIMIT = 20_000;

// The copy opened the vault: from now on the database has a readable header again. If not, the copy is still there.
async function repairHeader({ database, keys }: OpenVault, bytes: Uint8Array): Promise<void> {
  await writeRows(database, [{ store: 'vault', key: 'header', value: { e: keys.epoch, b: bytes } }]);
}

interface Opened {
  readonly secrets: VaultSecrets;
  readonly database: VaultDatabase;
  readonly manifestRow: SealedRow | undefined;
  readonly headerCopy: Uint8Array | undefined;
}

async function toOpenVault(
  { deps }: Session,
  { secrets, database, manifestRow, headerCopy }: Opened,
): Promise<OpenVault | undefined> {
  const { sodium } = deps;
  const { header } = secrets;
  const manifest =
    manifestRow && openManifest(sodium, secrets.keys, { vaultId: header.vaultId, row: manifestRow.b });
  const stored = await readCaseworker(
    { sodium, header, keys: secrets.keys },
    { database, id: secrets.caseworker },
  );
  if (manifest?.ok !== true || stored === undefined) return undefined;
  const { auditKey } = manifest.value;
  const keys =
    auditKey === undefined ? secrets.keys : withAuditKey(secrets.keys, SecretBytes.take(auditKey.slice()));
  return {
    sodium,
    database,
    header,
    keys,
    caseworker: toCaseworker(sodium, stored),
    index: new PeopleIndex({ generation: 0, people: 0, entries: [] }),
    manifest: manifest.value,
    isRolledBack: manifest.value.generation < knownGeneration(secrets, { sodium, headerCopy }),
    snapshotGeneration: undefined,
    isIndexOutdated: false,
    unloggedChanges: 0,
    digests: new Map(),
    changedWhileVerifying: undefined,
    changedWhileCopying: undefined,
    verification: Promise.resolve(undefined),
    baseLoaded: Promise.resolve(),
    onListShown: () => undefined,
    isRotationPaused: false,
    isClosed: false,
  };
}

/** How far the vault had come when its header was last copied; 0 if nobody knows. */
function knownGeneration(
  { header, keys }: VaultSecrets,
  { sodium, headerCopy }: { readonly sodium: Sodium; readonly headerCopy: Uint8Array | undefined },
): number {
  const copy = headerCopy && parseHeaderCopy(headerCopy);
  const { vaultId } = header;
  return (copy && openCopiedGeneration(sodium, keys, { vaultId, state: copy.state })) ?? 0;
}

function toUnlockError(
  error: Exclude<Awaited<ReturnType<typeof openVaultSecrets>>, { ok: true }>['error'],
): UnlockError {
  return error.kind === 'header-unreadable' ? { kind: 'damaged', reason: 'header-unreadable' } : error;
}
