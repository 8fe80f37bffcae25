import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SafetyFolders } from './safety-copies';

const PLAN = 'erase.json';

/** Deletes all copies of the database, and remembers to delete the database itself when nothing holds it open. */
export function planErase({ copies, setAside }: SafetyFolders): void {
  rmSync(copies, { recursive: true, force: true });
  rmSync(setAside, { recursive: true, force: true });
  mkdirSync(copies, { recursive: true, mode: 0o700 });
  writeFileSync(join(copies, PLAN), '{}', { mode: 0o600 });
}

/** Deletes what an erasing left, at the first start after it. Must run before Chromium opens the database. */
export function erasePlanned({ database, copies, setAside }: SafetyFolders): void {
  if (!existsSync(join(copies, PLAN))) return;
  rmSync(database, { recursive: true, force: true });
  rmSync(setAside, { recursive: true, force: true });
  // The plan goes last: after a crash the next start goes on.
  rmSync(copies, { recursive: true, force: true });
}
