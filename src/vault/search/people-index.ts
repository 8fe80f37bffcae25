import type { EncounterId } from '../../domain/encounter';
import type { PersonId } from '../../domain/person';
import { DuplicateFinder } from './find-duplicates';
import type { NoteChunk } from './note-chunk';
import { entryAt, idAt, ordinalOf, type PeopleBase } from './people-base';
import { PeopleNames } from './people-names';
import { entrySearchText, type PersonEntry } from './person-entry';
import { TermLines } from './term-lines';

/** What a change does to the index. It is also what the change log holds. */
export interface IndexChange {
  readonly entries: readonly PersonEntry[];
  /** Normalised notes, each of somebody whose entry is above; an empty text takes a note out of the search. */
  readonly notes: readonly IndexedNote[];
  /** How many people there are after the change. */
  readonly people: number;
}

export interface IndexedNote {
  readonly id: EncounterId;
  readonly personId: PersonId;
  readonly text: string;
}

export interface ChangedPerson {
  readonly entry: PersonEntry;
  readonly searchText: string;
}

/** The first people of the list, which are there before the base is. */
export interface ListHead {
  readonly generation: number;
  readonly people: number;
  readonly entries: readonly PersonEntry[];
}

/**
 * List and search in memory: a packed base as of the last snapshot, and what has changed since. The base comes a
 * little after the head, the notes after the base.
 */
export class PeopleIndex {
  base: PeopleBase | undefined;
  /** Where the words of queries stand in the base. */
  termLines: TermLines | undefined;
  noteChunks: readonly NoteChunk[] | undefined;
  /** Changed since the base, oldest change first. */
  readonly changedPeople = new Map<PersonId, ChangedPerson>();
  readonly changedNotes = new Map<EncounterId, IndexedNote>();
  people: number;
  /** Names across scripts. */
  readonly names = new PeopleNames();
  /** Records that may be about one person, as far as anybody asked. */
  readonly duplicates = new DuplicateFinder();
  readonly #head: ListHead;
  #replaced = new Map<number, PersonId>();

  constructor(head: ListHead) {
    this.#head = head;
    this.people = head.people;
  }

  /** Takes the base in, once it is decoded. */
  setBase(base: PeopleBase): void {
    this.base = base;
    this.termLines = new TermLines(base);
    this.#replaced = new Map();
    for (const id of this.changedPeople.keys()) this.#markReplaced(id);
    this.names.setBase(base, this.changedPeople);
  }

  /** Applies a change at once. */
  apply(change: IndexChange): void {
    this.people = change.people;
    for (const entry of change.entries) {
      // Deleting first moves the entry to the end: the order of the map is the order of changes.
      this.changedPeople.delete(entry.id);
      this.changedPeople.set(entry.id, { entry, searchText: entrySearchText(entry) });
      this.#markReplaced(entry.id);
    }
    this.names.change(change.entries);
    this.duplicates.change(change.entries.map(({ id }) => id));
    for (const note of change.notes) this.changedNotes.set(note.id, note);
  }

  /** Forgets changes that a new base holds, unless they were changed again since. */
  dropCovered(
    people: ReadonlyMap<PersonId, ChangedPerson>,
    notes: ReadonlyMap<EncounterId, IndexedNote>,
  ): void {
    for (const [id, person] of people)
      if (this.changedPeople.get(id) === person) this.changedPeople.delete(id);
    for (const [id, note] of notes) if (this.changedNotes.get(id) === note) this.changedNotes.delete(id);
  }

  /** The entry of a person, put aside or not. Undefined if there is none or the base is not there yet. */
  entry(id: PersonId): PersonEntry | undefined {
    const changed = this.changedPeople.get(id);
    if (changed !== undefined) return changed.entry.isErased === true ? undefined : changed.entry;
    const ordinal = this.base && ordinalOf(this.base, id);
    if (this.base === undefined || ordinal === undefined)
      return this.#head.entries.find((entry) => entry.id === id);
    return entryAt(this.base, ordinal);
  }

  /** Has the person at this ordinal of the base changed since? Then by which id it is found. */
  replacedBy(ordinal: number): PersonId | undefined {
    return this.#replaced.get(ordinal);
  }

  /** Part of the whole list, last changed first. Undefined if the base is needed and not there yet. */
  list(offset: number, limit: number): readonly PersonEntry[] | undefined {
    const changed = this.#changedAlive();
    const fromChanged = changed.slice(offset, offset + limit);
    const skip = Math.max(0, offset - changed.length);
    const wanted = limit - fromChanged.length;
    const { base } = this;
    if (base !== undefined) return [...fromChanged, ...this.#unchanged(base, skip, wanted)];
    const head = this.#head.entries.filter(
      ({ id, isDeleted }) => isDeleted !== true && !this.changedPeople.has(id),
    );
    const isEnough = skip + wanted <= head.length || changed.length + head.length >= this.people;
    return isEnough ? [...fromChanged, ...head.slice(skip, skip + wanted)] : undefined;
  }

  #changedAlive(): PersonEntry[] {
    return [...this.changedPeople.values()]
      .toReversed()
      .map(({ entry }) => entry)
      .filter(({ isDeleted }) => isDeleted !== true);
  }

  #unchanged(base: PeopleBase, skip: number, wanted: number): PersonEntry[] {
    const entries: PersonEntry[] = [];
    // Replaced people leave gaps, so places in the list and ordinals drift apart by at most their number.
    let left = skip;
    for (let ordinal = 0; ordinal < base.liveCount && entries.length < wanted; ordinal += 1) {
      if (this.#replaced.has(ordinal)) continue;
      if (left === 0) entries.push(entryAt(base, ordinal));
      else left -= 1;
    }
    return entries;
  }

  #markReplaced(id: PersonId): void {
    const ordinal = this.base && ordinalOf(this.base, id);
    if (ordinal !== undefined) this.#replaced.set(ordinal, id);
  }

  /** Everybody, put aside or not, one after the other. */
  *everybody(): Generator<PersonEntry> {
    for (let ordinal = 0; ordinal < (this.base?.count ?? 0); ordinal += 1) {
      if (this.base !== undefined && !this.#replaced.has(ordinal)) yield entryAt(this.base, ordinal);
    }
    for (const { entry } of this.changedPeople.values()) if (entry.isErased !== true) yield entry;
  }

  /** Who is not put aside: those who changed since the base by id, the others by ordinal. */
  *livingPeople(): Generator<number | PersonId> {
    for (const [id, { entry }] of this.changedPeople) if (entry.isDeleted !== true) yield id;
    for (let ordinal = 0; ordinal < (this.base?.liveCount ?? 0); ordinal += 1)
      if (!this.#replaced.has(ordinal)) yield ordinal;
  }

  /** The id at an ordinal of the base. */
  idAt(ordinal: number): PersonId | undefined {
    return this.base && idAt(this.base, ordinal);
  }
}
