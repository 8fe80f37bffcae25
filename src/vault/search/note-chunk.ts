import type { EncounterId } from '../../domain/encounter';
import { offsetsOf, toUint32Array } from './people-base';
import { joinSections, splitSections } from './packed-sections';

/** A few megabytes of normalised notes, ordered by the ordinal of their person. */
export interface NoteChunk {
  readonly count: number;
  /** Encounter ids of 22 characters each. */
  readonly ids: string;
  /** Ordinal of the person in the people base of the same generation. */
  readonly people: Uint32Array;
  readonly offsets: Uint32Array;
  readonly text: string;
}

export interface PackedNote {
  readonly id: EncounterId;
  readonly person: number;
  readonly text: string;
}

/**
 * Notes are packed into chunks of about so many UTF-16 units: one sealed value and one slice of work each. To open one
 * takes no more than a frame.
 */
export const CHUNK_UNITS = 500_000;
const ID_LENGTH = 22;

/** Packs notes that are in the order of their people. */
export function packNotes(notes: readonly PackedNote[]): NoteChunk {
  return {
    count: notes.length,
    ids: notes.map(({ id }) => id).join(''),
    people: Uint32Array.from(notes, ({ person }) => person),
    offsets: offsetsOf(notes.map(({ text }) => text.length + 1)),
    text: notes.map(({ text }) => `${text}\n`).join(''),
  };
}

/** The note at an index of a chunk. */
function noteAt(chunk: NoteChunk, index: number): PackedNote {
  return {
    id: noteIdAt(chunk, index),
    person: chunk.people[index] ?? 0,
    text: noteTextAt(chunk, index),
  };
}

/** The text of the note at an index of a chunk. */
export function noteTextAt({ text, offsets }: NoteChunk, index: number): string {
  return text.slice(offsets[index], (offsets[index + 1] ?? 0) - 1);
}

/** The id of the note at an index of a chunk. */
export function noteIdAt({ ids }: NoteChunk, index: number): EncounterId {
  return ids.slice(index * ID_LENGTH, (index + 1) * ID_LENGTH) as EncounterId;
}

/** The notes of the person at an ordinal. */
export function notesOfPerson(chunks: readonly NoteChunk[], ordinal: number): PackedNote[] {
  return chunks.flatMap((chunk) => {
    const notes: PackedNote[] = [];
    if (ordinal > (chunk.people[chunk.count - 1] ?? 0)) return notes;
    for (let index = firstNoteOf(chunk, ordinal); chunk.people[index] === ordinal; index += 1)
      notes.push(noteAt(chunk, index));
    return notes;
  });
}

/** The chunk as bytes, to be sealed. */
export function encodeNoteChunk(chunk: NoteChunk): Uint8Array {
  const encoder = new TextEncoder();
  return joinSections(JSON.stringify({ count: chunk.count }), [
    encoder.encode(chunk.ids),
    new Uint8Array(chunk.people.buffer),
    new Uint8Array(chunk.offsets.buffer),
    encoder.encode(chunk.text),
  ]);
}

/** Reads what `encodeNoteChunk` wrote. */
export function decodeNoteChunk(bytes: Uint8Array): NoteChunk {
  const { meta, sections } = splitSections(bytes);
  const [ids, people, offsets, text] = sections;
  const decoder = new TextDecoder();
  return {
    ...(JSON.parse(meta) as Pick<NoteChunk, 'count'>),
    ids: decoder.decode(ids),
    people: toUint32Array(people),
    offsets: toUint32Array(offsets),
    text: decoder.decode(text),
  };
}

function firstNoteOf(chunk: NoteChunk, ordinal: number): number {
  let low = 0;
  let high = chunk.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((chunk.people[middle] ?? 0) < ordinal) low = middle + 1;
    else high = middle;
  }
  return low;
}
