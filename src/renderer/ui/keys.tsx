import { Fragment } from 'react';

interface KeysProps {
  /** Alternatives, each of keys that are pressed together. */
  readonly keys: readonly (readonly string[])[];
}

/** Key combinations as they stand on the keyboard. */
export function Keys({ keys }: KeysProps) {
  return (
    <span className="keys">
      {keys.map((combination, index) => (
        <Fragment key={combination.join('+')}>
          {index > 0 && <span className="quiet">/</span>}
          <span className="keys__combination">
            {combination.map((key) => (
              <kbd key={key} className="keys__key">
                {key}
              </kbd>
            ))}
          </span>
        </Fragment>
      ))}
    </span>
  );
}
