import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import type { DesktopSettings, Safety } from '../../contract/desktop-calls';
import { useLanguage } from '../i18n/use-language';
import { VaultContext } from '../vault-client/use-vault';
import type { VaultClient } from '../vault-client/vault-client';
import { FaultBoundary } from './fault-boundary';
import { VaultGate } from './vault-gate';
import { WindowFault } from './window-fault';

interface AppProps {
  readonly vault: VaultClient;
  readonly settings: DesktopSettings;
  readonly safety: Safety;
}

// The vault is local: an answer is stale only when the vault says so, and a failure does not pass by asking again.
const QUERY_DEFAULTS = {
  queries: { staleTime: Infinity, retry: false, networkMode: 'always', refetchOnWindowFocus: false },
} as const;

/** The whole window: providers around the gate. */
export function App({ vault, settings, safety }: AppProps) {
  const [queryClient] = useState(() => new QueryClient({ defaultOptions: QUERY_DEFAULTS }));
  const language = useLanguage();
  return (
    <QueryClientProvider client={queryClient}>
      <VaultContext value={vault}>
        <I18nProvider locale={language === 'zh' ? 'zh-CN' : language}>
          <FaultBoundary fallback={<WindowFault />}>
            <VaultGate languageIs={settings.languageIs} safety={safety} />
          </FaultBoundary>
        </I18nProvider>
      </VaultContext>
    </QueryClientProvider>
  );
}
