import type { HandedFile, HandedRecord } from '../../contract/handover-content';
import type { PersonId } from '../../domain/person';

export type HandedPerson = Extract<HandedRecord, { type: 'person' }>;
export type HandedEncounter = Extract<HandedRecord, { type: 'encounter' }>;

/** A person of a file, with what came about them. */
export interface HandedPersonFile {
  readonly person: HandedPerson;
  readonly encounters: readonly HandedEncounter[];
  readonly files: readonly HandedFile[];
}

/** The people of a file in its order, each with what came about them. */
export function gatherPeople(records: readonly HandedRecord[]): readonly HandedPersonFile[] {
  const people = new Map<
    PersonId,
    { person: HandedPerson; encounters: HandedEncounter[]; files: HandedFile[] }
  >();
  for (const record of records) {
    if (record.type === 'person') people.set(record.id, { person: record, encounters: [], files: [] });
    else if (record.type === 'encounter') people.get(record.personId)?.encounters.push(record);
    else if (record.type === 'attachment') people.get(record.personId)?.files.push(record);
  }
  return [...people.values()];
}
