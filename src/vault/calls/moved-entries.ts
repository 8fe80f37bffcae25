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
  vault: OpenVault,
  entries: ReadonlyMap<PersonId, PersonEntry>,
  { owned, linked, at }: Moved,
): readonly PersonEntry[] {
  const next = new Map(entries);
  for (const record of owned) {
    const entry = next.get(record.personId) ?? vault.index.entry(record.personId);
    if (entry !== undefined) next.set(entry.id, withOwned(entry, record, at));
  }
  for (const record of linked) {
    const change = { id: record.id, ref: toLinkedRef(record) };
    for (const personId of record.people) {
      const entry = next.get(personId) ?? vault.index.entry(personId);
      // Of a large group only those who come change.
      const known = entry?.linked?.find(({ id }) => id === record.id);
      if (entry === undefined || (record.type === 'group' && known !== undefined)) continue;
      const updatedAt = entries.has(personId) ? at : entry.updatedAt;
      next.set(personId, withLinked(entry, { ...change, updatedAt }));
    }
  }
  return [...next.values()];
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
