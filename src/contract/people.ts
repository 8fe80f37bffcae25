import { z } from 'zod';
import { CONVERSATION_LANGUAGES } from '../domain/language';
import { NEED_CODES } from '../domain/needs';
import { PERSON_STATUSES, type PersonId } from '../domain/person';
import type { Result } from '../domain/result';
import type { Snippet } from '../domain/snippet';
import { partialDate } from './plain-fields';
import type { PersonRow } from './person-row';
import { line, personId } from './record-details';

/** Given by whoever searches, used once. */
const searchId = z.string().min(1).max(40);

/** As `PeopleFilters` of the domain. */
export const peopleFilters = z.strictObject({
  status: z.enum(PERSON_STATUSES).exactOptional(),
  need: z.enum(NEED_CODES).exactOptional(),
  place: line.exactOptional(),
  group: line.exactOptional(),
  isMine: z.literal(true).exactOptional(),
  date: partialDate.exactOptional(),
  language: z.enum(CONVERSATION_LANGUAGES).exactOptional(),
});

/** Calls about the list of people and the search in it. */
export const PEOPLE_CALLS = {
  /**
   * A window of the list, last changed first; with a query, of the people whose names, place, group or notes hold all its
   * words or whose names sound like it, the best first.
   */
  'people.page': z.strictObject({
    query: z.string().max(10_000),
    filters: peopleFilters.exactOptional(),
    offset: z.int().min(0),
    limit: z.int().min(1).max(500),
    /** Names alone are answered at once, notes a little later. */
    scope: z.enum(['names', 'everywhere']).exactOptional(),
    /** By which it may be stopped. */
    search: searchId.exactOptional(),
  }),
  /** The answer is not wanted any more. */
  'people.stopSearch': z.strictObject({ search: searchId }),
  /** The pieces of notes in which the words of a query stand; only of those in whose notes they do. */
  'people.snippets': z.strictObject({
    query: z.string().max(10_000),
    people: z.array(personId).max(500).readonly(),
    filters: peopleFilters.exactOptional(),
  }),
} as const;

export interface PeoplePage {
  readonly total: number;
  readonly rows: readonly PersonRow[];
  /** `loading`: names are searched, notes are still being read; a `notes-ready` event follows. */
  readonly notes: 'ready' | 'loading';
  /** Names are found only as they are written; a `names-ready` event follows. */
  readonly isReadingNames?: true;
}

export interface PeopleOutputs {
  'people.page': Result<PeoplePage, { readonly kind: 'locked' } | { readonly kind: 'stopped' }>;
  'people.stopSearch': undefined;
  'people.snippets': Result<Readonly<Record<PersonId, Snippet>>, { readonly kind: 'locked' }>;
}
