import './zod-without-eval';
import { z } from 'zod';
import { LINKED_PEOPLE_LIMIT, type LinkedOf } from '../domain/linked-record';
import type { Person, PersonId } from '../domain/person';
import type { Result } from '../domain/result';
import { linkedId } from './linked-records';
import { personId } from './record-details';
import type { SaveError } from './vault-state';

/** Calls about what goes on paper or into a PDF: letters, and sheets to sign. */
export const PAPER_CALLS = {
  /** People with what happened to any of them, to fill a paper from. Those who are put aside are left out. */
  'paper.subjects': z.strictObject({ people: z.array(personId).max(LINKED_PEOPLE_LIMIT).readonly() }),
  /**
   * Asked before anything leaves the app: whether everybody whom the stored paper is about consents to it now. If so,
   * it is entered in the audit trail.
   */
  'paper.release': z.strictObject({
    paper: z.discriminatedUnion('kind', [
      z.strictObject({ kind: z.literal('letter'), linkedId }),
      z.strictObject({ kind: z.literal('record'), personId }),
      z.strictObject({ kind: z.literal('referral'), linkedId }),
    ]),
    via: z.enum(['print', 'pdf']),
  }),
} as const;

export type Paper = z.infer<(typeof PAPER_CALLS)['paper.release']>['paper'];

export interface PaperSubjects {
  /** In the order in which they were asked for. */
  readonly people: readonly Person[];
  /** In no order. */
  readonly incidents: readonly LinkedOf<'incident'>[];
}

export type ReleaseError =
  | SaveError
  /** These people have not given the consent that it needs, or took it back. */
  | { readonly kind: 'not-consented'; readonly people: readonly PersonId[] };

export interface PaperOutputs {
  'paper.subjects': Result<PaperSubjects, SaveError>;
  'paper.release': Result<undefined, ReleaseError>;
}
