import { ENCOUNTER_MODES, SENSITIVITIES, type EncounterDetails } from './encounter';
import { parseChoice, type FieldError, type FormErrors, type FormFields } from './form-fields';
import { CONVERSATION_LANGUAGES, type ConversationLanguage, type Language } from './language';
import type { LinkedId } from './linked-record';
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
  const time = read('encounter.time', parseTime) ?? '';
  const interpreter = read('encounter.interpreter', parseCode) ?? '';
  const present = read('encounter.present', parseLine) ?? '';
  if (Object.keys(errors).length > 0) return err(errors);
  return ok({
    ...(date === undefined ? {} : { date }),
    place,
    mode: parseChoice(ENCOUNTER_MODES, fields['encounter.mode'], 'in-person'),
    language: conversationLanguage(fields, interfaceLanguage),
    note,
    ...withoutBlanks({ time, interpreter, present }),
    ...chosenIn(fields),
  });
}

function chosenIn(fields: FormFields): Pick<EncounterDetails, 'sensitivity' | 'about'> {
  const sensitivity = parseChoice(SENSITIVITIES, fields['encounter.sensitivity'], 'ordinary');
  const about = fields['encounter.about'] ?? '';
  return {
    ...(sensitivity === 'ordinary' ? {} : { sensitivity }),
    ...(about === '' ? {} : { about: about as LinkedId }),
  };
}

function withoutBlanks<Name extends string>(
  texts: Readonly<Record<Name, string>>,
): { readonly [Key in Name]?: string } {
  const entries = Object.entries(texts).filter(([, text]) => text !== '');
  return Object.fromEntries(entries) as { readonly [Key in Name]?: string };
}

/** Reads a time of day as people write it: 9, 9:30, 0930, 9시 30분, 9点30. Empty is allowed. */
function parseTime(raw: string): Result<string, FieldError> {
  const text = raw.normalize('NFKC').trim();
  if (text === '') return ok('');
  const [, hour = '', minute = ''] = TIME.exec(text) ?? [];
  if (hour === '' || Number(hour) > 23 || Number(minute) > 59) return err({ kind: 'time-unreadable' });
  return ok(`${hour.padStart(2, '0')}:${minute.padStart(2, '0')}`);
}

/** Reads the code of an interpreter. Whatever has a blank or no digit in it may be a name and is refused. Empty is allowed. */
export function parseCode(raw: string): Result<string, FieldError> {
  const line = parseLine(raw);
  if (!line.ok || line.value === '') return line;
  return CODE.test(line.value) ? line : err({ kind: 'code-required' });
}

const TIME = /^(\d{1,2})(?:\s*[:.시点時]?\s*(\d{2})\s*[분分]?|\s*[시点時])?$/u;
const CODE = /^(?=.*\d)[\p{L}\p{N}\-_/.#]{1,20}$/u;

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
    'encounter.time': encounter.time ?? '',
    'encounter.interpreter': encounter.interpreter ?? '',
    'encounter.present': encounter.present ?? '',
    'encounter.sensitivity': encounter.sensitivity ?? 'ordinary',
    'encounter.about': encounter.about ?? '',
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
