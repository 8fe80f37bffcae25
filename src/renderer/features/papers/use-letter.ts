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
  const subjects = useSubjects(peopleOf(fields));
  const wanted = new Set(peopleOf(fields));
  const people = (subjects?.people ?? []).filter(({ id }) => wanted.has(id));
  const incidents = (subjects?.incidents ?? []).filter(
    ({ id, people: about }) =>
      (incidentId === undefined || id === incidentId) && about.some((personId) => wanted.has(personId)),
  );
  const fill =
    subjects === undefined
      ? undefined
      : fillLetter(letterWords(letter.language), { ...letter, people, incidents, today: localDay() });
  return { letter, people, fill, text: fields['text'] ?? fill ?? '', errors: parsed.ok ? {} : parsed.error };
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
