import type { PlannedPerson } from '../../contract/handover';
import type { HandedLinked, HandedRecord } from '../../contract/handover-content';
import { withoutPeople } from '../../domain/linked-record';
import type { Person, PersonId } from '../../domain/person';
import { linksTo, withoutLinks } from '../../domain/person-links';
import type { PersonEntry } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { visitEverybody } from '../store/visit-everybody';
import { survivorOf } from './join-handed';

/** Who of those that a colleague knows was anonymised here, whatever became of the record that the colleague knows. */
export type AnonymisedHere = (id: PersonId) => PersonEntry | undefined;

/** Gathers everybody who was anonymised in this vault. */
export async function anonymisedHere(vault: OpenVault): Promise<AnonymisedHere> {
  const found = new Map<PersonId, PersonEntry>();
  await visitEverybody(vault, (entry) => {
    for (const id of entry.anonymisedIds ?? []) found.set(id, entry);
  });
  return (id) => found.get(id) ?? found.get(survivorOf(vault, id) ?? id);
}

/** What is shown of a person of a file who was anonymised here: nothing of the file, not even what they are called in it. */
export function leftAlone(id: PersonId, anonymised: AnonymisedHere): readonly PlannedPerson[] {
  const entry = anonymised(id);
  if (entry === undefined) return [];
  const [name = ''] = entry.names;
  const nothing = { changed: [], conflicts: 0, newNotes: 0, changedNotes: 0, newFiles: 0, changedFiles: 0 };
  return [{ id, name, state: 'anonymised', ...nothing }];
}

type HandedPerson = Extract<HandedRecord, { type: 'person' }>;

/** A person of a file without links to relatives who were anonymised: they would name them. Links that stand here stay. */
export function withoutNewLinks(
  ours: Person | undefined,
  theirs: HandedPerson,
  anonymised: AnonymisedHere,
): HandedPerson {
  const isKnown = (id: PersonId) => ours !== undefined && linksTo(ours, id);
  return withoutLinks(theirs, (id) => anonymised(id) !== undefined && !isKnown(id));
}

/** A record about several people without those who were anonymised; undefined if nothing of it may come. */
export function withoutAnonymised(
  record: HandedLinked,
  anonymised: AnonymisedHere,
): HandedLinked | undefined {
  const gone = new Set(record.people.filter((id) => anonymised(id) !== undefined));
  // Its text tells of all of them, and nobody can take some out.
  if (record.type === 'letter' && gone.size > 0) return undefined;
  return withoutPeople(record, gone);
}
