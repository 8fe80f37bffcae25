import { useTranslation } from 'react-i18next';
import type { Screen } from '../../contract/vault-calls';
import type { VaultSummary } from '../../contract/vault-state';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { useVault } from '../vault-client/use-vault';
import { BackupReminder } from './backup-reminder';
import type { VaultHealth } from './use-vault-health';

interface VaultNoticesProps {
  readonly health: VaultHealth;
  /** Known once the vault is open. */
  readonly summary?: VaultSummary;
  readonly onShow?: (screen: Screen) => void;
}

const BYTES_PER_MEGABYTE = 1_000_000;
/** From here on one should make room; far above where writing is refused. */
const LOW_DISK_BYTES = 500 * BYTES_PER_MEGABYTE;

/** Says that the disk is filling up, that the vault is an older one or failed its check, that a backup is due, or that the list is being rebuilt. */
export function VaultNotices({ health, summary, onShow }: VaultNoticesProps) {
  const { t } = useTranslation();
  const { verified, rebuilding, rotating, freeBytes } = health;
  return (
    <>
      <DiskNotice freeBytes={freeBytes} />
      {summary?.isRolledBack === true && <Notice tone="error">{t('app.error.rolledBack')}</Notice>}
      {verified?.isIntact === false && (
        <Notice tone="error">
          {isNamed(verified) ? t('app.error.verification', { ...verified }) : t('app.error.mismatch')}
        </Notice>
      )}
      {onShow !== undefined && <BackupReminder onSettings={() => onShow({ kind: 'settings' })} />}
      {rotating !== undefined && <RotationNotice {...rotating} />}
      {rebuilding !== undefined && <Notice>{t('app.status.rebuilding', { ...rebuilding })}</Notice>}
    </>
  );
}

function DiskNotice({ freeBytes }: Pick<VaultHealth, 'freeBytes'>) {
  const { t } = useTranslation();
  if (freeBytes === undefined || freeBytes >= LOW_DISK_BYTES) return undefined;
  const megabytes = Math.floor(freeBytes / BYTES_PER_MEGABYTE);
  return <Notice tone="error">{t('app.error.lowDisk', { megabytes })}</Notice>;
}

interface RotationNoticeProps {
  readonly done: number;
  readonly total: number;
}

function RotationNotice({ done, total }: RotationNoticeProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const pause = (
    <Button onPress={() => void vault.call('keys.pauseRotation', {})}>{t('keys.action.pause')}</Button>
  );
  return <Notice actions={pause}>{t('keys.status.rotating', { done, total })}</Notice>;
}

function isNamed({ missing, foreign, damaged }: NonNullable<VaultHealth['verified']>): boolean {
  return missing + foreign + damaged > 0;
}
