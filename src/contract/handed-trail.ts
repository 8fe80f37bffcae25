import './zod-without-eval';
import { z } from 'zod';
import { MARKS_KEPT, type FieldConflict, type FieldEdits } from '../domain/field-edits';
import { line } from './record-details';

const CONFLICTS_LIMIT = 100;

const moment = z.int().min(0);
const marks = z.array(z.string().regex(/^[\w-]{8}$/u)).max(MARKS_KEPT);

/** Edits and conflicts of a record on its way. Values of conflicts become values of fields when somebody decides for them: they must be such. */
export function trailOf<const Field extends string>(
  fields: readonly Field[],
  shape: Readonly<Record<Field, z.ZodType>>,
) {
  const field = z.enum(fields);
  const conflict = z
    .strictObject({ field, value: z.unknown().optional(), marks, from: line, at: moment })
    .transform(({ value, ...rest }, context): FieldConflict => {
      const parsed = z
        .strictObject({ value: shape[rest.field] })
        .safeParse(value === undefined ? {} : { value });
      if (!parsed.success) context.addIssue({ code: 'custom', message: 'no value of this field' });
      return { ...rest, ...parsed.data };
    });
  return {
    edits: z
      .partialRecord(field, marks)
      .transform((edits) => edits as FieldEdits)
      .exactOptional(),
    conflicts: z.array(conflict).max(CONFLICTS_LIMIT).exactOptional(),
  };
}
