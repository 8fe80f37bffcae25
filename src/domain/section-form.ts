import { CODE_LISTS } from './code-lists';
import type { FieldError, FormFields } from './form-fields';
import { parsePartialDate } from './partial-date';
import type { AnyEntry, FieldSpec, SectionSpec } from './record-section';
import { ok, type Result } from './result';
import { parseLine, parseText } from './text';

/** Most entries that one section may have. */
export const ENTRY_LIMIT = 200;

/** The field of a form that holds one of an entry; sections that are no list have the row 0. */
export function entryField(section: string, row: number, field: string): string {
  return `${section}.${row}.${field}`;
}

/** How many entries of a section a form shows. */
export function countRows(fields: FormFields, section: string): number {
  const rows = Object.keys(fields).map((name) => rowOf(name, section));
  return Math.min(ENTRY_LIMIT, Math.max(-1, ...rows) + 1);
}

/** Takes out an entry and closes the gap. */
export function removeRow(fields: FormFields, section: string, row: number): FormFields {
  const moved = Object.entries(fields).flatMap(([name, value]): (readonly [string, string])[] => {
    const at = rowOf(name, section);
    if (at < row) return [[name, value]];
    return at === row ? [] : [[entryField(section, at - 1, lastPart(name)), value]];
  });
  return Object.fromEntries(moved);
}

/** Was anything typed or chosen in a section? */
export function isStarted(fields: FormFields, section: string): boolean {
  return Object.entries(fields).some(([name, value]) => rowOf(name, section) >= 0 && value.trim() !== '');
}

interface SectionForm {
  readonly name: string;
  readonly spec: SectionSpec;
  readonly fields: FormFields;
  /** `YYYY-MM-DD`: what typed ages count from. */
  readonly today: string | undefined;
  /** Where what is wrong is told, by field. */
  readonly errors: Record<string, FieldError>;
}

/** Reads the entries of a section; those of which nothing is known are left out. */
export function parseEntries(form: SectionForm): readonly AnyEntry[] {
  const rows = Array.from({ length: countRows(form.fields, form.name) }, (_, row) => parseEntry(form, row));
  return rows.filter((entry) => Object.keys(entry).length > 0);
}

/** The fields of a form that edits entries. */
export function toEntryFields(section: string, entries: readonly AnyEntry[]): FormFields {
  const fields = entries.flatMap((entry, row) =>
    Object.entries(entry).map(([field, value]): readonly [string, string] => [
      entryField(section, row, field),
      typeof value === 'string' ? value : value.join(' '),
    ]),
  );
  return Object.fromEntries(fields);
}

function parseEntry({ name, spec, fields, today, errors }: SectionForm, row: number): AnyEntry {
  const values: Record<string, string | readonly string[]> = {};
  for (const [field, { kind, ...more }] of Object.entries(spec.fields)) {
    const at = entryField(name, row, field);
    const parsed = parseField({ kind, ...more } as FieldSpec, fields[at] ?? '', today);
    if (!parsed.ok) errors[at] = parsed.error;
    else if (parsed.value.length > 0) values[field] = parsed.value;
  }
  return values;
}

function parseField(
  spec: FieldSpec,
  raw: string,
  today: string | undefined,
): Result<string | readonly string[], FieldError> {
  switch (spec.kind) {
    case 'date':
      return raw.trim() === '' ? ok('') : parsePartialDate(raw, today);
    case 'text':
      return parseText(raw);
    case 'code':
      return ok(codesIn(spec.list, [raw])[0] ?? '');
    case 'codes':
      return ok(codesIn(spec.list, raw.split(' ')));
    case 'line':
    case 'place':
    case 'name':
    case 'person':
      return parseLine(raw);
  }
}

// Fields of choice cannot be wrong by typing: what is no code of the list is nothing. The order is the list's.
function codesIn(list: keyof typeof CODE_LISTS, chosen: readonly string[]): readonly string[] {
  return CODE_LISTS[list].filter((code) => chosen.includes(code));
}

function rowOf(name: string, section: string): number {
  const [first, row] = name.split('.');
  return first === section && row !== undefined && /^\d{1,3}$/u.test(row) ? Number(row) : -1;
}

function lastPart(name: string): string {
  return name.split('.')[2] ?? '';
}
