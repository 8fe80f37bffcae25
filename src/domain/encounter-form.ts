import { ENCOUNTER_MODES, type EncounterDetails } from './encounter';
import { parseChoice, type FieldError, type FormErrors, type FormFields } from './form-fields';
import { CONVERSATION_LANGUAGES, type ConversationLanguage, type Language } from './language';
import { parsePartialDate } from './partial-date';
import { err, ok, type Result } from './result';
import { parseLine, parseNote } from './text';

/**
 * Reads the conversation's part of a form. Errors are told for every wrong field at once. Where no language was chosen
 * it is that of the note's letters, else `interfaceLanguage`.
 */
export function parseEncounterForm(
  fields: FormFields,
  interfaceLanguage: Language,
): Result<EncounterDetails, FormErrors> {
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
    language: conversationLanguage(fields, interfaceLanguage),
    note,
  });
}

/** The language of the conversation: as chosen, else as the note is written, else that of the interface. */
export function conversationLanguage(fields: FormFields, interfaceLanguage: Language): ConversationLanguage {
  const guess = languageOfLetters(fields['encounter.note'] ?? '') ?? interfaceLanguage;
  return parseChoice(CONVERSATION_LANGUAGES, fields['encounter.language'], guess);
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

// Hangul first: a Korean note may hold Chinese characters and Latin names, a Chinese one no Hangul.
function languageOfLetters(note: string): Language | undefined {
  const count = (pattern: RegExp) => note.match(pattern)?.length ?? 0;
  const hangul = count(/\p{Script=Hangul}/gu);
  const han = count(/\p{Script=Han}/gu);
  if (hangul > 0 && hangul >= han / 4) return 'ko';
  if (han > 0) return 'zh';
  return count(/\p{Script=Latin}/gu) > 0 ? 'en' : undefined;
}

function isBlank(raw: string | undefined): boolean {
  return (raw ?? '').trim() === '';
}
