import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../contract/vault-state';
import { Notice } from '../../ui/notice';
import { DAMAGE_KEYS } from './unlock-error-key';

interface VaultTroubleProps {
  readonly status: Extract<VaultStatus, { kind: 'newer-version' | 'damaged' }>;
  /** Ways back to the notes. */
  readonly children: ReactNode;
}

/** Says why the vault stays shut, and how the notes come back. Offers nothing that could overwrite it. */
export function VaultTrouble({ status, children }: VaultTroubleProps) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h1>{t('vault.title.damaged')}</h1>
      <Notice tone="error">
        {status.kind === 'newer-version' ? t('vault.error.newerVersion') : t(DAMAGE_KEYS[status.reason])}
      </Notice>
      {children}
    </section>
  );
}
