import { useCallback } from 'react';
import { useVault } from '../vault-client/use-vault';
import { desktop } from './desktop';
import { useIdleLock } from './use-idle-lock';
import { veil } from './veil';

/** A vault that does not answer is locked all the same: the draft is at most a quarter of a second old. */
const PATIENCE_MS = 3000;

/**
 * Locks: the workspace is sealed as a draft, the worker wipes its keys, then main destroys this window, because
 * clearing variables would leave the text in memory. Nothing can be read from the first moment on, and neither a draft
 * that cannot be stored nor a worker that is stuck stops it. It also happens by itself when nobody uses the window.
 */
export function useLock(saveDraft: () => Promise<void>): () => Promise<void> {
  const vault = useVault();
  const lock = useCallback(async () => {
    veil('locking');
    const isSealed = saveDraft()
      .catch(() => undefined)
      .then(() => vault.call('vault.lock', {}))
      .catch(() => undefined);
    const isLate = new Promise((resolve) => {
      setTimeout(resolve, PATIENCE_MS);
    });
    await Promise.race([isSealed, isLate]);
    await desktop.call('window.lock', {});
  }, [vault, saveDraft]);
  useIdleLock(lock);
  return lock;
}
