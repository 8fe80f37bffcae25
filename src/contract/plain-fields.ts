import './zod-without-eval';
import { z } from 'zod';
import { parsePartialDate } from '../domain/partial-date';
import type { Result } from '../domain/result';
import { LINE_LIMIT, parseLine, parseText } from '../domain/text';

/** A single line, cleaned. */
export const cleanLine = z
  .string()
  .max(LINE_LIMIT)
  .transform((line, context) => valueOf(parseLine(line), context));

/** A text of several lines, of which something is left when it is cleaned. */
export function text(limit: number) {
  return z
    .string()
    .max(limit)
    .transform((typed, context) => valueOf(parseText(typed), context))
    .pipe(z.string().min(1));
}

/** A date in the one form in which it is stored. */
export const partialDate = z
  .string()
  .max(100)
  .transform((date, context) => valueOf(parsePartialDate(date), context));

/** The value that was parsed; else the schema fails. Cleaning may make a text longer than it may be, by a rare composition. */
export function valueOf<Value>(
  parsed: Result<Value, { readonly kind: string }>,
  context: z.RefinementCtx,
): Value {
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.error.kind });
  return z.NEVER;
}
