import { ProgressBar as AriaProgressBar } from 'react-aria-components';
import { Button } from './button';

interface ProgressBarProps {
  /** What is being done. */
  readonly label: string;
  readonly done: number;
  readonly total: number;
  readonly cancelLabel: string;
  readonly onCancel: () => void;
}

/** How far long work has come, and the way out of it. */
export function ProgressBar({ label, done, total, cancelLabel, onCancel }: ProgressBarProps) {
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
      <Button onPress={onCancel}>{cancelLabel}</Button>
    </div>
  );
}
