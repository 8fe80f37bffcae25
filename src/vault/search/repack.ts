import type { EncounterId } from '../../domain/encounter';
import { CHUNK_UNITS, notesOfPerson, packNotes, type NoteChunk, type PackedNote } from './note-chunk';
import { packedAt, packEntry, packPeople, type PeopleBase } from './people-base';
import type { IndexedNote, PeopleIndex } from './people-index';

/**
 * A new base of everything in the index: what changed comes first, the rest keeps its packed form and its order.
 * Nobody is decoded who did not change.
 */
export function repackPeople(index: PeopleIndex, generation: number): PeopleBase {
  const changed = [...index.changedPeople.values()]
    .toReversed()
    .map(({ entry }) => entry)
    .filter(({ isErased }) => isErased !== true);
  const { base } = index;
  const kept = Array.from({ length: base?.count ?? 0 }, (_, ordinal) => ordinal).filter(
    (ordinal) => index.replacedBy(ordinal) === undefined,
  );
  const packed = (ordinals: readonly number[]) =>
    base === undefined ? [] : ordinals.map((ordinal) => packedAt(base, ordinal));
  const liveCount = base?.liveCount ?? 0;
  return packPeople({
    generation,
    live: [
      ...changed.filter(({ isDeleted }) => isDeleted !== true).map(packEntry),
      ...packed(kept.filter((ordinal) => ordinal < liveCount)),
    ],
    aside: [
      ...packed(kept.filter((ordinal) => ordinal >= liveCount)),
      ...changed.filter(({ isDeleted }) => isDeleted === true).map(packEntry),
    ],
  });
}

/** The notes of the new base, chunk by chunk, so that the caller can let others work in between. */
export function* repackNotes(
  index: PeopleIndex,
  next: PeopleBase,
  ordinalBefore: (id: string) => number | undefined,
): Generator<NoteChunk> {
  const changed = new Map(index.changedNotes);
  const changedByPerson = new Map<string, IndexedNote[]>();
  for (const note of changed.values()) {
    changedByPerson.set(note.personId, [...(changedByPerson.get(note.personId) ?? []), note]);
  }
  const latin = new NotePacker();
  const others = new NotePacker();
  for (let person = 0; person < next.count; person += 1) {
    const { id } = packedAt(next, person);
    for (const note of notesFor(index, {
      before: ordinalBefore(id),
      changed,
      changedHere: changedByPerson.get(id) ?? [],
    })) {
      const packer = ONE_BYTE.test(note.text) ? latin : others;
      yield* packer.add({ ...note, person });
    }
  }
  yield* latin.end();
  yield* others.end();
}

/** Notes in Latin letters lie in chunks of their own: an engine keeps and searches those a byte a letter. */
const ONE_BYTE = /^[\0-\u00FF]*$/u;

/** Packs notes as they come; a chunk comes out whenever one is full. */
class NotePacker {
  #notes: PackedNote[] = [];
  #units = 0;

  *add(note: PackedNote): Generator<NoteChunk> {
    this.#notes.push(note);
    this.#units += note.text.length;
    if (this.#units >= CHUNK_UNITS) yield* this.end();
  }

  *end(): Generator<NoteChunk> {
    if (this.#notes.length > 0) yield packNotes(this.#notes);
    this.#notes = [];
    this.#units = 0;
  }
}

interface NotesSource {
  readonly before: number | undefined;
  readonly changed: ReadonlyMap<EncounterId, IndexedNote>;
  readonly changedHere: readonly IndexedNote[];
}

function notesFor(
  index: PeopleIndex,
  { before, changed, changedHere }: NotesSource,
): readonly Pick<PackedNote, 'id' | 'text'>[] {
  const stored = before === undefined ? [] : notesOfPerson(index.noteChunks ?? [], before);
  return [...stored.filter(({ id }) => !changed.has(id)), ...changedHere].filter(({ text }) => text !== '');
}
