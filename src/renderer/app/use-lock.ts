import { useCallback } from 'react';
import { useVault } from '../vault-client/use-vault';
import { desktop } from './desktop';

/**
 * Locks: the workspace is sealed as a draft, the worker wipes its keys, then main destroys this window, because
 * clearing variables would leave the text in memory. A draft that cannot be stored does not stop the lock.
 */
export function useLock(saveDraft: () => Promise<void>): () => Promise<void> {
  const vault = useVault();
  return useCallback(async () => {
    await saveDraft().catch(() => undefined);
    await vault.call('vault.lock', {}).catch(() => undefined);
    await desktop.call('window.lock', {});
  }, [vault, saveDraft]);
}
