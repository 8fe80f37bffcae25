import type { Attachment } from '../../domain/attachment';
import type { Encounter } from '../../domain/encounter';
import type { Person } from '../../domain/person';

/** What a row of `records` holds, told apart by `type`. The form of today; older forms are read by migrations. */
export type StoredRecord =
  | ({ readonly type: 'person' } & Person)
  | ({ readonly type: 'encounter' } & Encounter)
  | StoredAttachment
  | StoredCaseworker;

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
