import type { Brand } from './brand';
import type { EditTrail } from './field-edits';
import type { Need } from './needs';
import type { PartialDate } from './partial-date';
import { SECTION_NAMES, type PersonSections } from './person-sections';
import type { ProtectionDecision } from './protections';

export type PersonId = Brand<string, 'PersonId'>;

/** Kinds of a name, as asked for in refugee registration. */
export const NAME_KINDS = [
  'legal',
  'birth',
  'alias',
  'nickname',
  'religious',
  'pseudonym',
  'spelling',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** ISO 15924 codes of the scripts that a name may be written in; `Zyyy` is none of them. */
export const NAME_SCRIPTS = ['Hang', 'Hani', 'Latn', 'Zyyy'] as const;
export type NameScript = (typeof NAME_SCRIPTS)[number];

/** ISO 15924 codes that somebody may give a name: letters alone do not tell traditional Chinese from simplified. */
export const WRITTEN_SCRIPTS = ['Hang', 'Hans', 'Hant', 'Latn'] as const;
export type WrittenScript = (typeof WRITTEN_SCRIPTS)[number];

export interface PersonName {
  readonly text: string;
  readonly kind: NameKind;
  /** In Latin letters, as the person or a document writes it. */
  readonly romanisation?: string;
  /** Missing: as its letters say. */
  readonly script?: WrittenScript;
}

/** UNHCR registration: female, male; others and not (yet) stated. */
export const SEXES = ['female', 'male', 'other', 'unknown'] as const;
export type Sex = (typeof SEXES)[number];

/** Where a person stands now, the most urgent first. */
export const PERSON_STATUSES = [
  'detained',
  'in-hiding',
  'in-transit',
  'in-contact',
  'contact-lost',
  'returned',
  'resettled',
  'deceased',
  'unknown',
] as const;
export type PersonStatus = (typeof PERSON_STATUSES)[number];

/** What is known of a person. Only one name or pseudonym is required. */
export interface PersonDetails extends PersonSections {
  readonly names: readonly PersonName[];
  readonly sex: Sex;
  readonly birth?: PartialDate;
  readonly place: string;
  readonly group: string;
  readonly status: PersonStatus;
  readonly needs: readonly Need[];
  /** What a caseworker decided about protections; records of before know none. */
  readonly protections?: readonly ProtectionDecision[];
}

/** The fields of which each can be changed for itself. */
export const PERSON_FIELDS = [
  'names',
  'sex',
  'birth',
  'place',
  'group',
  'status',
  'needs',
  'protections',
  ...SECTION_NAMES,
] as const satisfies readonly (keyof PersonDetails)[];

/** A person as stored. Times are milliseconds since 1970 by the machine's clock: a claim, never an order. */
export interface Person extends PersonDetails, EditTrail {
  readonly id: PersonId;
  readonly revision: number;
  readonly createdAt: number;
  readonly updatedAt: number;
  readonly deletedAt?: number;
  /** Who has the case: the id of a caseworker of this vault, which never leaves it. Records of before know none. */
  readonly caseworker?: string;
  /** Whom somebody compared with this person and found to be others. It never leaves this vault. */
  readonly notSame?: readonly PersonId[];
  /** Put aside because another record is about the same person: where everything went. It never leaves this vault. */
  readonly merged?: MergedInto;
  /**
   * Anonymised here: the ids under which a colleague may still know the person, so that no hand-over names them again. It
   * never leaves this vault. Records of before have none.
   */
  readonly anonymisedIds?: readonly PersonId[];
}

/** What a merge moved, so that it can be taken apart again. */
export interface MergedInto {
  readonly into: PersonId;
  /** The revision of the record that stayed, which the merge made. */
  readonly made: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Notes and files. */
  readonly records: readonly string[];
  /** Records about several people, each with the revision that the merge made. */
  readonly linked: readonly { readonly id: string; readonly made: number }[];
}

/** The script of a name, by its first letter that has one. */
export function scriptOf(name: string): NameScript {
  if (/^[^\p{L}]*\p{Script=Hangul}/u.test(name)) return 'Hang';
  if (/^[^\p{L}]*\p{Script=Han}/u.test(name)) return 'Hani';
  if (/^[^\p{L}]*\p{Script=Latin}/u.test(name)) return 'Latn';
  return 'Zyyy';
}
