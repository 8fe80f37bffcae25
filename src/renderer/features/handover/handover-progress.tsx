import { useTranslation } from 'react-i18next';
import { ProgressBar } from '../../ui/progress-bar';
import type { Progress } from '../../ui/use-long-work';
import type { HandoverPhase } from './write-handover';

interface HandoverProgressProps {
  readonly progress: Progress<HandoverPhase>;
  readonly onCancel: () => void;
}

const PHASE_KEYS = {
  writing: 'handover.status.writing',
  looking: 'handover.status.looking',
  taking: 'handover.status.taking',
} as const;

/** How far a hand-over has come. */
export function HandoverProgress({ progress, onCancel }: HandoverProgressProps) {
  const { t } = useTranslation();
  const { phase, ...amounts } = progress;
  return (
    <ProgressBar
      {...amounts}
      label={t(PHASE_KEYS[phase])}
      cancelLabel={t('handover.action.cancel')}
      onCancel={onCancel}
    />
  );
}
