import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../ui/progress-bar';
import type { Progress } from '../../ui/use-long-work';

export type BackupPhase = 'writing' | 'checking' | 'restoring';

interface BackupProgressProps {
  readonly progress: Progress<BackupPhase>;
  readonly onCancel: () => void;
}

const PHASE_KEYS = {
  writing: 'backup.status.writing',
  checking: 'backup.status.checking',
  restoring: 'backup.status.restoring',
} as const;

/** How far a backup or a restore has come. */
export function BackupProgress({ progress, onCancel }: BackupProgressProps) {
  const { t } = useTranslation();
  const { phase, ...amounts } = progress;
  return (
    <ProgressBar
      {...amounts}
      label={t(PHASE_KEYS[phase])}
      cancelLabel={t('backup.action.cancel')}
      onCancel={onCancel}
    />
  );
}
