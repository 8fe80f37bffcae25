import { useMemo } from 'react';
import type { LetterDetails } from '../../../domain/letter';
import { designationOf } from '../../../domain/letter-text';
import type { Person } from '../../../domain/person';
import { beyondLevel, revealedBy } from '../../../domain/revealed';
import { letterWords } from './letter-words';
import { localDay } from '../../i18n/local-day';

interface Told extends Pick<LetterDetails, 'language' | 'identity'> {
  readonly text: string;
}

/** What a text tells of its people, and what of that is more than it may. Who they are is prepared once, not at each key. */
export function useRevealed({ text, language, identity }: Told, people: readonly Person[]) {
  const search = useMemo(() => {
    const words = letterWords(language);
    const designate = (details: Person) =>
      identity === 'none' ? undefined : designationOf(words, details, { identity, today: localDay() });
    return revealedBy(
      people.map((details) => ({ id: details.id, details, designation: designate(details) })),
    );
  }, [language, identity, people]);
  return useMemo(() => {
    const revealed = search(text);
    return { revealed, beyond: beyondLevel(revealed, identity) };
  }, [search, text, identity]);
}
