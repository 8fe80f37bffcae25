import './zod-without-eval';
import { z } from 'zod';
import { DESCRIPTION_LIMIT, type AttachmentId } from '../domain/attachment';
import { CODE_LISTS } from '../domain/code-lists';
import { ENCOUNTER_MODES, SENSITIVITIES, type EncounterId } from '../domain/encounter';
import { parseCode } from '../domain/encounter-form';
import { CONVERSATION_LANGUAGES } from '../domain/language';
import type { LinkedId } from '../domain/linked-record';
import { NEED_CODES } from '../domain/needs';
import { NAME_KINDS, PERSON_STATUSES, SEXES, WRITTEN_SCRIPTS, type PersonId } from '../domain/person';
import { PROTECTION_PAGES, type ProtectionPage } from '../domain/protections';
import { NOTE_LIMIT, parseNote } from '../domain/text';
import { cleanLine, partialDate, text, valueOf } from './plain-fields';
import { recordId } from './record-id';
import { sectionShape } from './section-schema';

export const personId = recordId.transform((id) => id as PersonId);
export const encounterId = recordId.transform((id) => id as EncounterId);
export const attachmentId = recordId.transform((id) => id as AttachmentId);

/** A single line, cleaned. */
export const line = cleanLine;

/** A text of any length, kept as it was written. */
export const note = z
  .string()
  .max(NOTE_LIMIT)
  .transform((typed, context) => valueOf(parseNote(typed), context));

const personName = z.strictObject({
  text: line.pipe(z.string().min(1)),
  kind: z.enum(NAME_KINDS),
  romanisation: line.pipe(z.string().min(1)).exactOptional(),
  script: z.enum(WRITTEN_SCRIPTS).exactOptional(),
});

const needCode = z.enum(NEED_CODES);
// Records began with bare codes, and a need of which no more is known still is one.
const need = z.union([
  needCode,
  z.strictObject({
    code: needCode,
    state: z.enum(CODE_LISTS.needState),
    date: partialDate.exactOptional(),
    by: line.pipe(z.string().min(1)).exactOptional(),
  }),
]);

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
  names: z.array(personName).min(1).max(50),
  sex: z.enum(SEXES),
  birth: partialDate.exactOptional(),
  place: line,
  group: line,
  status: z.enum(PERSON_STATUSES),
  needs: z.array(need).max(NEED_CODES.length),
  ...sectionShape,
  protections: protectionDecisions.exactOptional(),
});

const code = line.pipe(
  z
    .string()
    .min(1)
    .refine((typed) => parseCode(typed).ok),
);

export const encounterDetails = z.strictObject({
  date: partialDate.exactOptional(),
  time: z
    .string()
    .regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/u)
    .exactOptional(),
  place: line,
  mode: z.enum(ENCOUNTER_MODES),
  language: z.enum(CONVERSATION_LANGUAGES),
  note,
  interpreter: code.exactOptional(),
  present: line.exactOptional(),
  sensitivity: z.enum(SENSITIVITIES).exactOptional(),
  about: recordId.transform((id) => id as LinkedId).exactOptional(),
});

export const attachmentDetails = z.strictObject({
  name: line.pipe(z.string().min(1)),
  origin: line,
  documentType: z.enum(CODE_LISTS.documentType).exactOptional(),
  madeOn: partialDate.exactOptional(),
  language: z.enum(CODE_LISTS.language).exactOptional(),
  description: text(DESCRIPTION_LIMIT).exactOptional(),
  redactedFrom: attachmentId.exactOptional(),
});
