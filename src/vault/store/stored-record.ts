import type { Attachment } from '../../domain/attachment';
import type { Encounter } from '../../domain/encounter';
import type { FieldsBefore } from '../../domain/field-history';
import type { LinkedRecord } from '../../domain/linked-record';
import type { Person } from '../../domain/person';

/** What a row of `records` holds, told apart by `type`. The form of today; older forms are read by migrations. */
export type StoredRecord = CaseRecord | StoredCaseworker | StoredFormer;

/** What belongs to a case. Each of these keeps what it said before its last change in a row of its own. */
export type CaseRecord = (
  | ({ readonly type: 'person' } & Person)
  | ({ readonly type: 'encounter' } & Encounter)
  | StoredAttachment
  | LinkedRecord
) &
  WithFormer;

interface WithFormer {
  /** The id of the row with what the last change took away. It leaves this vault with no record. */
  readonly former?: string;
}

/**
 * What one change took away from a record. Together these rows lead back, change by change, from what the record says
 * today. They have random ids as all rows: nobody can see from outside how often a record was changed.
 */
export interface StoredFormer {
  readonly type: 'former';
  readonly id: string;
  /** It never changes. */
  readonly revision: 1;
  readonly recordId: string;
  /** The revision that the change made. */
  readonly made: number;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The id of the caseworker. */
  readonly by: string;
  readonly kind: 'updated' | 'deleted' | 'restored';
  readonly was: FieldsBefore;
  /** The id of the row of the change before. */
  readonly former?: string;
}

/** A file: its parts lie in a store of their own, sealed with its own key. */
export interface StoredAttachment extends Attachment {
  readonly type: 'attachment';
  readonly parts: number;
  /** 32 bytes in base64url. It never leaves the worker. */
  readonly key: string;
}

/** A caseworker: what they are called here, and their signing key pair in hexadecimal. */
export interface StoredCaseworker {
  readonly type: 'caseworker';
  readonly id: string;
  readonly revision: number;
  /** Missing until someone gives it. */
  readonly label?: string;
  /** Whose codes this caseworker compared and pinned; missing where there never were any. */
  readonly colleagues?: readonly PinnedColleague[];
  readonly publicKey: string;
  readonly secretKey: string;
}

/** A colleague of a caseworker: their code and what it stands for here. */
export interface PinnedColleague {
  readonly code: string;
  readonly label: string;
  /** Milliseconds since 1970. */
  readonly pinnedAt: number;
}
