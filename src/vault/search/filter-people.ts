import type { EncounterId } from '../../domain/encounter';
import type { LinkedId } from '../../domain/linked-record';
import {
  hasEncounterFilters,
  meetsEncounterFilters,
  meetsFilters,
  type PeopleFilters,
} from '../../domain/people-filters';
import type { PersonId } from '../../domain/person';
import { entryAt, type PeopleBase } from './people-base';
import type { PeopleIndex } from './people-index';
import type { PersonEntry } from './person-entry';

/** What filters are read with. */
export interface FilterQuestion {
  readonly filters: PeopleFilters;
  /** Who opened the vault. */
  readonly caseworker: string;
  /** The groups whose names hold what is asked for as a group. */
  readonly groups: ReadonlySet<LinkedId>;
}

/** Whom filters leave: people of the base by ordinal, those changed since by id. */
export interface FilteredPeople {
  readonly hasOrdinal: (ordinal: number) => boolean;
  readonly hasChanged: (id: PersonId) => boolean;
  /** May the query be found in this note? */
  readonly hasNote: (id: EncounterId) => boolean;
}

interface Left {
  readonly ordinals: Uint8Array;
  /** Notes that meet the filters; empty if nothing is asked of notes. */
  readonly notes: ReadonlySet<EncounterId>;
}

/** So many people are looked at in a slice of work. */
const SLICE_PEOPLE = 500;

/** The last answer about a base: the same filters are asked with every key of a query. */
const kept = new WeakMap<PeopleBase, { readonly key: string; readonly left: Left }>();

/** Finds out whom filters leave. Yields between slices of work; who changed since the base is looked at last. */
export function* filterPeople(
  index: PeopleIndex,
  question: FilterQuestion,
): Generator<undefined, FilteredPeople> {
  const { base } = index;
  const left = base === undefined ? undefined : yield* leftOf(base, question);
  const notes = new Set<EncounterId>();
  const changed = new Set<PersonId>();
  for (const [id, { entry }] of index.changedPeople) if (isLeft(entry, question, notes)) changed.add(id);
  const asksNotes = hasEncounterFilters(question.filters);
  return {
    hasOrdinal: (ordinal) => left?.ordinals[ordinal] === 1,
    hasChanged: (id) => changed.has(id),
    hasNote: (id) => !asksNotes || notes.has(id) || left?.notes.has(id) === true,
  };
}

function* leftOf(base: PeopleBase, question: FilterQuestion): Generator<undefined, Left> {
  const key = JSON.stringify([question.filters, question.caseworker, [...question.groups]]);
  const known = kept.get(base);
  if (known?.key === key) return known.left;
  const ordinals = new Uint8Array(base.liveCount);
  const notes = new Set<EncounterId>();
  for (let ordinal = 0; ordinal < base.liveCount; ordinal += 1) {
    if (ordinal % SLICE_PEOPLE === SLICE_PEOPLE - 1) yield;
    if (isLeft(entryAt(base, ordinal), question, notes)) ordinals[ordinal] = 1;
  }
  const left = { ordinals, notes };
  kept.set(base, { key, left });
  return left;
}

function isLeft(
  entry: PersonEntry,
  { filters, caseworker, groups }: FilterQuestion,
  notes: Set<EncounterId>,
): boolean {
  if (entry.isDeleted === true) return false;
  const isInGroup =
    groups.size > 0 && (entry.linked ?? []).some(({ id, isDeleted }) => isDeleted !== true && groups.has(id));
  if (!meetsFilters(filters, entry, { caseworker, isInGroup })) return false;
  if (!hasEncounterFilters(filters)) return true;
  const met = entry.encounters.filter(
    (each) => each.isDeleted !== true && meetsEncounterFilters(filters, each),
  );
  for (const { id } of met) notes.add(id);
  return met.length > 0;
}
