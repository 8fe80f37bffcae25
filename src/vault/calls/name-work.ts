import type { OpenVault } from '../store/open-vault';
import { breathe } from '../store/snapshot';
import type { Session } from './session';

/** Other calls wait for no more than one slice. */
const SLICE_MS = 8;

const working = new WeakMap<OpenVault, Promise<void>>();

/** Reads the names of everybody who was not read yet, a slice at a time, and says when it is done. */
export function readNames(session: Session, vault: OpenVault): Promise<void> {
  if (vault.index.names.isReady) return Promise.resolve();
  const work = working.get(vault) ?? readInSlices(session, vault).finally(() => working.delete(vault));
  working.set(vault, work);
  return work;
}

async function readInSlices({ deps }: Session, vault: OpenVault): Promise<void> {
  const { names } = vault.index;
  while (!names.isReady && !vault.isClosed) {
    const end = deps.monotonicNow() + SLICE_MS;
    names.work(() => deps.monotonicNow() > end);
    await breathe();
  }
  const warming = names.warmUp();
  while (!vault.isClosed && warming.next().done !== true) await breathe();
  if (!vault.isClosed) deps.emit({ kind: 'names-ready' });
}
