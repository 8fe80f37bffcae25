import { z } from 'zod';
import type { PersonId } from '../domain/person';
import type { Result } from '../domain/result';
import type { RetentionReview } from '../domain/retention';
import { personId } from './record-details';
import type { EraseError } from './deleted';

/** Calls about how long records are kept. */
export const RETENTION_CALLS = {
  /** Whose record must be looked at again by `today` (`YYYY-MM-DD`), most urgent first. */
  'retention.due': z.strictObject({ today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u) }),
  /** Leaves of a person only what is counted, and erases all that belongs to them. It cannot be taken back. */
  'retention.anonymise': z.strictObject({ personId }),
} as const;

export interface DueReview extends RetentionReview {
  readonly id: PersonId;
  readonly name: string;
}

export interface DueReviews {
  readonly total: number;
  /** At most the first 200. */
  readonly people: readonly DueReview[];
}

export interface RetentionOutputs {
  'retention.due': Result<DueReviews, { readonly kind: 'locked' }>;
  'retention.anonymise': Result<undefined, EraseError>;
}
