import { useCallback } from 'react';
import { useVault } from '../vault-client/use-vault';
import { desktop } from './desktop';
import { useIdleLock } from './use-idle-lock';

/**
 * Locks: the workspace is sealed as a draft, the worker wipes its keys, then main destroys this window, because
 * clearing variables would leave the text in memory. A draft that cannot be stored does not stop the lock.
 * It also happens by itself when nobody uses the window.
 */
export function useLock(saveDraft: () => Promise<void>): () => Promise<void> {
  const vault = useVault();
  const lock = useCallback(async () => {
    await saveDraft().catch(() => undefined);
    await vault.call('vault.lock', {}).catch(() => undefined);
    await desktop.call('window.lock', {});
  }, [vault, saveDraft]);
  useIdleLock(lock);
  return lock;
}
