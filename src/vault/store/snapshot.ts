import { decodeNoteChunk, encodeNoteChunk, type NoteChunk } from '../search/note-chunk';
import {
  decodePeopleBase,
  encodePeopleBase,
  entryAt,
  ordinalOf,
  type PeopleBase,
} from '../search/people-base';
import type { ListHead } from '../search/people-index';
import { repackNotes, repackPeople } from '../search/repack';
import { concatBytes } from '../search/packed-sections';
import type { SealedRow } from './database';
import { openAt, openJson, sealAt, sealJson, type OpenVault } from './open-vault';
import { readRow, writeRows, type RowKey, type RowWrite } from './sealed-rows';

/** Entries of the list that open the app: more than one page. */
const HEAD_ENTRIES = 300;

/** Of the entries of people. What was written in another is shown as it is, and then made anew from the rows. */
const FORMAT = 4;

/**
 * The packed people are sealed in pieces: libsodium copies what it seals and opens into a memory of its own, which never
 * shrinks again.
 */
const PIECE_BYTES = 1_000_000;

/** What the sealed value `head` holds. */
export interface SnapshotHead extends ListHead {
  /** Missing in the first. */
  readonly format?: number;
  readonly noteChunks: number;
  /** Missing where all people lie in one row. */
  readonly peoplePieces?: number;
}

/** The head of a list of nobody. */
export const EMPTY_HEAD: SnapshotHead = {
  format: FORMAT,
  generation: 0,
  people: 0,
  entries: [],
  noteChunks: 0,
  peoplePieces: 0,
};

/** Lets messages through between two slices of background work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Writes list and search index as they are now. Chunks of notes and pieces of people go first, under names of their
 * generation; one transaction then makes them count and drops what they replace. Until it commits, the former snapshot
 * and the log stay valid. Saves go on meanwhile: what they change stays in the log. Waits for `pause` before each step.
 * False if it was not written.
 */
export async function writeSnapshot(vault: OpenVault, pause: () => Promise<void>): Promise<boolean> {
  await pause();
  const { index } = vault;
  const { unloggedChanges, isIndexOutdated } = vault;
  const { generation } = vault.manifest;
  const coveredPeople = new Map(index.changedPeople);
  const coveredNotes = new Map(index.changedNotes);
  const former = index.base;
  const people = index.people;
  const base = repackPeople(index, generation);
  const ordinalBefore = (id: string) => (former === undefined ? undefined : ordinalOf(former, id));
  const chunks: NoteChunk[] = [];
  await pause();
  for (const chunk of repackNotes(index, base, ordinalBefore)) {
    if (!(await writePart(vault, partKey('notes', generation, chunks.length), encodeNoteChunk(chunk))))
      return false;
    chunks.push(chunk);
    await pause();
  }
  const peoplePieces = await writePeople(vault, base, pause);
  if (peoplePieces === undefined) return false;
  // An import since then is in no log: its own snapshot follows.
  if (vault.unloggedChanges !== unloggedChanges) return false;
  const flipped = await writeRows(
    vault.database,
    flipWrites(vault, { base, people, noteChunks: chunks.length, peoplePieces, isIndexOutdated }),
  );
  if (!flipped.ok || vault.isClosed) return false;
  if (vault.unloggedChanges === unloggedChanges) vault.snapshotGeneration = generation;
  index.noteChunks = chunks;
  index.dropCovered(coveredPeople, coveredNotes);
  index.setBase(base);
  return true;
}

async function writePart(vault: OpenVault, key: string, plaintext: Uint8Array): Promise<boolean> {
  if (vault.isClosed) return false;
  const value = sealAt(vault, { store: 'snapshot', id: key }, plaintext);
  const written = await writeRows(vault.database, [{ store: 'snapshot', key, value }]);
  return written.ok && !vault.isClosed;
}

/** Says in how many pieces they lie; undefined if they could not be written. */
async function writePeople(
  vault: OpenVault,
  base: PeopleBase,
  pause: () => Promise<void>,
): Promise<number | undefined> {
  const bytes = encodePeopleBase(base);
  const pieces = Math.ceil(bytes.length / PIECE_BYTES);
  for (let piece = 0; piece < pieces; piece += 1) {
    const part = bytes.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
    if (!(await writePart(vault, partKey('people', base.generation, piece), part))) return undefined;
    await pause();
  }
  return pieces;
}

