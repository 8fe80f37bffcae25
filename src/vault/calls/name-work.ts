import type { OpenVault } from '../store/open-vault';
import { breathe } from '../store/snapshot';
import type { Session } from './session';

/** Other calls wait for no more than one slice. */
const SLICE_MS = 8;

const working = new WeakSet<OpenVault>();

/** Reads the names of everybody who was not read yet, a slice at a time, and says when it is done. */
export async function readNames({ deps }: Session, vault: OpenVault): Promise<void> {
  const { names } = vault.index;
  if (names.isReady || working.has(vault)) return;
  working.add(vault);
  while (!names.isReady && !vault.isClosed) {
    const end = deps.monotonicNow() + SLICE_MS;
    names.work(() => deps.monotonicNow() > end);
    await breathe();
  }
  working.delete(vault);
  if (!vault.isClosed) deps.emit({ kind: 'names-ready' });
}
