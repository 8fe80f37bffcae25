import { parseChoice, type FieldError, type FormErrors, type FormFields } from './form-fields';
import { parsePartialDate } from './partial-date';
import { parseNeeds, toNeedFields } from './needs-form';
import {
  NAME_KINDS,
  PERSON_STATUSES,
  SEXES,
  WRITTEN_SCRIPTS,
  type PersonDetails,
  type PersonId,
  type PersonName,
} from './person';
import { SECTION_NAMES, sectionSpec, sectionValue, type PersonSections } from './person-sections';
import { entriesOf } from './record-section';
import { err, ok, type Result } from './result';
import { parseEntries, toEntryFields } from './section-form';
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

/** The field that holds the name at `index` in Latin letters. It is shown once it is there. */
export function nameRomanisationField(index: number): string {
  return `names.${index}.romanisation`;
}

/** The field that holds the script that somebody gave the name at `index`. */
export function nameScriptField(index: number): string {
  return `names.${index}.script`;
}

/** How many name rows a form has: at least one. */
export function countNameRows(fields: FormFields): number {
  let count = 1;
  while (count < NAME_LIMIT && fields[nameField(count)] !== undefined) count += 1;
  return count;
}

/** What a form is read with, beside its fields. */
export interface PersonFormContext {
  /** `YYYY-MM-DD`: what typed ages count from. */
  readonly today?: string;
  /** Who is edited, so that nobody becomes a relative of themself. */
  readonly self?: PersonId;
}

/**
 * Reads the person's part of a form. Empty name rows and entries are left out, but one name must remain.
 * Errors are told for every wrong field at once.
 */
export function parsePersonForm(
  fields: FormFields,
  context: PersonFormContext = {},
): Result<PersonDetails, FormErrors> {
  const errors: Record<string, FieldError> = {};
  const line = (field: string): string => {
    const parsed = parseLine(fields[field] ?? '');
    if (!parsed.ok) errors[field] = parsed.error;
    return parsed.ok ? parsed.value : '';
  };
  const names = parseNames(fields, errors);
  const typedBirth = fields['birth'] ?? '';
  const birth = typedBirth.trim() === '' ? undefined : parsePartialDate(typedBirth, context.today);
  if (birth?.ok === false) errors['birth'] = birth.error;
  const person: PersonDetails = {
    names,
    sex: parseChoice(SEXES, fields['sex'], 'unknown'),
    ...(birth?.ok === true ? { birth: birth.value } : {}),
    place: line('place'),
    group: line('group'),
    status: parseChoice(PERSON_STATUSES, fields['status'], 'in-contact'),
    needs: parseNeeds(fields, errors),
    ...parseSections(fields, { ...context, errors }),
  };
  return Object.keys(errors).length > 0 ? err(errors) : ok(person);
}

function parseSections(
  fields: FormFields,
  { today, self, errors }: PersonFormContext & { readonly errors: Record<string, FieldError> },
): PersonSections {
  const sections = SECTION_NAMES.flatMap((name) => {
    const spec = sectionSpec(name);
    const entries = parseEntries({ name, spec, fields, today, errors });
    if (entries.length === 0) return [];
    return [[name, spec.isList ? entries : entries[0]] as const];
  });
  for (const [field, value] of Object.entries(fields)) {
    const isLink = /^family\.\d+\.person$/u.test(field);
    if (isLink && self !== undefined && value === self)
      errors[field.replace(/person$/u, 'name')] = { kind: 'linked-to-self' };
  }
  return Object.fromEntries(sections);
}

function parseNames(fields: FormFields, errors: Record<string, FieldError>): PersonName[] {
  const line = (field: string): string => {
    const parsed = parseLine(fields[field] ?? '');
    if (!parsed.ok) errors[field] = parsed.error;
    return parsed.ok ? parsed.value : '';
  };
  const names = Array.from({ length: countNameRows(fields) }, (_, row): PersonName => {
    const romanisation = line(nameRomanisationField(row));
    const script = WRITTEN_SCRIPTS.find((each) => each === fields[nameScriptField(row)]);
    return {
      text: line(nameField(row)),
      kind: parseChoice(NAME_KINDS, fields[nameKindField(row)], 'legal'),
      ...(romanisation === '' ? {} : { romanisation }),
      ...(script === undefined ? {} : { script }),
    };
  }).filter(({ text }) => text !== '');
  const hasNone = names.length === 0 && Object.keys(errors).length === 0;
  if (hasNone) errors[nameField(0)] = { kind: 'text-required' };
  return names;
}

/** The fields of a form that edits `person`. */
export function toPersonForm(person: PersonDetails): FormFields {
  const names = person.names.flatMap((name, row): (readonly [string, string])[] => [
    [nameField(row), name.text],
    [nameKindField(row), name.kind],
    ...(name.romanisation === undefined ? [] : [[nameRomanisationField(row), name.romanisation] as const]),
    ...(name.script === undefined ? [] : [[nameScriptField(row), name.script] as const]),
  ]);
  const sections = SECTION_NAMES.map((name) => toEntryFields(name, entriesOf(sectionValue(person, name))));
  return {
    ...Object.fromEntries(names),
    ...toNeedFields(person.needs),
    ...(Object.assign({}, ...sections) as FormFields),
    sex: person.sex,
    birth: person.birth ?? '',
    place: person.place,
    group: person.group,
    status: person.status,
  };
}
