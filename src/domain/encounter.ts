import type { Brand } from './brand';
import type { EditTrail } from './field-edits';
import type { ConversationLanguage } from './language';
import type { LinkedId } from './linked-record';
import type { PartialDate } from './partial-date';
import type { PersonId } from './person';

export type EncounterId = Brand<string, 'EncounterId'>;

/** How the contact was made. */
export const ENCOUNTER_MODES = ['in-person', 'phone', 'messenger', 'third-party'] as const;
export type EncounterMode = (typeof ENCOUNTER_MODES)[number];

/** How much care a note needs; a strictly confidential one is folded away until somebody opens it. */
export const SENSITIVITIES = ['ordinary', 'confidential', 'strictly-confidential'] as const;
export type Sensitivity = (typeof SENSITIVITIES)[number];

/** One contact with a person and the note that was taken of it. */
export interface EncounterDetails {
  readonly date?: PartialDate;
  /** `HH:MM` by the clock of the place. */
  readonly time?: string;
  readonly place: string;
  readonly mode: EncounterMode;
  readonly language: ConversationLanguage;
  readonly note: string;
  /** The code of the interpreter, such as K-12: never a name. */
  readonly interpreter?: string;
  /** Who else was there, without names of helpers. */
  readonly present?: string;
  /** Missing: ordinary. */
  readonly sensitivity?: Sensitivity;
  /** The incident, follow-up or referral of the person that it was about. It may be gone. */
  readonly about?: LinkedId;
}

/** The fields of which each can be changed for itself. */
export const ENCOUNTER_FIELDS = [
  'date',
  'time',
  'place',
  'mode',
  'language',
  'note',
  'interpreter',
  'present',
  'sensitivity',
  'about',
] as const satisfies readonly (keyof EncounterDetails)[];

/** An encounter as stored. Times are milliseconds since 1970 by the machine's clock. */
export interface Encounter extends EncounterDetails, EditTrail {
  readonly id: EncounterId;
  readonly personId: PersonId;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  /** When the note was last changed after it had been saved; what it said before stands in its history. */
  readonly amendedAt?: number;
  readonly deletedAt?: number;
  /** Who wrote it: the id of a caseworker of this vault, which never leaves it. Records of before know none. */
  readonly caseworker?: string;
}
