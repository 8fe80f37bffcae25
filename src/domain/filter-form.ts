import { CONVERSATION_LANGUAGES } from './language';
import { NEED_CODES } from './needs';
import { parsePartialDate, type PartialDateError } from './partial-date';
import type { PeopleFilters } from './people-filters';
import { PERSON_STATUSES } from './person';
import { err, ok, type Result } from './result';
import { LINE_LIMIT, parseLine } from './text';

/** Filters as they are typed and chosen; empty where nothing is asked. */
export interface FilterFields {
  readonly status: string;
  readonly need: string;
  readonly place: string;
  readonly group: string;
  readonly date: string;
  readonly language: string;
  readonly isMine: boolean;
}

/** Filters as fields of a form. */
export function toFilterFields(filters: PeopleFilters): FilterFields {
  const { status = '', need = '', place = '', group = '', date = '', language = '' } = filters;
  return { status, need, place, group, date, language, isMine: filters.isMine === true };
}

/** Reads the form; only its date can be wrong. */
export function readFilterFields(fields: FilterFields): Result<PeopleFilters, PartialDateError> {
  const date = fields.date.trim() === '' ? undefined : parsePartialDate(fields.date);
  if (date?.ok === false) return err(date.error);
  const filters = {
    status: PERSON_STATUSES.find((each) => each === fields.status),
    need: NEED_CODES.find((each) => each === fields.need),
    place: wordsOf(fields.place),
    group: wordsOf(fields.group),
    date: date?.value,
    language: CONVERSATION_LANGUAGES.find((each) => each === fields.language),
    isMine: fields.isMine ? true : undefined,
  };
  return ok(Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== undefined)));
}

// No record holds a longer line: the beginning says enough.
function wordsOf(typed: string): string | undefined {
  const line = parseLine(typed.slice(0, LINE_LIMIT));
  return line.ok && line.value !== '' ? line.value : undefined;
}
