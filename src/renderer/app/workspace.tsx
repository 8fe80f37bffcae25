import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import type { Draft } from '../../contract/vault-calls';
import type { VaultSummary } from '../../contract/vault-state';
import { useVault } from '../vault-client/use-vault';
import { desktop } from './desktop';
import { OpenWorkspace } from './open-workspace';
import type { VaultHealth } from './use-vault-health';

interface WorkspaceProps {
  readonly summary: VaultSummary;
  readonly health: VaultHealth;
}

/** Waits for the draft of last time, so that the screen appears once, as it was left. */
export function Workspace({ summary, health }: WorkspaceProps) {
  const vault = useVault();
  const [left, setLeft] = useState<{ readonly draft: Draft | undefined; readonly run: string }>();
  useEffect(() => {
    void Promise.all([vault.call('draft.read', {}), desktop.call('app.run', {})]).then(([draft, run]) =>
      setLeft({ draft: draft.ok ? draft.value : undefined, run }),
    );
  }, [vault]);
  useInvalidationOnChange();
  return left === undefined ? (
    <main aria-busy="true" />
  ) : (
    <OpenWorkspace summary={summary} health={health} draft={left.draft} run={left.run} />
  );
}

function useInvalidationOnChange() {
  const vault = useVault();
  const queryClient = useQueryClient();
  useEffect(
    () =>
      vault.onEvent((event) => {
        if (event.kind === 'changed') void queryClient.invalidateQueries();
        if (event.kind === 'verified' || event.kind === 'rotated')
          void queryClient.invalidateQueries({ queryKey: ['safety'] });
        if (event.kind === 'reading-changed') void queryClient.invalidateQueries({ queryKey: ['reading'] });
        if (event.kind === 'notes-ready' || event.kind === 'names-ready')
          void queryClient.invalidateQueries({ queryKey: ['people'] });
      }),
    [vault, queryClient],
  );
}
