import { createContext, useContext } from 'react';
import type { VaultClient } from './vault-client';

export const VaultContext = createContext<VaultClient | undefined>(undefined);

/** The vault client of this window. Throws outside the provider: that is a bug. */
export function useVault(): VaultClient {
  const vault = useContext(VaultContext);
  if (vault === undefined) throw new Error('useVault needs a VaultContext');
  return vault;
}
