import { z } from 'zod';
import type { Result } from '../domain/result';
import { recordId } from './record-id';
import type { SaveError } from './vault-state';

/** Calls about what a record said before. */
export const HISTORY_CALLS = {
  /** Every change that is known of a record, newest first. */
  'history.read': z.strictObject({ recordId }),
  /** Gives a field the value again that it had before a change. It is a change like any other. */
  'history.restoreValue': z.strictObject({
    recordId,
    /** The revision that is seen now; another means that somebody was quicker. */
    revision: z.int(),
    /** The change that took the value away, by the revision that it made. */
    changedIn: z.int(),
    field: z.string().max(100),
  }),
} as const;

/** A field before and after a change. Undefined: it was empty. */
export interface FieldChange {
  readonly field: string;
  readonly before?: unknown;
  readonly after?: unknown;
}

export interface RecordChangeLine {
  /** The revision that the change made. */
  readonly revision: number;
  /** Milliseconds since 1970 by the clock of the machine. */
  readonly at: number;
  /** The label of the caseworker; empty if there is none. */
  readonly by: string;
  readonly isMine: boolean;
  readonly kind: 'updated' | 'deleted' | 'restored';
  readonly changes: readonly FieldChange[];
}

export interface RecordHistory {
  readonly type: string;
  readonly revision: number;
  readonly createdAt: number;
  /** Newest first. */
  readonly lines: readonly RecordChangeLine[];
  /** Does the record have changes from before histories were kept, or some that cannot be read any more? */
  readonly isCut: boolean;
  /** The names of people, or of files, that a value may mean, by id. */
  readonly names: Readonly<Record<string, string>>;
}

export interface HistoryOutputs {
  'history.read': Result<RecordHistory, SaveError>;
  'history.restoreValue': Result<undefined, SaveError>;
}
