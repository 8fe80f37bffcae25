import type { BackupFiles } from '../features/backup/backup-files';
import { desktop } from './desktop';

/** Backup files as the main process opens them. */
export const desktopBackupFiles: BackupFiles = {
  create: (suggestedName) => desktop.call('backupFile.create', { suggestedName }),
  append: (bytes) => desktop.call('backupFile.append', { bytes }),
  keep: () => desktop.call('backupFile.keep', {}),
  choose: () => desktop.call('backupFile.choose', {}),
  read: (offset, length) => desktop.call('backupFile.read', { offset, length }),
  close: () => desktop.call('backupFile.close', {}),
};
