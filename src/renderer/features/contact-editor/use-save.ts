import { useState } from 'react';
import type { SaveError } from '../../../contract/vault-state';
import type { FormErrors } from '../../../domain/form-fields';
import type { PersonId } from '../../../domain/person';
import type { Result } from '../../../domain/result';
import type { SaveAttempt } from './form-props';

interface SaveSteps<Details, Stored> {
  /** Reads the form; what is wrong is shown at its fields. */
  readonly parse: () => Result<Details, FormErrors>;
  readonly store: (details: Details) => Promise<Result<Stored, SaveError>>;
  readonly personIdOf: (stored: Stored) => PersonId;
  readonly onSaved: (personId: PersonId) => void;
}

/** One attempt to save after the other: read the form, store it, say how it went. */
export function useSave<Details, Stored>({ parse, store, personIdOf, onSaved }: SaveSteps<Details, Stored>) {
  const [attempt, setAttempt] = useState<SaveAttempt>({ kind: 'none' });
  const save = async () => {
    const details = parse();
    if (!details.ok) return setAttempt({ kind: 'invalid', errors: details.error });
    setAttempt({ kind: 'saving' });
    const saved = await store(details.value);
    if (saved.ok) onSaved(personIdOf(saved.value));
    else setAttempt({ kind: 'refused', error: saved.error });
  };
  return { attempt, errors: attempt.kind === 'invalid' ? attempt.errors : {}, save: () => void save() };
}
