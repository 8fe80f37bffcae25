import type { KeyboardEvent, ReactNode } from 'react';
import { isComposing } from './is-composing';

interface FormProps {
  readonly label: string;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/**
 * A form that Enter in a line and Ctrl/Cmd+Enter anywhere submit, except while an IME composes: then Enter
 * only commits the syllable.
 */
export function Form({ label, onSubmit, children }: FormProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter') return;
    if (isComposing(event)) event.preventDefault();
    else if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      // A button that has the focus must not take the same Enter for a press.
      event.stopPropagation();
      onSubmit();
    }
  };
  return (
    <form
      className="form"
      aria-label={label}
      noValidate
      onKeyDownCapture={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
