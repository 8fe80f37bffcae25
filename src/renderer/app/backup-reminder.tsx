import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button';
import { Notice } from '../ui/notice';
import { desktop } from './desktop';
import { useSettings } from './use-settings';

const DAY_MS = 24 * 60 * 60 * 1000;

interface BackupReminderProps {
  readonly onSettings: () => void;
}

/** Reminds of a backup when the last one is older than the caseworker chose. Without one, days count from the first use. */
export function BackupReminder({ onSettings }: BackupReminderProps) {
  const { t } = useTranslation();
  const settings = useSettings();
  const [now] = useState(() => Date.now());
  const countedFrom = settings?.backupCountedFrom;
  const isUncounted = settings !== undefined && countedFrom === undefined;
  useEffect(() => {
    if (isUncounted) void desktop.call('settings.noteBackup', { at: Date.now() });
  }, [isUncounted]);
  if (settings === undefined || countedFrom === undefined || settings.reminderDays === 0) return undefined;
  const days = Math.floor((now - countedFrom) / DAY_MS);
  if (days < settings.reminderDays) return undefined;
  return (
    <Notice actions={<Button onPress={onSettings}>{t('settings.title.settings')}</Button>}>
      {t('backup.status.due', { count: days })}
    </Notice>
  );
}
