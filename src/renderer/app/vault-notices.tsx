import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice';
import type { VaultHealth } from './use-vault-health';

/** Says that a check of the vault failed, or that its list is being rebuilt. */
export function VaultNotices({ verified, rebuilding }: VaultHealth) {
  const { t } = useTranslation();
  return (
    <>
      {verified?.isIntact === false && (
        <Notice tone="error">
          {isNamed(verified) ? t('app.error.verification', { ...verified }) : t('app.error.mismatch')}
        </Notice>
      )}
      {rebuilding !== undefined && <Notice>{t('app.status.rebuilding', { ...rebuilding })}</Notice>}
    </>
  );
}

function isNamed({ missing, foreign, damaged }: NonNullable<VaultHealth['verified']>): boolean {
  return missing + foreign + damaged > 0;
}
