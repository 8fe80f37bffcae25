import './zod-without-eval';
import { z } from 'zod';
import {
  ATTACHMENT_FIELDS,
  ATTACHMENT_LIMIT_BYTES,
  MEDIA_TYPES,
  type Attachment,
} from '../domain/attachment';
import { ENCOUNTER_FIELDS, type Encounter } from '../domain/encounter';
import type { LinkedDetails, LinkedRow } from '../domain/linked-record';
import { PERSON_FIELDS, type Person } from '../domain/person';
import { linksTo } from '../domain/person-links';
import {
  attachmentDetails,
  attachmentId,
  encounterDetails,
  encounterId,
  line,
  personDetails,
  personId,
} from './record-details';
import { HANDED_LINKED } from './handed-linked';
import { trailOf } from './handed-trail';

/** Who gives, as the first frame of a hand-over says; both keys are 32 bytes in base64url. */
export interface HandoverSender {
  readonly signKey: string;
  readonly boxKey: string;
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly createdAt: number;
}

type Unnumbered<Stored> = Omit<Stored, 'revision' | 'deletedAt'>;

/** A record on its way: whoever takes it over numbers its revisions anew. */
export type HandedRecord =
  | ({ readonly type: 'person' } & Unnumbered<Person>)
  | ({ readonly type: 'encounter' } & Unnumbered<Encounter>)
  | HandedFile
  | HandedLinked;

/** It is about people of the same file only. */
export type HandedLinked = LinkedDetails & Unnumbered<LinkedRow>;

export type HandedFile = { readonly type: 'attachment' } & Unnumbered<Attachment>;

/** A record as it travels is never larger, in characters of JSON. */
const RECORD_LIMIT = 16 * 1024 * 1024;

const moment = z.int().min(0);
const key = z.string().regex(/^[\w-]{43}$/u);

const sender = z.strictObject({ signKey: key, boxKey: key, label: line, createdAt: moment });

const person = z
  .strictObject({
    type: z.literal('person'),
    id: personId,
    createdAt: moment,
    updatedAt: moment,
    ...personDetails.shape,
    ...trailOf(PERSON_FIELDS, personDetails.shape),
  })
  // The app never stores such a link, so it wrote no such file.
  .refine((each) => !linksTo(each, each.id));

const encounter = z.strictObject({
  type: z.literal('encounter'),
  id: encounterId,
  personId,
  createdAt: moment,
  updatedAt: moment,
  amendedAt: moment.exactOptional(),
  ...encounterDetails.shape,
  ...trailOf(ENCOUNTER_FIELDS, encounterDetails.shape),
});

const attachment = z
  .strictObject({
    type: z.literal('attachment'),
    id: attachmentId,
    personId,
    createdAt: moment,
    updatedAt: moment,
    ...attachmentDetails.shape,
    ...trailOf(ATTACHMENT_FIELDS, attachmentDetails.shape),
    mediaType: z.enum(MEDIA_TYPES),
    sizeBytes: z.int().min(1).max(ATTACHMENT_LIMIT_BYTES),
    sha256: z.string().regex(/^[\da-f]{64}$/u),
  })
  // Nothing is a copy of itself.
  .refine(({ id, redactedFrom }) => id !== redactedFrom);

const record = z.discriminatedUnion('type', [person, encounter, attachment, ...HANDED_LINKED]);

/** Reads the first frame; undefined if it is anything else. */
export function parseSender(json: string): HandoverSender | undefined {
  return parse(sender, json);
}

/** Reads a record that comes from outside. Undefined for whatever this app would not have written. */
export function parseHandedRecord(json: string): HandedRecord | undefined {
  return parse(record, json);
}

function parse<Schema extends z.ZodType>(schema: Schema, json: string): z.output<Schema> | undefined {
  if (json.length > RECORD_LIMIT) return undefined;
  try {
    return schema.safeParse(JSON.parse(json)).data;
  } catch {
    // No JSON, or nested too deeply for the parser.
    return undefined;
  }
}
