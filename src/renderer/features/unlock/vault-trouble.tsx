import { useTranslation } from 'react-i18next';
import type { VaultStatus } from '../../../contract/vault-calls';
import { Notice } from '../../ui/notice';

interface VaultTroubleProps {
  readonly status: Extract<VaultStatus, { kind: 'newer-version' | 'damaged' }>;
}

/** Says why the vault stays shut. Offers nothing that could overwrite it. */
export function VaultTrouble({ status }: VaultTroubleProps) {
  const { t } = useTranslation();
  return (
    <section className="card">
      <h1>{t('vault.title.damaged')}</h1>
      <Notice tone="error">
        {status.kind === 'newer-version'
          ? t('vault.error.newerVersion')
          : t(status.reason === 'data-lost' ? 'vault.error.dataLost' : 'vault.error.headerUnreadable')}
      </Notice>
    </section>
  );
}
