import type { LinkedRecord } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import type { IndexedNote } from '../search/people-index';
import {
  toAttachmentRef,
  toEncounterRef,
  toLinkedRef,
  withAttachment,
  withEncounter,
  withLinked,
  type PersonEntry,
} from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { toIndexedNote } from '../store/rebuild-index';
import type { StoredAttachment, StoredRecord } from '../store/stored-record';

/** What belongs to one person. */
export type Owned = Extract<StoredRecord, { type: 'encounter' }> | StoredAttachment;

interface Moved {
  /** With the person to whom they belong now. */
  readonly owned: readonly Owned[];
  readonly linked: readonly LinkedRecord[];
  readonly at: number;
}

/** The entries of everybody whom a move concerns; `entries` are those whose records change themselves. */
export function withMoved(
  { index }: OpenVault,
  entries: ReadonlyMap<PersonId, PersonEntry>,
  { owned, linked, at }: Moved,
): readonly PersonEntry[] {
  const next = new Map(entries);
  const change = (id: PersonId, toNext: (entry: PersonEntry) => PersonEntry) => {
    const entry = next.get(id) ?? index.entry(id);
    if (entry !== undefined) next.set(id, toNext(entry));
  };
  for (const record of owned) change(record.personId, (entry) => withOwned(entry, record, at));
  for (const record of linked)
    for (const id of record.people)
      if (record.type !== 'group' || !knows(next.get(id) ?? index.entry(id), record))
        change(id, (entry) => withRecord(entry, record, entries.has(id) ? at : entry.updatedAt));
  return [...next.values()];
}

// Of a large group only those who come change.
function knows(entry: PersonEntry | undefined, { id }: LinkedRecord): boolean {
  return entry?.linked?.some((each) => each.id === id) === true;
}

function withRecord(entry: PersonEntry, record: LinkedRecord, updatedAt: number): PersonEntry {
  return withLinked(entry, { id: record.id, ref: toLinkedRef(record), updatedAt });
}

/** How the search knows notes that went to somebody else. */
export function movedNotes(owned: readonly Owned[]): readonly IndexedNote[] {
  return owned.flatMap((record) => (record.type === 'encounter' ? [toIndexedNote(record)] : []));
}

function withOwned(entry: PersonEntry, record: Owned, at: number): PersonEntry {
  return record.type === 'encounter'
    ? withEncounter(entry, toEncounterRef(record), at)
    : withAttachment(entry, toAttachmentRef(record), at);
}
