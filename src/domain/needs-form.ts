import { CODE_LISTS } from './code-lists';
import { parseChoice, type FieldError, type FormFields } from './form-fields';
import { isNeedCode, needRecord, toNeed, type Need, type NeedCode } from './needs';
import { parsePartialDate } from './partial-date';
import type { Result } from './result';
import { countRows, entryField, toEntryFields } from './section-form';
import { parseLine } from './text';

/** The fields of a need on a form. */
export function needField(row: number, field: 'code' | 'state' | 'date' | 'by'): string {
  return entryField('needs', row, field);
}

/** The needs that a form shows, by row. */
export function needCodes(fields: FormFields): readonly (NeedCode | undefined)[] {
  return Array.from({ length: countRows(fields, 'needs') }, (_, row) => {
    const code = fields[needField(row, 'code')];
    return isNeedCode(code) ? code : undefined;
  });
}

/** Adds a need as one that is pending review since `today`; one that is there already stays as it is. */
export function addNeed(fields: FormFields, code: NeedCode, today: string): FormFields {
  if (needCodes(fields).includes(code)) return fields;
  const row = countRows(fields, 'needs');
  return {
    ...fields,
    [needField(row, 'code')]: code,
    [needField(row, 'state')]: 'pending',
    [needField(row, 'date')]: today,
  };
}

/** Reads the needs of a form, each code once: the first that says it. */
export function parseNeeds(fields: FormFields, errors: Record<string, FieldError>): readonly Need[] {
  const codes = needCodes(fields);
  return codes.flatMap((code, row) =>
    code === undefined || codes.indexOf(code) < row ? [] : [parseNeed(code, { row, fields, errors })],
  );
}

interface NeedRow {
  readonly row: number;
  readonly fields: FormFields;
  readonly errors: Record<string, FieldError>;
}

function parseNeed(code: NeedCode, { row, fields, errors }: NeedRow): Need {
  const read = <Value extends string>(
    field: 'date' | 'by',
    parse: (typed: string) => Result<Value, FieldError>,
  ): Value | undefined => {
    const typed = fields[needField(row, field)] ?? '';
    if (typed.trim() === '') return undefined;
    const parsed = parse(typed);
    if (!parsed.ok) errors[needField(row, field)] = parsed.error;
    return parsed.ok ? parsed.value : undefined;
  };
  const date = read('date', parsePartialDate);
  const by = read('by', parseLine);
  return toNeed({
    code,
    state: parseChoice(CODE_LISTS.needState, fields[needField(row, 'state')], 'pending'),
    ...(date === undefined ? {} : { date }),
    ...(by === undefined || by === '' ? {} : { by }),
  });
}

/** The fields of a form that edits needs. */
export function toNeedFields(needs: readonly Need[]): FormFields {
  return toEntryFields(
    'needs',
    needs.map(needRecord).map((need) => ({ ...need })),
  );
}
