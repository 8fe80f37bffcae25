import { useState } from 'react';
import type { SaveError } from '../../../contract/vault-state';
import type { FormErrors } from '../../../domain/form-fields';
import type { Result } from '../../../domain/result';
import type { SaveAttempt } from './form-props';

interface SaveSteps<Details, Stored, Key> {
  /** Reads the form; what is wrong is shown at its fields. */
  readonly parse: () => Result<Details, FormErrors>;
  readonly store: (details: Details) => Promise<Result<Stored, SaveError>>;
  /** By what the next screen finds what was stored. */
  readonly keyOf: (stored: Stored) => Key;
  readonly onSaved: (key: Key) => void;
}

/** One attempt to save after the other: read the form, store it, say how it went. */
export function useSave<Details, Stored, Key>({
  parse,
  store,
  keyOf,
  onSaved,
}: SaveSteps<Details, Stored, Key>) {
  const [attempt, setAttempt] = useState<SaveAttempt>({ kind: 'none' });
  const save = async () => {
    const details = parse();
    if (!details.ok) return setAttempt({ kind: 'invalid', errors: details.error });
    setAttempt({ kind: 'saving' });
    const saved = await store(details.value);
    if (saved.ok) onSaved(keyOf(saved.value));
    else setAttempt({ kind: 'refused', error: saved.error });
  };
  const errors = attempt.kind === 'invalid' ? stillWrong(attempt.errors, parse()) : {};
  return { attempt, errors, save: () => void save() };
}

// What was put right is no longer told; what is not finished yet waits for the next attempt.
function stillWrong(told: FormErrors, now: Result<unknown, FormErrors>): FormErrors {
  if (now.ok) return {};
  return Object.fromEntries(Object.entries(now.error).filter(([field]) => field in told));
}
