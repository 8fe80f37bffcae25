import { z } from 'zod';
import type { DuplicateReason } from '../domain/duplicates/duplicate-score';
import { SEXES } from '../domain/person';
import type { Result } from '../domain/result';
import { LINE_LIMIT } from '../domain/text';
import { partialDate } from './plain-fields';
import type { PersonRow } from './person-row';

/** Somebody who is recorded already and may be the one who is being recorded. */
export interface AlikePerson {
  readonly row: PersonRow;
  readonly reasons: readonly DuplicateReason[];
}

/** Calls about people who may have been recorded twice. */
export const DUPLICATE_CALLS = {
  /** Those who may be the person with these names, the likeliest first. */
  'duplicates.alike': z.strictObject({
    names: z.array(z.string().max(LINE_LIMIT)).max(50),
    sex: z.enum(SEXES),
    birth: partialDate.exactOptional(),
    place: z.string().max(LINE_LIMIT),
  }),
} as const;

export interface DuplicateOutputs {
  'duplicates.alike': Result<readonly AlikePerson[], { readonly kind: 'locked' }>;
}
