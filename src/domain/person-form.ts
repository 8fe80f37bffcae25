import { parseChoice, type FieldError, type FormErrors, type FormFields } from './form-fields';
import { parsePartialDate } from './partial-date';
import {
  NAME_KINDS,
  NEED_CODES,
  PERSON_STATUSES,
  SEXES,
  type PersonDetails,
  type PersonName,
} from './person';
import { err, ok, type Result } from './result';
import { parseLine } from './text';

/** Most names that one person may carry. */
export const NAME_LIMIT = 50;

/** The field that holds the text of the name at `index`, from 0. */
export function nameField(index: number): string {
  return `names.${index}.text`;
}

/** The field that holds the kind of the name at `index`, from 0. */
export function nameKindField(index: number): string {
  return `names.${index}.kind`;
}

/** How many name rows a form has: at least one. */
export function countNameRows(fields: FormFields): number {
  let count = 1;
  while (count < NAME_LIMIT && fields[nameField(count)] !== undefined) count += 1;
  return count;
}

/** Takes out the name at `index` and closes the gap. */
export function removeNameRow(fields: FormFields, index: number): FormFields {
  const last = countNameRows(fields) - 1;
  const moved: Record<string, string> = { ...fields };
  for (let row = index; row < last; row += 1) {
    moved[nameField(row)] = fields[nameField(row + 1)] ?? '';
    moved[nameKindField(row)] = fields[nameKindField(row + 1)] ?? '';
  }
  return Object.fromEntries(
    Object.entries(moved).filter(([field]) => field !== nameField(last) && field !== nameKindField(last)),
  );
}

/**
 * Reads the person's part of a form. Empty name rows are left out, but one name must remain.
 * Errors are told for every wrong field at once.
 */
export function parsePersonForm(fields: FormFields): Result<PersonDetails, FormErrors> {
  const errors: Record<string, FieldError> = {};
  const line = (field: string): string => {
    const parsed = parseLine(fields[field] ?? '');
    if (!parsed.ok) errors[field] = parsed.error;
    return parsed.ok ? parsed.value : '';
  };
  const names = parseNames(fields, errors);
  const birth = (fields['birth'] ?? '').trim() === '' ? undefined : parsePartialDate(fields['birth'] ?? '');
  if (birth?.ok === false) errors['birth'] = birth.error;
  const person: PersonDetails = {
    names,
    sex: parseChoice(SEXES, fields['sex'], 'unknown'),
    ...(birth?.ok === true ? { birth: birth.value } : {}),
    place: line('place'),
    group: line('group'),
    status: parseChoice(PERSON_STATUSES, fields['status'], 'in-contact'),
    needs: NEED_CODES.filter((code) => (fields['needs'] ?? '').split(' ').includes(code)),
  };
  return Object.keys(errors).length > 0 ? err(errors) : ok(person);
}

function parseNames(fields: FormFields, errors: Record<string, FieldError>): PersonName[] {
  const names: PersonName[] = [];
  for (let row = 0; row < countNameRows(fields); row += 1) {
    const text = parseLine(fields[nameField(row)] ?? '');
    if (!text.ok) errors[nameField(row)] = text.error;
    else if (text.value !== '') {
      names.push({ text: text.value, kind: parseChoice(NAME_KINDS, fields[nameKindField(row)], 'legal') });
    }
  }
  const hasNone = names.length === 0 && Object.keys(errors).length === 0;
  if (hasNone) errors[nameField(0)] = { kind: 'text-required' };
  return names;
}

/** The fields of a form that edits `person`. */
export function toPersonForm(person: PersonDetails): FormFields {
  const names = person.names.flatMap((name, row): (readonly [string, string])[] => [
    [nameField(row), name.text],
    [nameKindField(row), name.kind],
  ]);
  return {
    ...Object.fromEntries(names),
    sex: person.sex,
    birth: person.birth ?? '',
    place: person.place,
    group: person.group,
    status: person.status,
    needs: person.needs.join(' '),
  };
}
