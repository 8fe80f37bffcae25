import type { FieldError, FormErrors, FormFields } from './form-fields';
import { parsePartialDate, type PartialDate } from './partial-date';
import type { Result } from './result';
import { parseLine, parseNote } from './text';

/** Reads a form field by field and remembers what is wrong, so that all errors are told at once. */
export interface FormReader {
  readonly line: (field: string) => string;
  readonly note: (field: string) => string;
  /** Nothing where nothing was typed. */
  readonly date: <Name extends string>(
    name: Name,
    field?: string,
  ) => { readonly [Key in Name]?: PartialDate };
  readonly fail: (field: string, error: FieldError) => void;
  readonly errors: () => FormErrors | undefined;
}

/** A reader of `fields`. */
export function formReader(fields: FormFields): FormReader {
  const errors: Record<string, FieldError> = {};
  const read = <Value>(
    field: string,
    parse: (raw: string) => Result<Value, FieldError>,
  ): Value | undefined => {
    const parsed = parse(fields[field] ?? '');
    if (!parsed.ok) errors[field] = parsed.error;
    return parsed.ok ? parsed.value : undefined;
  };
  return {
    line: (field) => read(field, parseLine) ?? '',
    note: (field) => read(field, parseNote) ?? '',
    date: (name, field = name) => {
      const date = (fields[field] ?? '').trim() === '' ? undefined : read(field, parsePartialDate);
      return (date === undefined ? {} : { [name]: date }) as { readonly [Key in typeof name]?: PartialDate };
    },
    fail: (field, error) => {
      errors[field] = error;
    },
    errors: () => (Object.keys(errors).length === 0 ? undefined : errors),
  };
}
