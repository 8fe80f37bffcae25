import {
  toAttachmentRef,
  toEncounterRef,
  toPersonEntry,
  withAttachment,
  withEncounter,
  type PersonEntry,
} from '../search/person-entry';
import type { StoredAttachment, StoredRecord } from '../store/stored-record';

type StoredPerson = Extract<StoredRecord, { type: 'person' }>;
type StoredEncounter = Extract<StoredRecord, { type: 'encounter' }>;

/** How the list knows a person once what a colleague handed over was merged. */
export function toMergedEntry(
  known: PersonEntry | undefined,
  person: StoredPerson,
  {
    notes,
    stored,
  }: { readonly notes: readonly StoredEncounter[]; readonly stored: readonly StoredAttachment[] },
): PersonEntry {
  const entry = toPersonEntry(person, known ?? { encounters: [] });
  const { updatedAt } = entry;
  const withNotes = notes.reduce(
    (each, note) => withEncounter(each, toEncounterRef(note), note.updatedAt),
    entry,
  );
  const complete = stored.reduce(
    (each, file) => withAttachment(each, toAttachmentRef(file), file.updatedAt),
    withNotes,
  );
  return { ...complete, updatedAt: Math.max(updatedAt, complete.updatedAt) };
}
