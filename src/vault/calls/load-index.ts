import { emptyPeopleBase } from '../search/people-base';
import { PeopleIndex, type IndexChange } from '../search/people-index';
import { isEngineFailure, type SealedRow } from '../store/database';
import { dropUnfinishedFiles } from '../store/file-parts-check';
import { openJson, type OpenVault } from '../store/open-vault';
import { rebuildIndex } from '../store/rebuild-index';
import type { RowKey } from '../store/sealed-rows';
import {
  breathe,
  EMPTY_HEAD,
  isOutdated,
  openSnapshotHead,
  openSnapshotPeople,
  readNoteChunks,
  type SnapshotHead,
} from '../store/snapshot';
import type { Verification } from '../store/verification';
import { verifyRows } from '../store/verify-rows';
import { afterTyping } from './after-typing';
import { keepHeaderCopy } from './keep-header-copy';
import { prepareSearch } from './prepare-search';
import { scheduleSnapshot } from './schedule-snapshot';
import type { Session } from './session';

/** Ciphertext of the snapshot and the change log, read before the key was there. */
export interface Prefetched {
  readonly head: SealedRow | undefined;
  readonly people: readonly (readonly [RowKey, SealedRow])[];
  readonly log: readonly (readonly [RowKey, SealedRow])[];
}

/** Fills the list from the head of the snapshot and the change log, if together they reach the manifest. */
export function replayLog(
  vault: OpenVault,
  { head: headRow, log }: Prefetched,
): { readonly vault: OpenVault; readonly isComplete: boolean } {
  const head = openSnapshotHead(vault, headRow) ?? EMPTY_HEAD;
  const changes: IndexChange[] = [];
  let generation = head.generation;
  for (const [key, row] of log) {
    if (Number(key) <= head.generation) continue;
    const change = openJson<IndexChange>(vault, { store: 'log', id: key }, row);
    if (Number(key) !== generation + 1 || change === undefined) return { vault, isComplete: false };
    generation += 1;
    changes.push(change);
  }
  if (generation !== vault.manifest.generation) return { vault, isComplete: false };
  const replayed = {
    ...vault,
    index: new PeopleIndex(head),
    snapshotGeneration: head.generation,
    isIndexOutdated: isOutdated(head),
  };
  for (const change of changes) replayed.index.apply(change);
  return { vault: replayed, isComplete: true };
}

/**
 * Brings in everybody and the notes, in the background where the head is enough for now, and then verifies all rows.
 * Without a valid snapshot the rows are read first.
 */
export async function finishIndex(
  session: Session,
  fetched: Prefetched & { readonly isReplayed: boolean },
): Promise<void> {
  const { vault } = session;
  if (vault === undefined) return;
  if (!fetched.isReplayed) await rebuild(session, vault);
  else vault.baseLoaded = listShown(vault).then(() => loadBase(session, vault, fetched));
  vault.verification = vault.baseLoaded
    .then(() => verifyAndReport(session, vault))
    // Locking closes the database under the background work: that is its end, not a fault.
    .catch((error: unknown) => {
      if (!vault.isClosed) throw error;
      return undefined;
    });
}

/** However long the window takes to ask for rows, the rest is loaded after so many milliseconds. */
const LIST_PATIENCE_MS = 500;

// Decoding everybody would keep the first rows waiting: the head of the list has them already.
async function listShown(vault: OpenVault): Promise<void> {
  await new Promise<void>((resolve) => {
    vault.onListShown = resolve;
    setTimeout(resolve, LIST_PATIENCE_MS);
  });
  await breathe();
}

async function loadBase(
  session: Session,
  vault: OpenVault,
  { head: headRow, people }: Prefetched,
): Promise<void> {
  if (vault.isClosed) return;
  const head = openSnapshotHead(vault, headRow) ?? EMPTY_HEAD;
  const base = head.generation === 0 ? emptyPeopleBase() : openSnapshotPeople(vault, people, head);
  // Not queued: changes wait for this in the queue already.
  if (base === undefined) return rebuild(session, vault);
  vault.index.setBase(base);
  scheduleSnapshot(session);
  void loadNotes(session, vault, head).catch((error: unknown) => {
    if (!vault.isClosed) throw error;
  });
}

async function loadNotes(session: Session, vault: OpenVault, head: SnapshotHead): Promise<void> {
  const chunks = await readNoteChunks(vault, head);
  if (vault.isClosed) return;
  if (chunks === undefined) return session.enqueue(() => rebuild(session, vault));
  vault.index.noteChunks = chunks;
  session.deps.emit({ kind: 'notes-ready' });
  await prepareSearch(session, vault);
  await renewOutdated(session, vault);
}

// Only from rows that are whole: a damaged one would vanish from a list made anew, and nobody could say who it was.
async function renewOutdated(session: Session, vault: OpenVault): Promise<void> {
  if (!vault.isIndexOutdated) return;
  const verification = await vault.verification;
  if (verification?.isIntact !== true || vault.isClosed) return;
  await session.enqueue(() => rebuild(session, vault));
}

async function rebuild(session: Session, vault: OpenVault): Promise<void> {
  const total = vault.manifest.count;
  const change = await rebuildIndex(vault, (done) => session.deps.emit({ kind: 'rebuilding', done, total }));
  if (vault.isClosed) return;
  vault.snapshotGeneration = undefined;
  vault.isIndexOutdated = false;
  vault.index.noteChunks = [];
  vault.index.setBase(emptyPeopleBase());
  vault.index.apply(change);
  session.deps.emit({ kind: 'rebuilding', done: total, total });
  session.deps.emit({ kind: 'changed' });
  session.deps.emit({ kind: 'notes-ready' });
  void prepareSearch(session, vault);
  scheduleSnapshot(session);
}

async function verifyAndReport(session: Session, vault: OpenVault): Promise<Verification | undefined> {
  const verification = await verifyReadable(session, vault);
  if (verification === undefined) return undefined;
  session.deps.emit({ kind: 'verified', ...verification, isRolledBack: vault.isRolledBack });
  if (verification.isIntact) await dropUnfinishedFiles(vault, filesComingIn(session));
  // What was found in order is worth a copy; what was not must not replace one.
  if (verification.isIntact && !vault.isRolledBack) keepHeaderCopy(session, 'older');
  return verification;
}

const UNREADABLE: Verification = { isIntact: false, missing: 0, foreign: 0, damaged: 0 };

// Where the engine gives up in the middle, nothing can be named; what is worth a word is that it did.
async function verifyReadable(session: Session, vault: OpenVault): Promise<Verification | undefined> {
  try {
    return await verifyRows(vault, () => afterTyping(session, vault));
  } catch (error) {
    if (vault.isClosed || !isEngineFailure(error)) throw error;
    return UNREADABLE;
  }
}

function filesComingIn({ attachment, takeover }: Session): readonly string[] {
  return [...(attachment === undefined ? [] : [attachment.id]), ...(takeover?.files.keys() ?? [])];
}
