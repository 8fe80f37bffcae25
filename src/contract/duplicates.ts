import { z } from 'zod';
import type { DuplicateReason } from '../domain/duplicates/duplicate-score';
import { SEXES, type Person } from '../domain/person';
import type { Result } from '../domain/result';
import { LINE_LIMIT } from '../domain/text';
import { partialDate } from './plain-fields';
import type { PersonRow } from './person-row';
import { personId } from './record-details';
import type { SaveError } from './vault-state';

/** Somebody who is recorded already and may be the one who is being recorded. */
export interface AlikePerson {
  readonly row: PersonRow;
  readonly reasons: readonly DuplicateReason[];
}

const personRef = z.strictObject({ id: personId, revision: z.int() });

/** Calls about people who may have been recorded twice. */
export const DUPLICATE_CALLS = {
  /** Those who may be the person with these names, the likeliest first. */
  'duplicates.alike': z.strictObject({
    names: z.array(z.string().max(LINE_LIMIT)).max(50),
    sex: z.enum(SEXES),
    birth: partialDate.exactOptional(),
    place: z.string().max(LINE_LIMIT),
  }),
  /** Pairs of records that may be about one person, the likeliest first. Looks at everybody: it takes a while. */
  'duplicates.list': z.strictObject({
    /** By which it may be stopped, as a search is. */
    search: z.string().min(1).max(40),
  }),
  /** Puts two records together; `person.restore` of the other takes them apart again. */
  'duplicates.merge': z.strictObject({ kept: personRef, other: personRef }),
  /** Two records are about two people, and are never listed together again; `isSame` takes that back. */
  'duplicates.tellApart': z.strictObject({ one: personId, other: personId, isSame: z.boolean() }),
} as const;

/** Two records that may be about one person. */
export interface DuplicatePair {
  readonly one: PersonRow;
  readonly other: PersonRow;
  readonly reasons: readonly DuplicateReason[];
}

export interface DuplicatePairs {
  readonly total: number;
  /** At most the first 100. */
  readonly pairs: readonly DuplicatePair[];
}

export interface DuplicateOutputs {
  'duplicates.list': Result<DuplicatePairs, { readonly kind: 'locked' } | { readonly kind: 'stopped' }>;
  'duplicates.merge': Result<Person, SaveError>;
  'duplicates.tellApart': Result<undefined, SaveError>;
  'duplicates.alike': Result<readonly AlikePerson[], { readonly kind: 'locked' }>;
}
