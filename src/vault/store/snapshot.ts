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
import type { SealedRow } from './database';
import { openAt, openJson, sealAt, sealJson, type OpenVault } from './open-vault';
import { readRow, writeRows, type RowWrite } from './sealed-rows';

/** Entries of the list that open the app: more than one page. */
const HEAD_ENTRIES = 300;

/** Of the entries of people. What was written in another is shown as it is, and then made anew from the rows. */
const FORMAT = 3;

/** What the sealed value `head` holds. */
export interface SnapshotHead extends ListHead {
  /** Missing in the first. */
  readonly format?: number;
  readonly noteChunks: number;
}

/** The head of a list of nobody. */
export const EMPTY_HEAD: SnapshotHead = {
  format: FORMAT,
  generation: 0,
  people: 0,
  entries: [],
  noteChunks: 0,
};

/** Lets messages through between two slices of background work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/**
 * Writes list and search index as they are now. Chunks go first, under names of their generation; one transaction
 * then makes them count and drops what they replace. Until it commits, the former snapshot and the log stay valid.
 * Saves go on meanwhile: what they change stays in the log. False if it was not written.
 */
export async function writeSnapshot(vault: OpenVault): Promise<boolean> {
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
  for (const chunk of repackNotes(index, base, ordinalBefore)) {
    const value = sealAt(
      vault,
      { store: 'snapshot', id: chunkKey(generation, chunks.length) },
      encodeNoteChunk(chunk),
    );
    const written = await writeRows(vault.database, [
      { store: 'snapshot', key: chunkKey(generation, chunks.length), value },
    ]);
    if (!written.ok || vault.isClosed) return false;
    chunks.push(chunk);
    await breathe();
  }
  // An import since then is in no log: its own snapshot follows.
  if (vault.unloggedChanges !== unloggedChanges) return false;
  const flipped = await writeRows(
    vault.database,
    flipWrites(vault, { base, people, noteChunks: chunks.length, isIndexOutdated }),
  );
  if (!flipped.ok || vault.isClosed) return false;
  if (vault.unloggedChanges === unloggedChanges) vault.snapshotGeneration = generation;
  index.noteChunks = chunks;
  index.dropCovered(coveredPeople, coveredNotes);
  index.setBase(base);
  return true;
}

interface Flip {
  readonly base: PeopleBase;
  readonly people: number;
  readonly noteChunks: number;
  readonly isIndexOutdated: boolean;
}

function flipWrites(vault: OpenVault, { base, people, noteChunks, isIndexOutdated }: Flip): RowWrite[] {
  const { generation } = base;
  const entries = Array.from({ length: Math.min(HEAD_ENTRIES, base.liveCount) }, (_, ordinal) =>
    entryAt(base, ordinal),
  );
  const format = isIndexOutdated ? {} : { format: FORMAT };
  const head: SnapshotHead = { ...format, generation, people, entries, noteChunks };
  return [
    // Keys of other generations sort before and after those of this one.
    { store: 'snapshot', remove: IDBKeyRange.bound('notes:', chunkKey(generation, 0), false, true) },
    { store: 'snapshot', remove: IDBKeyRange.bound(chunkKey(generation + 1, 0), 'notes;') },
    { store: 'snapshot', key: 'head', value: sealJson(vault, { store: 'snapshot', id: 'head' }, head) },
    {
      store: 'snapshot',
      key: 'people',
      value: sealAt(vault, { store: 'snapshot', id: 'people' }, encodePeopleBase(base)),
    },
    { store: 'log', remove: IDBKeyRange.upperBound(generation) },
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

/** Opens the people of the same generation as the head. */
export function openSnapshotPeople(
  vault: OpenVault,
  row: SealedRow | undefined,
  generation: number,
): PeopleBase | undefined {
  const bytes = row && openAt(vault, { store: 'snapshot', id: 'people' }, row);
  const base = bytes && decodePeopleBase(bytes);
  return base?.generation === generation ? base : undefined;
}

/** Reads all chunks of notes of a snapshot, a slice at a time; undefined if one is missing or damaged. */
export async function readNoteChunks(
  vault: OpenVault,
  { generation, noteChunks }: SnapshotHead,
): Promise<NoteChunk[] | undefined> {
  const chunks: NoteChunk[] = [];
  for (let number = 0; number < noteChunks; number += 1) {
    const key = chunkKey(generation, number);
    const row = await readRow(vault.database, 'snapshot', key);
    const bytes = row && !vault.isClosed ? openAt(vault, { store: 'snapshot', id: key }, row) : undefined;
    if (bytes === undefined) return undefined;
    chunks.push(decodeNoteChunk(bytes));
    await breathe();
  }
  return chunks;
}

// Numbers of equal length sort by value.
function chunkKey(generation: number, number: number): string {
  return `notes:${String(generation).padStart(16, '0')}:${String(number).padStart(6, '0')}`;
}
