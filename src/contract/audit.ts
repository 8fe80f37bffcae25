import { z } from 'zod';
import type { AuditAction } from '../domain/audit-action';
import type { Result } from '../domain/result';
import type { SaveError } from './vault-state';

/** Calls about who did what. */
export const AUDIT_CALLS = {
  /** Entries before `before`, or the newest, newest first. */
  'audit.page': z.strictObject({ before: z.int().min(1).optional(), limit: z.int().min(1).max(500) }),
  /** Follows the whole chain: signatures, order, and its end against the manifest. */
  'audit.verify': z.strictObject({}),
  /** Enters what the vault cannot see by itself. */
  'audit.note': z.strictObject({ action: z.enum(['recovery-words.printed']) }),
} as const;

export interface AuditLine {
  readonly seq: number;
  /** Milliseconds since 1970 by the clock of the machine; the order is that of `seq`. */
  readonly at: number;
  /** The label of the caseworker; empty if there is none. */
  readonly by: string;
  readonly isMine: boolean;
  readonly action: AuditAction;
  /** The name or label of whom it is about; empty if nobody is or nothing is known. */
  readonly subject: string;
  /** How many records, where it is about many. */
  readonly count: number;
}

export interface AuditPage {
  readonly lines: readonly AuditLine[];
  readonly isMore: boolean;
}

/** `brokenAt`: the number of the first entry that is altered, missing or not signed by its caseworker. */
export type AuditCheck =
  | { readonly isIntact: true; readonly entries: number }
  | { readonly isIntact: false; readonly brokenAt: number };

export interface AuditOutputs {
  'audit.page': Result<AuditPage, SaveError>;
  'audit.verify': Result<AuditCheck, SaveError>;
  'audit.note': Result<undefined, SaveError>;
}
