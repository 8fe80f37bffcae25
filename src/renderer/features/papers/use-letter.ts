import { useMemo } from 'react';
import type { PaperSubjects } from '../../../contract/papers';
import type { FormFields } from '../../../domain/form-fields';
import type { LetterDetails } from '../../../domain/letter';
import { fillLetter } from '../../../domain/letter-text';
import { parseLinkedForm, peopleOf } from '../../../domain/linked-form';
import type { LinkedId } from '../../../domain/linked-record';
import { letterWords } from './letter-words';
import { localDay } from '../../i18n/local-day';
import { useSubjects } from './use-subjects';

/** The letter that a form holds: as the template fills it, until somebody changes the text. */
export function useLetter(fields: FormFields, incidentId: LinkedId | undefined) {
  const parsed = parseLinkedForm('letter', { ...fields, text: '' });
  // What is wrong in one field must not empty the letter.
  const letter = parsed.ok ? parsed.value : letterOf(fields);
  const about = useAbout(fields['people'] ?? '', incidentId);
  const fill = useFill(letter, about);
  const { people } = about;
  return { letter, people, fill, text: fields['text'] ?? fill ?? '', errors: parsed.ok ? {} : parsed.error };
}

interface About extends PaperSubjects {
  readonly isKnown: boolean;
}

// The same as long as it is about the same people: a key that is pressed changes nothing of it.
function useAbout(typed: string, incidentId: LinkedId | undefined): About {
  const subjects = useSubjects(peopleOf({ people: typed }));
  return useMemo(() => {
    const wanted = new Set(peopleOf({ people: typed }));
    const isWanted = ({ id, people }: PaperSubjects['incidents'][number]) =>
      (incidentId === undefined || id === incidentId) && people.some((personId) => wanted.has(personId));
    return {
      isKnown: subjects !== undefined,
      people: (subjects?.people ?? []).filter(({ id }) => wanted.has(id)),
      incidents: (subjects?.incidents ?? []).filter(isWanted),
    };
  }, [subjects, typed, incidentId]);
}

function useFill(letter: LetterDetails, { isKnown, people, incidents }: About): string | undefined {
  const { recipient, addressee, language, identity, date } = letter;
  return useMemo(() => {
    const content = { recipient, addressee, identity, date, people, incidents, today: localDay() };
    return isKnown ? fillLetter(letterWords(language), content) : undefined;
  }, [recipient, addressee, language, identity, date, isKnown, people, incidents]);
}

function letterOf(fields: FormFields): LetterDetails {
  const { people, recipient, language, identity } = fields;
  const plain = parseLinkedForm('letter', {
    people: people ?? '',
    recipient: recipient ?? '',
    language: language ?? '',
    identity: identity ?? '',
  });
  const none = { people: [], recipient: 'unhcr', addressee: '', language: 'en', identity: 'none' } as const;
  return plain.ok ? plain.value : { ...none, text: '' };
}
