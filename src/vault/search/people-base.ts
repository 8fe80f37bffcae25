import type { PersonId } from '../../domain/person';
import { fromEntryText, toEntryText } from './entry-text';
import { concatBytes, joinSections, splitSections } from './packed-sections';
import { entrySearchText, type PersonEntry } from './person-entry';

/**
 * All people as of one generation, packed: no object per person exists until a row is shown. The living come first,
 * last changed first; those put aside follow.
 */
export interface PeopleBase {
  readonly generation: number;
  readonly count: number;
  readonly liveCount: number;
  /** Ids of 22 characters each, by ordinal. */
  readonly ids: string;
  /** Ordinals in the order of their ids. */
  readonly byId: Uint32Array;
  /** Where each entry begins in `entries`; one more than `count`. */
  readonly entryOffsets: Uint32Array;
  /** The text of each entry, in UTF-8. */
  readonly entries: Uint8Array;
  /** Where each person's search text begins in `searchText`; one more than `count`. */
  readonly searchOffsets: Uint32Array;
  /** Normalised names, places and groups, a line break between people. */
  readonly searchText: string;
}

const ID_LENGTH = 22;

interface PackedPerson {
  readonly id: string;
  readonly entry: Uint8Array;
  readonly searchText: string;
}

/** A base of nobody. */
export function emptyPeopleBase(): PeopleBase {
  return packPeople({ generation: 0, live: [], aside: [] });
}

/** Packs people that are already serialised or still objects. */
export function packPeople({
  generation,
  live,
  aside,
}: {
  readonly generation: number;
  readonly live: readonly PackedPerson[];
  readonly aside: readonly PackedPerson[];
}): PeopleBase {
  const people = [...live, ...aside];
  const ids = people.map(({ id }) => id);
  const byId = Uint32Array.from(ids.keys()).toSorted((one, other) =>
    (ids[one] ?? '') < (ids[other] ?? '') ? -1 : 1,
  );
  return {
    generation,
    count: people.length,
    liveCount: live.length,
    ids: ids.join(''),
    byId,
    entryOffsets: offsetsOf(people.map(({ entry }) => entry.length)),
    entries: concatBytes(people.map(({ entry }) => entry)),
    searchOffsets: offsetsOf(people.map(({ searchText }) => searchText.length + 1)),
    searchText: people.map(({ searchText }) => `${searchText}\n`).join(''),
  };
}

/** Serialises one entry for packing. */
export function packEntry(entry: PersonEntry): PackedPerson {
  return {
    id: entry.id,
    entry: new TextEncoder().encode(toEntryText(entry)),
    searchText: entrySearchText(entry),
  };
}

/** The packed form of a person of a base, without decoding it. */
export function packedAt(base: PeopleBase, ordinal: number): PackedPerson {
  return {
    id: idAt(base, ordinal),
    entry: base.entries.subarray(base.entryOffsets[ordinal], base.entryOffsets[ordinal + 1]),
    searchText: searchLineAt(base, ordinal),
  };
}

/** The search text of the person at an ordinal. */
export function searchLineAt({ searchText, searchOffsets }: PeopleBase, ordinal: number): string {
  return searchText.slice(searchOffsets[ordinal], (searchOffsets[ordinal + 1] ?? 0) - 1);
}

/** The id of the person at an ordinal. */
export function idAt(base: PeopleBase, ordinal: number): PersonId {
  return base.ids.slice(ordinal * ID_LENGTH, (ordinal + 1) * ID_LENGTH) as PersonId;
}

// One for all: a page of a hundred rows would else make a hundred of them.
const decoder = new TextDecoder();

/** The entry at an ordinal. */
export function entryAt(base: PeopleBase, ordinal: number): PersonEntry {
  const bytes = base.entries.subarray(base.entryOffsets[ordinal], base.entryOffsets[ordinal + 1]);
  return fromEntryText(idAt(base, ordinal), decoder.decode(bytes));
}

/** The ordinal of an id, or undefined. */
export function ordinalOf(base: PeopleBase, id: string): number | undefined {
  const ordinal = base.byId[firstNotBelow(base, id)];
  return ordinal !== undefined && idAt(base, ordinal) === id ? ordinal : undefined;
}

/** The ordinals of all ids that begin so. */
export function ordinalsBeginning(base: PeopleBase, beginning: string): readonly number[] {
  const ordinals: number[] = [];
  for (let at = firstNotBelow(base, beginning); at < base.count; at += 1) {
    const ordinal = base.byId[at] ?? 0;
    if (!idAt(base, ordinal).startsWith(beginning)) break;
    ordinals.push(ordinal);
  }
  return ordinals;
}

/** Where in `byId` the first id stands that is not before this text. */
function firstNotBelow(base: PeopleBase, text: string): number {
  let low = 0;
  let high = base.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (idAt(base, base.byId[middle] ?? 0) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The base as bytes, to be sealed. */
export function encodePeopleBase(base: PeopleBase): Uint8Array {
  const { generation, count, liveCount } = base;
  const encoder = new TextEncoder();
  return joinSections(JSON.stringify({ generation, count, liveCount }), [
    encoder.encode(base.ids),
    new Uint8Array(base.byId.buffer),
    new Uint8Array(base.entryOffsets.buffer),
    base.entries,
    new Uint8Array(base.searchOffsets.buffer),
    encoder.encode(base.searchText),
  ]);
}

/** Reads what `encodePeopleBase` wrote. The bytes are authentic: their form is known. */
export function decodePeopleBase(bytes: Uint8Array): PeopleBase {
  const { meta, sections } = splitSections(bytes);
  const [ids, byId, entryOffsets, entries, searchOffsets, searchText] = sections;
  return {
    ...(JSON.parse(meta) as Pick<PeopleBase, 'generation' | 'count' | 'liveCount'>),
    ids: decoder.decode(ids),
    byId: toUint32Array(byId),
    entryOffsets: toUint32Array(entryOffsets),
    // A copy: else it would keep in memory all that lies beside it and is now text.
    entries: (entries ?? new Uint8Array()).slice(),
    searchOffsets: toUint32Array(searchOffsets),
    searchText: decoder.decode(searchText),
  };
}

/** Running sums: where each of several lengths begins, and where the last ends. */
export function offsetsOf(lengths: readonly number[]): Uint32Array {
  const offsets = new Uint32Array(lengths.length + 1);
  lengths.forEach((length, index) => {
    offsets[index + 1] = (offsets[index] ?? 0) + length;
  });
  return offsets;
}

/** A copy of bytes as 32-bit numbers: sections are not aligned. */
export function toUint32Array(bytes: Uint8Array | undefined): Uint32Array {
  return new Uint32Array((bytes ?? new Uint8Array()).slice().buffer);
}
