import {
  closeSync,
  copyFileSync,
  cpSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import type { SafetyCopy } from '../contract/desktop-calls';

/** Copies that passed the check of all records; older ones go. */
const KEPT_GOOD = 3;
const FILES = 'files.json';
const GOOD = 'good';
const DATABASE = 'IndexedDB';
const RESTORE = 'restore.json';

/** The folders that safety copies have to do with. */
export interface SafetyFolders {
  /** Where Chromium keeps the database. */
  readonly database: string;
  readonly copies: string;
  /** Where a database goes that was replaced. */
  readonly setAside: string;
}

/**
 * Copies the database of the vault, ciphertext as it is, before any window opens it: Chromium deletes a database that
 * it holds for corrupt. Returns the id of the copy that is like the database of this start; undefined if there is no
 * database or no copy could be made.
 */
export function makeSafetyCopy(folders: SafetyFolders, now: number): string | undefined {
  try {
    const files = listFiles(folders.database);
    if (files.length === 0) return undefined;
    const fingerprint = JSON.stringify(files);
    const same = listCopies(folders).find(({ id }) => fingerprintOf(folders, id) === fingerprint);
    if (same !== undefined) return same.id;
    const id = String(now);
    copyDatabase(folders, { id, fingerprint });
    dropOldCopies(folders);
    return id;
  } catch {
    // A disk that takes no copy must not keep anybody from the notes themselves.
    return undefined;
  }
}

/**
 * Says that all records of a copy were checked against the vault's manifest. It is forced to the disk before that: a
 * copy that power took away from must not count as good, and push out an older one that is whole.
 */
export function markGood({ copies }: SafetyFolders, id: string): void {
  const copy = join(copies, id);
  if (!existsSync(copy) || existsSync(join(copy, GOOD))) return;
  forceToDisk(copy);
  writeFileSync(join(copy, GOOD), '');
  forceToDisk(join(copy, GOOD));
}

/** Deletes all copies, and what was set aside before. */
export function dropCopies({ copies, setAside }: SafetyFolders): void {
  rmSync(copies, { recursive: true, force: true });
  rmSync(setAside, { recursive: true, force: true });
}

/** The copies, newest first. */
export function listCopies({ copies }: SafetyFolders): SafetyCopy[] {
  if (!existsSync(copies)) return [];
  return readdirSync(copies)
    .filter((name) => /^\d{1,16}$/u.test(name))
    .map((id) => ({ id, madeAt: Number(id), isGood: existsSync(join(copies, id, GOOD)) }))
    .toSorted((one, other) => other.madeAt - one.madeAt);
}

/** Asks for a copy to be put in place of the database at the next start, when nothing holds it open. */
export function planRestore(folders: SafetyFolders, id: string): boolean {
  if (!listCopies(folders).some((copy) => copy.id === id)) return false;
  writeFileSync(join(folders.copies, RESTORE), JSON.stringify({ id }), { mode: 0o600 });
  return true;
}

/**
 * Puts the planned copy in place of the database, which is set aside and kept. Each step can be repeated: after a
 * crash the next start goes on. Must run before Chromium opens the database.
 */
export function restorePlanned(folders: SafetyFolders, now: number): void {
  const id = plannedId(folders);
  if (id === undefined) return;
  const { database, copies, setAside } = folders;
  const ready = `${database}.restoring`;
  rmSync(ready, { recursive: true, force: true });
  cpSync(join(copies, id, DATABASE), ready, { recursive: true });
  if (existsSync(database)) {
    mkdirSync(setAside, { recursive: true, mode: 0o700 });
    renameSync(database, join(setAside, String(now)));
  }
  renameSync(ready, database);
  rmSync(join(copies, RESTORE));
}

function plannedId(folders: SafetyFolders): string | undefined {
  try {
    const plan: unknown = JSON.parse(readFileSync(join(folders.copies, RESTORE), 'utf8'));
    return listCopies(folders).find(({ id }) => id === (plan as { readonly id?: unknown }).id)?.id;
  } catch {
    return undefined;
  }
}

interface CopiedFile {
  readonly path: string;
  readonly bytes: number;
  readonly changedAt: number;
}

function listFiles(folder: string, prefix = ''): CopiedFile[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(prefix, entry.name);
    if (entry.isDirectory()) return listFiles(join(folder, entry.name), path);
    // The lock and the text log of the engine say nothing about the content and change with every start.
    if (entry.name === 'LOCK' || entry.name.startsWith('LOG')) return [];
    const { size, mtimeMs } = statSync(join(folder, entry.name));
    return [{ path, bytes: size, changedAt: mtimeMs }];
  });
}

function fingerprintOf({ copies }: SafetyFolders, id: string): string | undefined {
  try {
    return readFileSync(join(copies, id, FILES), 'utf8');
  } catch {
    return undefined;
  }
}

// Made under another name and renamed: a copy is there as a whole or not at all.
function copyDatabase(
  { database, copies }: SafetyFolders,
  { id, fingerprint }: { readonly id: string; readonly fingerprint: string },
): void {
  mkdirSync(copies, { recursive: true, mode: 0o700 });
  for (const left of readdirSync(copies).filter((name) => name.endsWith('.making')))
    rmSync(join(copies, left), { recursive: true, force: true });
  const making = join(copies, `${id}.making`);
  for (const { path } of listFiles(database)) {
    const target = join(making, DATABASE, path);
    mkdirSync(join(target, '..'), { recursive: true, mode: 0o700 });
    linkOrCopy(join(database, path), target);
  }
  writeFileSync(join(making, FILES), fingerprint);
  renameSync(making, join(copies, id));
}

// Tables and blobs never change once they are written, so a link is enough; the log, the manifest and CURRENT do.
function linkOrCopy(from: string, to: string): void {
  const isFinal = from.endsWith('.ldb') || from.includes('.indexeddb.blob');
  if (!isFinal) return copyFileSync(from, to);
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function forceToDisk(path: string): void {
  const isFolder = statSync(path).isDirectory();
  if (isFolder) for (const name of readdirSync(path)) forceToDisk(join(path, name));
  // Windows keeps no handle of a folder, and forces only what it may write.
  if (isFolder && process.platform === 'win32') return;
  const handle = openSync(path, isFolder ? 'r' : 'r+');
  fsyncSync(handle);
  closeSync(handle);
}

// The newest stays whatever it is; a suspicious one never pushes out one that was checked.
function dropOldCopies(folders: SafetyFolders): void {
  const [newest, ...older] = listCopies(folders);
  const good = [newest, ...older].filter((copy) => copy?.isGood === true).slice(0, KEPT_GOOD);
  for (const copy of older)
    if (!good.includes(copy)) rmSync(join(folders.copies, copy.id), { recursive: true, force: true });
}
