import type { Brand } from './brand';
import type { EditTrail } from './field-edits';
import { FOLLOW_UP_FIELDS, type FollowUpDetails } from './follow-up';
import { GROUP_FIELDS, type GroupDetails } from './group';
import { INCIDENT_FIELDS, type IncidentDetails } from './incident';
import { LETTER_FIELDS, type LetterDetails } from './letter';
import type { PartialDate } from './partial-date';
import type { PersonId } from './person';
import { isReferralClosed, REFERRAL_FIELDS, type ReferralDetails } from './referral';

/** Records that belong to several people at once. */
export const LINKED_TYPES = ['incident', 'group', 'follow-up', 'referral', 'letter'] as const;
export type LinkedType = (typeof LINKED_TYPES)[number];

export type LinkedId = Brand<string, 'LinkedId'>;

/** Most people that one record may be about. */
export const LINKED_PEOPLE_LIMIT = 5000;

export type LinkedDetails =
  | ({ readonly type: 'incident' } & IncidentDetails)
  | ({ readonly type: 'group' } & GroupDetails)
  | ({ readonly type: 'follow-up' } & FollowUpDetails)
  | ({ readonly type: 'referral' } & ReferralDetails)
  | ({ readonly type: 'letter' } & LetterDetails);

/** What every stored record of these types has. Times are milliseconds since 1970 by the machine's clock. */
export interface LinkedRow extends EditTrail {
  readonly id: LinkedId;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt?: number;
}

export type LinkedRecord = LinkedDetails & LinkedRow;
export type LinkedOf<Type extends LinkedType> = Extract<LinkedRecord, { readonly type: Type }>;

/** The fields of each type, of which each can be changed for itself. */
export const LINKED_FIELDS = {
  incident: INCIDENT_FIELDS,
  group: GROUP_FIELDS,
  'follow-up': FOLLOW_UP_FIELDS,
  referral: REFERRAL_FIELDS,
  letter: LETTER_FIELDS,
} as const;

/** What waits to be done: from when on, and whether it is over. */
export interface Task {
  readonly due?: PartialDate;
  readonly isDone?: true;
}

/** What of a record waits to be done; nothing of incidents, groups and letters ever does. */
export function taskOf(record: LinkedDetails): Task {
  if (record.type !== 'follow-up' && record.type !== 'referral') return {};
  const isDone = record.type === 'follow-up' ? record.doneOn !== undefined : isReferralClosed(record);
  return {
    ...(record.due === undefined ? {} : { due: record.due }),
    ...(isDone ? { isDone: true as const } : {}),
  };
}

/** The record without some of its people; undefined if nobody would be left. */
export function withoutPeople<Linked extends LinkedDetails>(
  record: Linked,
  gone: ReadonlySet<PersonId>,
): Linked | undefined {
  const people = record.people.filter((id) => !gone.has(id));
  if (people.length === 0) return undefined;
  if (record.type !== 'group') return { ...record, people };
  return {
    ...record,
    people,
    roles: record.roles.filter(({ personId }) => !gone.has(personId)),
    separations: record.separations.filter(({ one, other }) => !gone.has(one) && !gone.has(other)),
  };
}

/** The record with one person in another's place; who is in it already stays as they are. */
export function withPersonReplaced<Linked extends LinkedDetails>(
  record: Linked,
  { from, to }: { readonly from: PersonId; readonly to: PersonId },
): Linked {
  const other = (id: PersonId) => (id === from ? to : id);
  const people = [...new Set(record.people.map(other))];
  if (record.type !== 'group') return { ...record, people };
  const hasRole = record.roles.some(({ personId }) => personId === to);
  const roles = record.roles.filter(({ personId }) => personId !== from || !hasRole);
  const separations = record.separations.map((each) => ({
    ...each,
    one: other(each.one),
    other: other(each.other),
  }));
  return {
    ...record,
    people,
    roles: roles.map((each) => ({ ...each, personId: other(each.personId) })),
    separations: separations.filter(
      (each, at) =>
        each.one !== each.other && separations.findIndex((known) => pairOf(known) === pairOf(each)) === at,
    ),
  };
}

/** The record with whom another version of it is about as well, and in a group with their roles and separations. */
export function withMorePeople<Linked extends LinkedDetails>(record: Linked, other: LinkedDetails): Linked {
  const people = [...new Set([...record.people, ...other.people])];
  if (record.type !== 'group' || other.type !== 'group') return { ...record, people };
  const known = new Set(record.roles.map(({ personId }) => personId));
  const parted = new Set(record.separations.map(pairOf));
  return {
    ...record,
    people,
    roles: [...record.roles, ...other.roles.filter(({ personId }) => !known.has(personId))],
    separations: [...record.separations, ...other.separations.filter((each) => !parted.has(pairOf(each)))],
  };
}

// Who is named first says nothing.
function pairOf({ one, other }: { readonly one: PersonId; readonly other: PersonId }): string {
  return [one, other].toSorted().join(' ');
}
