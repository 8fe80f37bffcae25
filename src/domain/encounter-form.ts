import { ENCOUNTER_MODES, type EncounterDetails } from './encounter';
import { parseChoice, type FieldError, type FormErrors, type FormFields } from './form-fields';
import { CONVERSATION_LANGUAGES } from './language';
import { parsePartialDate } from './partial-date';
import { err, ok, type Result } from './result';
import { parseLine, parseNote } from './text';

/** Reads the conversation's part of a form. Errors are told for every wrong field at once. */
export function parseEncounterForm(fields: FormFields): Result<EncounterDetails, FormErrors> {
  const errors: Record<string, FieldError> = {};
  const place = parseLine(fields['encounter.place'] ?? '');
  const note = parseNote(fields['encounter.note'] ?? '');
  const typedDate = (fields['encounter.date'] ?? '').trim();
  const date = typedDate === '' ? undefined : parsePartialDate(typedDate);
  if (!place.ok) errors['encounter.place'] = place.error;
  if (!note.ok) errors['encounter.note'] = note.error;
  if (date?.ok === false) errors['encounter.date'] = date.error;
  if (!place.ok || !note.ok || date?.ok === false) return err(errors);
  return ok({
    ...(date === undefined ? {} : { date: date.value }),
    place: place.value,
    mode: parseChoice(ENCOUNTER_MODES, fields['encounter.mode'], 'in-person'),
    language: parseChoice(CONVERSATION_LANGUAGES, fields['encounter.language'], 'ko'),
    note: note.value,
  });
}

/** Was anything of a conversation written down? A date alone, which is filled in for today, is not. */
export function hasEncounter(fields: FormFields): boolean {
  return ['encounter.note', 'encounter.place'].some((field) => (fields[field] ?? '').trim() !== '');
}

/** The fields of a form that edits `encounter`. */
export function toEncounterForm(encounter: EncounterDetails): FormFields {
  return {
    'encounter.date': encounter.date ?? '',
    'encounter.place': encounter.place,
    'encounter.mode': encounter.mode,
    'encounter.language': encounter.language,
    'encounter.note': encounter.note,
  };
}
