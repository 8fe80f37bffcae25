import type { Attachment } from '../domain/attachment';
import type { Encounter } from '../domain/encounter';
import type { LinkedRecord } from '../domain/linked-record';
import type { Person } from '../domain/person';

/** What a caseworker is called here. */
export interface CaseworkerName {
  /** Empty if nobody gave one. */
  readonly label: string;
  readonly isMine: boolean;
}

export interface PersonFile {
  readonly person: Person;
  /** Newest first; undated ones last. */
  readonly encounters: readonly Encounter[];
  /** Latest first. */
  readonly attachments: readonly Attachment[];
  /** What belongs to this person and perhaps to others: incidents, groups, follow-ups, referrals, in no order. */
  readonly linked: readonly LinkedRecord[];
  /** The first names of the others whom these records are about, by id; of a large group only some. */
  readonly names: Readonly<Record<string, string>>;
  /** Who has the case and who wrote the notes, by id; missing where the vault has only one caseworker. */
  readonly caseworkers?: Readonly<Record<string, CaseworkerName>>;
  /** Rows of this person that do not open any more. They are kept. */
  readonly damagedEncounters: number;
}
