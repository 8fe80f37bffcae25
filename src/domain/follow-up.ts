import type { PartialDate } from './partial-date';
import type { PersonId } from './person';

export const FOLLOW_UP_KINDS = [
  'contact',
  'for-service',
  'for-assessment',
  'in-care',
  'after-reunification',
  'other',
] as const;
export type FollowUpKind = (typeof FOLLOW_UP_KINDS)[number];

/** Something that is still to be done for one or more people. */
export interface FollowUpDetails {
  readonly people: readonly PersonId[];
  readonly kind: FollowUpKind;
  readonly due?: PartialDate;
  /** Who does it: the label of a caseworker, no helper's name. */
  readonly assignee: string;
  /** Missing until it is done. */
  readonly doneOn?: PartialDate;
  readonly text: string;
}

/** The fields of which each can be changed for itself. */
export const FOLLOW_UP_FIELDS = [
  'people',
  'kind',
  'due',
  'assignee',
  'doneOn',
  'text',
] as const satisfies readonly (keyof FollowUpDetails)[];
