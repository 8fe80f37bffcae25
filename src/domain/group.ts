import type { PartialDate } from './partial-date';
import type { PersonId } from './person';

export const GROUP_KINDS = ['family', 'travelling', 'arrested', 'other'] as const;
export type GroupKind = (typeof GROUP_KINDS)[number];

/** What somebody is to the others of a group; whoever has none of these is simply a member. */
export const GROUP_ROLES = [
  'member',
  'head',
  'spouse',
  'mother',
  'father',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
  'other-relative',
  'caregiver',
  'companion',
] as const;
export type GroupRole = (typeof GROUP_ROLES)[number];

export const SEPARATION_CAUSES = [
  'unknown',
  'arrest-and-detention',
  'repatriation',
  'migration',
  'population-movement',
  'trafficking',
  'conflict',
  'death',
  'sickness',
  'family-violence',
  'abandonment',
  'entrusted',
  'divorce-or-remarriage',
  'poverty',
  'lack-of-services',
  'natural-disaster',
  'other',
] as const;
export type SeparationCause = (typeof SEPARATION_CAUSES)[number];

export interface MemberRole {
  readonly personId: PersonId;
  readonly role: GroupRole;
}

/** Two members who lost each other. */
export interface Separation {
  readonly one: PersonId;
  readonly other: PersonId;
  readonly date?: PartialDate;
  readonly place: string;
  readonly cause: SeparationCause;
}

/** People who belong, travel or were arrested together. A group holds people, never groups: none can hold itself. */
export interface GroupDetails {
  readonly people: readonly PersonId[];
  readonly kind: GroupKind;
  readonly name: string;
  /** Of those who have one. */
  readonly roles: readonly MemberRole[];
  readonly separations: readonly Separation[];
  readonly text: string;
}

/** The fields of which each can be changed for itself. */
export const GROUP_FIELDS = [
  'people',
  'kind',
  'name',
  'roles',
  'separations',
  'text',
] as const satisfies readonly (keyof GroupDetails)[];

/** The role of a member. */
export function roleOf({ roles }: Pick<GroupDetails, 'roles'>, personId: PersonId): GroupRole {
  return roles.find((each) => each.personId === personId)?.role ?? 'member';
}
