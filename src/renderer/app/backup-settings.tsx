import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { REMINDER_DAYS } from '../../contract/desktop-calls';
import { BackupSection } from '../features/backup/backup-section';
import { RestoreBackup } from '../features/backup/restore-backup';
import { useVault } from '../vault-client/use-vault';
import { desktop } from './desktop';
import { desktopFiles } from './desktop-files';
import { useSettings } from './use-settings';

/** Backups: making one, being reminded of it, and going back to one. */
export function BackupSettings() {
  const { t } = useTranslation();
  const vault = useVault();
  const queryClient = useQueryClient();
  const settings = useSettings();
  if (settings === undefined) return undefined;
  const refresh = () => queryClient.invalidateQueries({ queryKey: ['settings'] });
  const choices = REMINDER_DAYS.map((days) => ({
    value: String(days),
    label: days === 0 ? t('backup.label.never') : t('backup.label.days', { count: days }),
  }));
  const remindAfter = async (value: string) => {
    const days = REMINDER_DAYS.find((each) => String(each) === value) ?? 0;
    await desktop.call('settings.setBackupReminder', { days });
    await refresh();
  };
  // A fresh window: nothing of the vault of before may stay on screen or in memory.
  const openRestored = async () => {
    await vault.call('vault.lock', {});
    await desktop.call('window.lock', {});
  };
  return (
    <>
      <BackupSection
        files={desktopFiles}
        reminder={{
          value: String(settings.reminderDays),
          choices,
          onChange: (value) => void remindAfter(value),
        }}
        onBackup={(at) => void desktop.call('settings.noteBackup', { at }).then(refresh)}
      />
      <section className="settings__section" aria-labelledby="settings-restore">
        <h2 id="settings-restore">{t('backup.title.restore')}</h2>
        <p className="quiet">{t('backup.body.restoreOver')}</p>
        <RestoreBackup files={desktopFiles} onRestored={() => void openRestored()} />
      </section>
    </>
  );
}