interface Flip {
  readonly base: PeopleBase;
  readonly people: number;
  readonly noteChunks: number;
  readonly peoplePieces: number;
  readonly isIndexOutdated: boolean;
}

function flipWrites(vault: OpenVault, { base, people, isIndexOutdated, ...parts }: Flip): RowWrite[] {
  const { generation } = base;
  const entries = Array.from({ length: Math.min(HEAD_ENTRIES, base.liveCount) }, (_, ordinal) =>
    entryAt(base, ordinal),
  );
  const format = isIndexOutdated ? {} : { format: FORMAT };
  const head: SnapshotHead = { ...format, generation, people, entries, ...parts };
  return [
    ...removeOtherParts('notes', generation),
    ...removeOtherParts('people', generation),
    { store: 'snapshot', remove: PEOPLE_IN_ONE },
    { store: 'snapshot', key: 'head', value: sealJson(vault, { store: 'snapshot', id: 'head' }, head) },
    { store: 'log', remove: IDBKeyRange.upperBound(generation) },
  ];
}

// Keys of other generations sort before and after those of this one.
function removeOtherParts(kind: PartKind, generation: number): RowWrite[] {
  return [
    { store: 'snapshot', remove: IDBKeyRange.bound(`${kind}:`, partKey(kind, generation, 0), false, true) },
    { store: 'snapshot', remove: IDBKeyRange.bound(partKey(kind, generation + 1, 0), `${kind};`) },
  ];
}

/** Do the entries of a snapshot lack what those of today have? */
export function isOutdated({ format }: SnapshotHead): boolean {
  return format !== FORMAT;
}

/** Opens the head; undefined if it is missing or damaged. */
export function openSnapshotHead(
  vault: Pick<OpenVault, 'sodium' | 'header' | 'keys'>,
  row: SealedRow | undefined,
): SnapshotHead | undefined {
  return openJson<SnapshotHead>(vault, { store: 'snapshot', id: 'head' }, row);
}

/** The rows of a snapshot that hold people sort behind this key. */
export const BEFORE_PEOPLE = 'notes;';

/** Opens the people of the same generation as the head; undefined if a piece is missing or damaged. */
export function openSnapshotPeople(
  vault: OpenVault,
  rows: readonly (readonly [RowKey, SealedRow])[],
  { generation, peoplePieces }: SnapshotHead,
): PeopleBase | undefined {
  const byKey = new Map(rows);
  const pieces: Uint8Array[] = [];
  for (const id of peopleKeys(generation, peoplePieces)) {
    const row = byKey.get(id);
    const bytes = row && openAt(vault, { store: 'snapshot', id }, row);
    if (bytes === undefined) return undefined;
    pieces.push(bytes);
  }
  const base = decodePeopleBase(concatBytes(pieces));
  return base.generation === generation ? base : undefined;
}

function peopleKeys(generation: number, pieces: number | undefined): readonly string[] {
  if (pieces === undefined) return [PEOPLE_IN_ONE];
  return Array.from({ length: pieces }, (_, piece) => partKey('people', generation, piece));
}

/** Reads all chunks of notes of a snapshot, a slice at a time; undefined if one is missing or damaged. */
export async function readNoteChunks(
  vault: OpenVault,
  { generation, noteChunks }: SnapshotHead,
): Promise<NoteChunk[] | undefined> {
  const chunks: NoteChunk[] = [];
  for (let number = 0; number < noteChunks; number += 1) {
    const key = partKey('notes', generation, number);
    const row = await readRow(vault.database, 'snapshot', key);
    const bytes = row && !vault.isClosed ? openAt(vault, { store: 'snapshot', id: key }, row) : undefined;
    if (bytes === undefined) return undefined;
    chunks.push(decodeNoteChunk(bytes));
    await breathe();
  }
  return chunks;
}

type PartKind = 'notes' | 'people';

/** Where vaults of before keep everybody. */
const PEOPLE_IN_ONE = 'people';

// Numbers of equal length sort by value.
function partKey(kind: PartKind, generation: number, number: number): string {
  return `${kind}:${String(generation).padStart(16, '0')}:${String(number).padStart(6, '0')}`;
}
