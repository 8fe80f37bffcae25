import './zod-without-eval';
import { z } from 'zod';
import { LANGUAGES } from '../domain/language';
import { BOOKMARK_LIMIT, READING_SIZES, type ReadingHabits } from '../domain/reading';
import { REFERENCE_SLUGS } from '../domain/reference';
import type { Result } from '../domain/result';
import type { SaveError } from './vault-state';

const slug = z.enum(REFERENCE_SLUGS);
const place = z.string().max(100);

/** What the reader shows: part of the draft of the workspace. */
export const readerState = z.strictObject({
  mode: z.enum(['closed', 'full', 'beside']),
  page: z.union([slug, z.literal('contents')]),
  place: place.exactOptional(),
  query: z.string().max(10_000),
  second: z.enum(LANGUAGES).exactOptional(),
});

/** Calls about what a caseworker keeps of their reading. */
export const READING_CALLS = {
  'reading.load': z.strictObject({}),
  /** Seals bookmarks and text size in place of the ones before. They are no records: no entry of the audit tells of them. */
  'reading.save': z.strictObject({
    bookmarks: z.array(z.strictObject({ slug, place: place.exactOptional() })).max(BOOKMARK_LIMIT),
    size: z.enum(READING_SIZES),
  }),
} as const;

export interface ReadingOutputs {
  'reading.load': Result<ReadingHabits, SaveError>;
  'reading.save': Result<undefined, SaveError>;
}
