import type { EncounterId } from '../../domain/encounter';
import type { PersonId } from '../../domain/person';
import { toSearchText } from '../../domain/text';
import { findLines } from './find-lines';
import { noteIdAt, notesOfPerson } from './note-chunk';
import { ordinalOf } from './people-base';
import type { PeopleIndex } from './people-index';

/** People found: those changed since the base by id, latest first, then ordinals of the base. */
export interface SearchResult {
  readonly changed: readonly PersonId[];
  readonly ordinals: Uint32Array;
}

/** The words of a query, normalised, each once; every one must be found. */
export function toSearchTerms(query: string): readonly string[] {
  return [...new Set(toSearchText(query).split(' '))].filter((term) => term !== '');
}

/** Where a query is looked for, and in which of the notes. */
interface SearchField {
  readonly scope: SearchScope;
  readonly hasNote?: ((id: EncounterId) => boolean) | undefined;
}

/** Where a query is looked for. */
export type SearchScope = 'names' | 'everywhere';

/**
 * Finds the people in whose names, place and group (and notes, if everywhere) all terms stand. Needs the base; notes are
 * searched as far as they are loaded.
 */
export function searchPeople(
  index: PeopleIndex,
  terms: readonly string[],
  scope: SearchScope = 'everywhere',
): SearchResult {
  const slices = searchInSlices(index, terms, { scope });
  for (;;) {
    const slice = slices.next();
    if (slice.done === true) return slice.value;
  }
}

/** The same a few megabytes at a time: the caller can let others work in between. */
export function* searchInSlices(
  index: PeopleIndex,
  terms: readonly string[],
  { scope, hasNote }: SearchField,
): Generator<undefined, SearchResult> {
  const hits = new Uint8Array(index.base?.count ?? 0);
  let changed = new Set(index.changedPeople.keys());
  for (const [round, term] of terms.entries()) {
    const found = new Set<PersonId>();
    const mark = (ordinal: number) => {
      const id = index.replacedBy(ordinal);
      if (id !== undefined) found.add(id);
      // A hit counts only if every term before was a hit too.
      else if (hits[ordinal] === round) hits[ordinal] = round + 1;
    };
    markNames(index, term, { mark, found });
    if (scope === 'everywhere') yield* markNotes(index, term, { mark, found, hasNote });
    changed = new Set([...changed].filter((id) => found.has(id)));
  }
  return { changed: latestAlive(index, changed), ordinals: aliveHits(index, hits, terms.length) };
}

function latestAlive(index: PeopleIndex, ids: ReadonlySet<PersonId>): PersonId[] {
  return [...ids].filter((id) => index.changedPeople.get(id)?.entry.isDeleted !== true).toReversed();
}

function aliveHits(index: PeopleIndex, hits: Uint8Array, wanted: number): Uint32Array {
  const alive = new Uint32Array(index.base?.liveCount ?? 0);
  let count = 0;
  for (let ordinal = 0; ordinal < alive.length; ordinal += 1) {
    if (hits[ordinal] !== wanted || index.replacedBy(ordinal) !== undefined) continue;
    alive[count] = ordinal;
    count += 1;
  }
  return alive.subarray(0, count);
}

interface Hits {
  /** Takes a person of the base. */
  readonly mark: (ordinal: number) => void;
  /** Takes people who changed since. */
  readonly found: Set<PersonId>;
}

function markNames(index: PeopleIndex, term: string, { mark, found }: Hits): void {
  if (index.base !== undefined) {
    findLines({ text: index.base.searchText, offsets: index.base.searchOffsets }, term, (ordinal) => {
      if (index.replacedBy(ordinal) === undefined) mark(ordinal);
    });
  }
  for (const [id, { searchText }] of index.changedPeople) if (searchText.includes(term)) found.add(id);
}

interface NoteHits extends Hits {
  readonly hasNote: ((id: EncounterId) => boolean) | undefined;
}

function* markNotes(
  index: PeopleIndex,
  term: string,
  { mark, found, hasNote }: NoteHits,
): Generator<undefined> {
  const isEvery = index.changedNotes.size === 0 && hasNote === undefined;
  const counts = (id: EncounterId) => !index.changedNotes.has(id) && hasNote?.(id) !== false;
  for (const chunk of index.noteChunks ?? []) {
    findLines(chunk, term, (line) => {
      if (isEvery || counts(noteIdAt(chunk, line))) mark(chunk.people[line] ?? 0);
    });
    yield;
  }
  for (const note of index.changedNotes.values())
    if (note.text.includes(term) && hasNote?.(note.id) !== false) found.add(note.personId);
}

/** The first note of the person that holds a term, or undefined if none does. */
export function noteWithHit(
  index: PeopleIndex,
  personId: PersonId,
  {
    terms,
    hasNote,
  }: { readonly terms: readonly string[]; readonly hasNote: ((id: EncounterId) => boolean) | undefined },
): EncounterId | undefined {
  return notesOf(index, personId).find(
    ({ id, text }) => hasNote?.(id) !== false && terms.some((term) => text.includes(term)),
  )?.id;
}

function notesOf(
  index: PeopleIndex,
  personId: PersonId,
): readonly { readonly id: EncounterId; readonly text: string }[] {
  const changed = [...index.changedNotes.values()].filter((note) => note.personId === personId);
  const ordinal = index.base && ordinalOf(index.base, personId);
  const stored = ordinal === undefined ? [] : notesOfPerson(index.noteChunks ?? [], ordinal);
  return [...changed, ...stored.filter(({ id }) => !index.changedNotes.has(id))];
}
