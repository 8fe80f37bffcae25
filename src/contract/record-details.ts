import './zod-without-eval';
import { z } from 'zod';
import { ENCOUNTER_MODES, type EncounterId } from '../domain/encounter';
import { CONVERSATION_LANGUAGES } from '../domain/language';
import { parsePartialDate, type PartialDate } from '../domain/partial-date';
import { NAME_KINDS, NEED_CODES, PERSON_STATUSES, SEXES, type PersonId } from '../domain/person';
import { PROTECTION_PAGES, type ProtectionPage } from '../domain/protections';
import type { Result } from '../domain/result';
import { LINE_LIMIT, NOTE_LIMIT, parseLine, parseNote, type TextError } from '../domain/text';
import { recordId } from './record-id';

export const personId = recordId.transform((id) => id as PersonId);
export const encounterId = recordId.transform((id) => id as EncounterId);

/** A single line, cleaned. */
export const line = z
  .string()
  .max(LINE_LIMIT)
  .transform((text, context) => valueOf(parseLine(text), context));

const note = z
  .string()
  .max(NOTE_LIMIT)
  .transform((text, context) => valueOf(parseNote(text), context));

const partialDate = z
  .string()
  .refine((date) => parsePartialDate(date).ok)
  .transform((date) => date as PartialDate);

const protectionPages = Object.keys(PROTECTION_PAGES) as [ProtectionPage, ...ProtectionPage[]];

/** What a caseworker decided about protections, at most once for each. */
export const protectionDecisions = z
  .array(
    z.strictObject({
      page: z.enum(protectionPages),
      decision: z.enum(['added', 'dismissed']),
      reason: line.pipe(z.string().min(1)),
      at: z.int().min(0),
    }),
  )
  .max(protectionPages.length)
  .refine((decisions) => new Set(decisions.map(({ page }) => page)).size === decisions.length);

export const personDetails = z.strictObject({
  names: z
    .array(z.strictObject({ text: line.pipe(z.string().min(1)), kind: z.enum(NAME_KINDS) }))
    .min(1)
    .max(50),
  sex: z.enum(SEXES),
  birth: partialDate.exactOptional(),
  place: line,
  group: line,
  status: z.enum(PERSON_STATUSES),
  needs: z.array(z.enum(NEED_CODES)).max(NEED_CODES.length),
  protections: protectionDecisions.exactOptional(),
});

export const encounterDetails = z.strictObject({
  date: partialDate.exactOptional(),
  place: line,
  mode: z.enum(ENCOUNTER_MODES),
  language: z.enum(CONVERSATION_LANGUAGES),
  note,
});

// Cleaning may make a text longer than it may be, by a rare composition: then it is refused as too long.
function valueOf(parsed: Result<string, TextError>, context: z.RefinementCtx): string {
  if (parsed.ok) return parsed.value;
  context.addIssue({ code: 'custom', message: parsed.error.kind });
  return z.NEVER;
}
