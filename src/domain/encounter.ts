import type { Brand } from './brand';
import type { EditTrail } from './field-edits';
import type { ConversationLanguage } from './language';
import type { PartialDate } from './partial-date';
import type { PersonId } from './person';

export type EncounterId = Brand<string, 'EncounterId'>;

/** How the contact was made. */
export const ENCOUNTER_MODES = ['in-person', 'phone', 'messenger', 'third-party'] as const;
export type EncounterMode = (typeof ENCOUNTER_MODES)[number];

/** One contact with a person and the note that was taken of it. */
export interface EncounterDetails {
  readonly date?: PartialDate;
  readonly place: string;
  readonly mode: EncounterMode;
  readonly language: ConversationLanguage;
  readonly note: string;
}

/** The fields of which each can be changed for itself. */
export const ENCOUNTER_FIELDS = [
  'date',
  'place',
  'mode',
  'language',
  'note',
] as const satisfies readonly (keyof EncounterDetails)[];

/** An encounter as stored. Times are milliseconds since 1970 by the machine's clock. */
export interface Encounter extends EncounterDetails, EditTrail {
  readonly id: EncounterId;
  readonly personId: PersonId;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt?: number;
}
