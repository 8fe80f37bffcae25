import { useTranslation } from 'react-i18next';
import { Notice } from '../ui/notice';
import type { VaultHealth } from './use-vault-health';

interface VaultNoticesProps extends VaultHealth {
  /** Known once the vault is open. */
  readonly isRolledBack?: boolean;
}

const BYTES_PER_MEGABYTE = 1_000_000;
/** From here on one should make room; far above where writing is refused. */
const LOW_DISK_BYTES = 500 * BYTES_PER_MEGABYTE;

/** Says that the disk is filling up, that the vault is an older one or failed its check, or that its list is being rebuilt. */
export function VaultNotices({ verified, rebuilding, freeBytes, isRolledBack }: VaultNoticesProps) {
  const { t } = useTranslation();
  const isDiskLow = freeBytes !== undefined && freeBytes < LOW_DISK_BYTES;
  return (
    <>
      {isDiskLow && (
        <Notice tone="error">
          {t('app.error.lowDisk', { megabytes: Math.floor(freeBytes / BYTES_PER_MEGABYTE) })}
        </Notice>
      )}
      {isRolledBack === true && <Notice tone="error">{t('app.error.rolledBack')}</Notice>}
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
