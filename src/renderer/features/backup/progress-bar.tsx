import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { Button } from '../../ui/button';
import type { Progress } from './backup-files';

interface ProgressBarProps {
  readonly progress: Progress;
  readonly onCancel: () => void;
}

const PHASE_KEYS = {
  writing: 'backup.status.writing',
  checking: 'backup.status.checking',
  restoring: 'backup.status.restoring',
} as const;

/** How far long work has come, and the way out of it. */
export function ProgressBar({ progress, onCancel }: ProgressBarProps) {
  const { t } = useTranslation();
  const { phase, done, total } = progress;
  const label = t(PHASE_KEYS[phase]);
  return (
    <div className="progress">
      <AriaProgressBar
        className="progress__bar"
        aria-label={label}
        value={done}
        maxValue={Math.max(total, 1)}
      >
        {({ percentage, valueText }) => (
          <>
            <span>
              {label} {valueText}
            </span>
            <progress className="progress__track" value={percentage ?? 0} max={100} aria-hidden="true" />
          </>
        )}
      </AriaProgressBar>
      <Button onPress={onCancel}>{t('backup.action.cancel')}</Button>
    </div>
  );
}
