import { z } from 'zod';
import type { LinkedType } from '../domain/linked-record';
import type { PartialDate } from '../domain/partial-date';
import type { Result } from '../domain/result';
import { recordId } from './record-id';
import type { SaveError } from './vault-state';

/** Calls about what was deleted and can still be taken back. */
export const DELETED_CALLS = {
  /** Latest deletion first. Encounters of a deleted person belong to that person. */
  'deleted.list': z.strictObject({}),
  /** Erases records that were deleted, for good; a person with everything that belongs to them. */
  'deleted.erase': z.strictObject({ ids: z.array(recordId).min(1).max(1000) }),
} as const;

export interface DeletedRecord {
  readonly kind: 'person' | 'encounter' | 'attachment' | LinkedType;
  readonly id: string;
  /** The name of the person whom it is about; empty if it cannot be read. */
  readonly name: string;
  /** Of an encounter or an incident, or when a task was due. */
  readonly date?: PartialDate;
  /** The name of a file. */
  readonly fileName?: string;
  /** Milliseconds since 1970, as the next. */
  readonly deletedAt: number;
  /** The first unlocking after this erases it. */
  readonly erasedFrom: number;
}

export type EraseError =
  | SaveError
  /** A backup is being written, which must hold either all of a record or nothing. */
  | { readonly kind: 'backing-up' };

export interface DeletedOutputs {
  'deleted.list': Result<readonly DeletedRecord[], { readonly kind: 'locked' }>;
  'deleted.erase': Result<undefined, EraseError>;
}
