import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { VaultEvent } from '../../contract/vault-calls';
import { useVault } from '../vault-client/use-vault';
import { desktop } from './desktop';

/** What the vault found out by itself. */
export interface VaultHealth {
  readonly verified: Extract<VaultEvent, { kind: 'verified' }> | undefined;
  readonly rebuilding: Extract<VaultEvent, { kind: 'rebuilding' }> | undefined;
  readonly rotating: Extract<VaultEvent, { kind: 'rotating' }> | undefined;
  readonly freeBytes: number | undefined;
}

const DISK_CHECK_MS = 60_000;

const UNKNOWN: Omit<VaultHealth, 'freeBytes'> = {
  verified: undefined,
  rebuilding: undefined,
  rotating: undefined,
};

/** Listens from before the vault is open: a rebuilding begins while it is being unlocked. */
export function useVaultHealth(): VaultHealth {
  const vault = useVault();
  const [health, setHealth] = useState(UNKNOWN);
  const { data: freeBytes } = useQuery({
    queryKey: ['disk'],
    queryFn: () => desktop.call('disk.freeBytes', {}),
    refetchInterval: DISK_CHECK_MS,
  });
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.kind === 'verified') setHealth((known) => ({ ...known, verified: event }));
        if (event.kind === 'rotating') setHealth((known) => ({ ...known, rotating: event }));
        if (event.kind === 'rotated' || event.kind === 'rotation-paused')
          setHealth((known) => ({ ...known, rotating: undefined }));
        if (event.kind === 'rebuilding') {
          const rebuilding = event.done < event.total ? event : undefined;
          setHealth((known) => ({ ...known, rebuilding }));
        }
      }),
    [vault],
  );
  return { ...health, freeBytes };
}
