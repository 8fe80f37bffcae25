import type { EncounterId } from '../../domain/encounter';
import type { PersonId } from '../../domain/person';
import { toSearchText } from '../../domain/text';
import { findLines } from './find-lines';
import { noteIdAt, notesOfPerson, noteTextAt, type NoteChunk } from './note-chunk';
import { ordinalOf, searchLineAt } from './people-base';
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
  let left: Found = {
    ordinals: new Uint8Array(index.base?.count ?? 0).fill(1),
    changed: new Set(index.changedPeople.keys()),
  };
  for (const [round, term] of terms.entries()) {
    const search = { index, term, left, isFirst: round === 0 };
    const found = namesWith(search);
    if (scope === 'everywhere') yield* addNotes(search, { found, hasNote });
    left = found;
    if (found.changed.size === 0 && !found.ordinals.includes(1)) break;
  }
  return { changed: latestAlive(index, left.changed), ordinals: aliveOrdinals(index, left.ordinals) };
}

function latestAlive(index: PeopleIndex, ids: ReadonlySet<PersonId>): PersonId[] {
  return [...index.changedPeople]
    .filter(([id, { entry }]) => entry.isDeleted !== true && ids.has(id))
    .map(([id]) => id)
    .toReversed();
}

function aliveOrdinals(index: PeopleIndex, found: Uint8Array): Uint32Array {
  const alive = new Uint32Array(index.base?.liveCount ?? 0);
  let count = 0;
  for (let ordinal = 0; ordinal < alive.length; ordinal += 1) {
    if (found[ordinal] !== 1 || index.replacedBy(ordinal) !== undefined) continue;
    alive[count] = ordinal;
    count += 1;
  }
  return alive.subarray(0, count);
}

/** Where terms stand so far. */
interface Found {
  /** 1 for people of the base who are found. */
  readonly ordinals: Uint8Array;
  /** People who changed since. */
  readonly changed: Set<PersonId>;
}

interface TermSearch {
  readonly index: PeopleIndex;
  readonly term: string;
  /** Those in whom all terms before stand: nobody else counts any more. */
  readonly left: Found;
  readonly isFirst: boolean;
}

function namesWith(search: TermSearch): Found {
  const { index, term, left } = search;
  const ordinals = new Uint8Array(left.ordinals.length);
  for (const ordinal of ordinalsWith(search)) ordinals[ordinal] = left.ordinals[ordinal] ?? 0;
  const changed = new Set<PersonId>();
  for (const id of left.changed)
    if (index.changedPeople.get(id)?.searchText.includes(term) === true) changed.add(id);
  return { ordinals, changed };
}

function ordinalsWith({ index: { base, termLines }, term, left, isFirst }: TermSearch): Iterable<number> {
  if (base === undefined || termLines === undefined) return [];
  const few = isFirst ? undefined : fewLeft(left);
  if (few === undefined) return termLines.ordinalsOf(term);
  return few.filter((ordinal) => searchLineAt(base, ordinal).includes(term));
}

/** To look at single people is quicker where they are no more than these. */
const FEW_LEFT = 500;

function fewLeft({ ordinals }: Found): readonly number[] | undefined {
  const few: number[] = [];
  for (let ordinal = ordinals.indexOf(1); ordinal !== -1; ordinal = ordinals.indexOf(1, ordinal + 1)) {
    if (few.length === FEW_LEFT) return undefined;
    few.push(ordinal);
  }
  return few;
}

interface NoteHits {
  readonly found: Found;
  readonly hasNote: ((id: EncounterId) => boolean) | undefined;
}

function* addNotes(search: TermSearch, { found, hasNote }: NoteHits): Generator<undefined> {
  const { index, term, left } = search;
  const isAmongFew = hasFewLeft(search);
  const counts = (id: EncounterId) => !index.changedNotes.has(id) && hasNote?.(id) !== false;
  for (const chunk of index.noteChunks ?? []) {
    const take = (line: number) => {
      const ordinal = chunk.people[line] ?? 0;
      const id = index.replacedBy(ordinal);
      // Whose note changed has changed: of all others every note is as it was.
      if ((id !== undefined || hasNote !== undefined) && !counts(noteIdAt(chunk, line))) return;
      if (id === undefined) found.ordinals[ordinal] = left.ordinals[ordinal] ?? 0;
      else if (left.changed.has(id)) found.changed.add(id);
    };
    if (isAmongFew) findInNotesOf(search, { chunk, found, take });
    else findLines(chunk, term, take);
    yield;
  }
  for (const { id, personId, text } of index.changedNotes.values())
    if (left.changed.has(personId) && text.includes(term) && hasNote?.(id) !== false)
      found.changed.add(personId);
}

interface ChunkSearch {
  readonly chunk: NoteChunk;
  readonly found: Found;
  readonly take: (line: number) => void;
}

/** To look at the notes of single people pays if they are no more than this part of all. */
const FEW_NOTES = 1 / 16;

function hasFewLeft({ isFirst, left: { ordinals } }: TermSearch): boolean {
  if (isFirst) return false;
  let count = 0;
  for (let at = 0; at < ordinals.length; at += 1) count += ordinals[at] ?? 0;
  return count <= ordinals.length * FEW_NOTES;
}

/** Where few people are left after the terms before: to look at their notes alone is quicker. */
function findInNotesOf({ index, term, left }: TermSearch, { chunk, found, take }: ChunkSearch): void {
  const isAnyoneChanged = left.changed.size > 0;
  for (let line = 0; line < chunk.count; line += 1) {
    const ordinal = chunk.people[line] ?? 0;
    // Most are out already: nothing more is looked up for them.
    if (left.ordinals[ordinal] !== 1 && !isAnyoneChanged) continue;
    const id = index.replacedBy(ordinal);
    const isLeft =
      id === undefined
        ? left.ordinals[ordinal] === 1 && found.ordinals[ordinal] === 0
        : left.changed.has(id) && !found.changed.has(id);
    if (isLeft && noteTextAt(chunk, line).includes(term)) take(line);
  }
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
