import './zod-without-eval';
import { z } from 'zod';
import { FOLLOW_UP_KINDS } from '../domain/follow-up';
import { GROUP_KINDS, GROUP_ROLES, SEPARATION_CAUSES } from '../domain/group';
import { SEPARATION_LIMIT } from '../domain/group-form';
import { AUTHORITIES, INCIDENT_KINDS, INCIDENT_SOURCES, RELIABILITIES } from '../domain/incident';
import { LANGUAGES } from '../domain/language';
import { IDENTITY_LEVELS, LETTER_RECIPIENTS } from '../domain/letter';
import {
  LINKED_PEOPLE_LIMIT,
  LINKED_TYPES,
  type LinkedId,
  type LinkedOf,
  type LinkedRecord,
} from '../domain/linked-record';
import type { PersonId } from '../domain/person';
import {
  INTERVENTION_IMPACTS,
  INTERVENTION_STATUSES,
  REFERRAL_OUTCOMES,
  SERVICES,
  TIMEFRAMES,
} from '../domain/referral';
import type { Result } from '../domain/result';
import type { PersonRow } from './person-row';
import { partialDate } from './plain-fields';
import { line, note, personId } from './record-details';
import { recordId } from './record-id';
import type { SaveError } from './vault-state';

export const linkedId = recordId.transform((id) => id as LinkedId);
export const linkedType = z.enum(LINKED_TYPES);

/** At least one, and nobody twice: a record without people is refused. */
const people = z
  .array(personId)
  .min(1)
  .max(LINKED_PEOPLE_LIMIT)
  .refine((ids) => new Set(ids).size === ids.length)
  .readonly();

export const incidentDetails = z.strictObject({
  people,
  kind: z.enum(INCIDENT_KINDS),
  date: partialDate.exactOptional(),
  place: line,
  authority: z.enum(AUTHORITIES),
  source: z.enum(INCIDENT_SOURCES),
  reliability: z.enum(RELIABILITIES),
  text: note,
});

const separation = z
  .strictObject({
    one: personId,
    other: personId,
    date: partialDate.exactOptional(),
    place: line,
    cause: z.enum(SEPARATION_CAUSES),
  })
  .refine(({ one, other }) => one !== other);

export const groupDetails = z.strictObject({
  people,
  kind: z.enum(GROUP_KINDS),
  name: line,
  roles: z
    .array(z.strictObject({ personId, role: z.enum(GROUP_ROLES) }))
    .max(LINKED_PEOPLE_LIMIT)
    .readonly(),
  separations: z.array(separation).max(SEPARATION_LIMIT).readonly(),
  text: note,
});

export const followUpDetails = z.strictObject({
  people,
  kind: z.enum(FOLLOW_UP_KINDS),
  due: partialDate.exactOptional(),
  assignee: line,
  doneOn: partialDate.exactOptional(),
  text: note,
});

export const referralDetails = z.strictObject({
  people,
  service: z.enum(SERVICES),
  organisation: line,
  outcome: z.enum(REFERRAL_OUTCOMES),
  timeframe: z.enum(TIMEFRAMES),
  referredOn: partialDate.exactOptional(),
  due: partialDate.exactOptional(),
  doneOn: partialDate.exactOptional(),
  progress: z.enum(INTERVENTION_STATUSES).exactOptional(),
  impact: z.enum(INTERVENTION_IMPACTS).exactOptional(),
  text: note,
});

export const letterDetails = z.strictObject({
  people,
  recipient: z.enum(LETTER_RECIPIENTS),
  addressee: line,
  language: z.enum(LANGUAGES),
  identity: z.enum(IDENTITY_LEVELS),
  date: partialDate.exactOptional(),
  vitalInterest: note.pipe(z.string().min(1)).exactOptional(),
  text: note,
});

export const linkedDetails = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('incident'), ...incidentDetails.shape }),
  z.strictObject({ type: z.literal('group'), ...groupDetails.shape }),
  z.strictObject({ type: z.literal('follow-up'), ...followUpDetails.shape }),
  z.strictObject({ type: z.literal('referral'), ...referralDetails.shape }),
  z.strictObject({ type: z.literal('letter'), ...letterDetails.shape }),
]);

const entry = z.string().max(100).optional();

/** Calls about what belongs to several people: incidents, groups, follow-ups, referrals, letters. */
export const LINKED_CALLS = {
  /** A record with a row for each of its people, as they stand now. */
  'linked.open': z.strictObject({ linkedId }),
  /** Stores a record once for all of its people. */
  'linked.create': z.strictObject({ record: linkedDetails, entry }),
  /** Replaces it. `revision` is the one that was read; another means that someone else was quicker. */
  'linked.update': z.strictObject({ linkedId, revision: z.int(), record: linkedDetails, entry }),
  'linked.delete': z.strictObject({ linkedId, type: linkedType }),
  'linked.restore': z.strictObject({ linkedId, type: linkedType }),
  /** A group with everything that happened to any of its people. */
  'group.open': z.strictObject({ groupId: linkedId }),
  /** The first names of people, from memory; those who are deleted are left out. */
  'people.named': z.strictObject({ ids: z.array(personId).max(LINKED_PEOPLE_LIMIT).readonly() }),
  'group.list': z.strictObject({}),
  /** Who has these words as their group, so that a group can be made of them. */
  'group.peopleWithText': z.strictObject({ text: line.pipe(z.string().min(1)) }),
} as const;

export interface LinkedFile {
  readonly record: LinkedRecord;
  /** Of those who are not deleted, in the record's order. */
  readonly people: readonly PersonRow[];
}

export interface GroupFile {
  readonly group: LinkedOf<'group'>;
  readonly people: readonly PersonRow[];
  /** Of any of the people, in no order. */
  readonly incidents: readonly LinkedOf<'incident'>[];
  /** About any of the people, in no order. */
  readonly letters: readonly LinkedOf<'letter'>[];
  /** Incidents and letters that do not open any more. */
  readonly damaged: number;
}

export interface GroupSummary {
  readonly id: LinkedId;
  readonly name: string;
  readonly kind: LinkedOf<'group'>['kind'];
  readonly people: number;
}

export interface NamedPerson {
  readonly id: PersonId;
  readonly name: string;
}

export interface LinkedOutputs {
  'linked.open': Result<LinkedFile, SaveError>;
  'linked.create': Result<LinkedRecord, SaveError>;
  'linked.update': Result<LinkedRecord, SaveError>;
  'linked.delete': Result<undefined, SaveError>;
  'linked.restore': Result<undefined, SaveError>;
  'group.open': Result<GroupFile, SaveError>;
  'people.named': Result<readonly NamedPerson[], SaveError>;
  'group.list': Result<readonly GroupSummary[], SaveError>;
  'group.peopleWithText': Result<readonly PersonId[], SaveError>;
}
