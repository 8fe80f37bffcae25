import { ENCOUNTER_MODES, type EncounterDetails } from './encounter';
import { parseChoice, type FieldError, type FormErrors, type FormFields } from './form-fields';
import { CONVERSATION_LANGUAGES } from './language';
import { parsePartialDate } from './partial-date';
import { err, ok, type Result } from './result';
import { parseLine, parseNote } from './text';

/** Reads the conversation's part of a form. Errors are told for every wrong field at once. */
export function parseEncounterForm(fields: FormFields): Result<EncounterDetails, FormErrors> {
  const errors: Record<string, FieldError> = {};
  const read = <Value>(
    field: string,
    parse: (raw: string) => Result<Value, FieldError>,
  ): Value | undefined => {
    const parsed = parse(fields[field] ?? '');
    if (!parsed.ok) errors[field] = parsed.error;
    return parsed.ok ? parsed.value : undefined;
  };
  const place = read('encounter.place', parseLine) ?? '';
  const note = read('encounter.note', parseNote) ?? '';
  const date = isBlank(fields['encounter.date']) ? undefined : read('encounter.date', parsePartialDate);
  if (Object.keys(errors).length > 0) return err(errors);
  return ok({
    ...(date === undefined ? {} : { date }),
    place,
    mode: parseChoice(ENCOUNTER_MODES, fields['encounter.mode'], 'in-person'),
    language: parseChoice(CONVERSATION_LANGUAGES, fields['encounter.language'], 'ko'),
    note,
  });
}

/** Was anything of a conversation written down? A date alone, which is filled in for today, is not. */
export function hasEncounter(fields: FormFields): boolean {
  return ['encounter.note', 'encounter.place'].some((field) => !isBlank(fields[field]));
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

function isBlank(raw: string | undefined): boolean {
  return (raw ?? '').trim() === '';
}
