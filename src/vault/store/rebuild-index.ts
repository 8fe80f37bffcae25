import type { Encounter } from '../../domain/encounter';
import type { Person } from '../../domain/person';
import { toSearchText } from '../../domain/text';
import type { IndexChange, IndexedNote } from '../search/people-index';
import { toEncounterRef, toPersonEntry } from '../search/person-entry';
import { openJson, type OpenVault } from './open-vault';
import { readSlice } from './sealed-rows';
import { breathe } from './snapshot';
import type { StoredRecord } from './stored-record';

const SLICE_ROWS = 500;

/**
 * Reads every row to learn the list and the notes anew. Damaged rows are left out; verification names them.
 * Tells its progress after each slice.
 */
export async function rebuildIndex(
  vault: OpenVault,
  onProgress: (done: number) => void,
): Promise<IndexChange> {
  const people: Person[] = [];
  const encounters = new Map<string, Encounter[]>();
  let after: string | undefined;
  let done = 0;
  for (;;) {
    const slice = await readSlice(vault.database, 'records', { after, limit: SLICE_ROWS });
    if (slice.length === 0 || vault.isClosed) break;
    for (const [key, row] of slice) {
      after = String(key);
      sortIn(openJson<StoredRecord>(vault, { store: 'records', id: after }, row), { people, encounters });
    }
    done += slice.length;
    onProgress(done);
    await breathe();
  }
  return toIndexChange(people, encounters);
}

interface Sorted {
  readonly people: Person[];
  readonly encounters: Map<string, Encounter[]>;
}

function sortIn(record: StoredRecord | undefined, { people, encounters }: Sorted): void {
  if (record?.type === 'person') people.push(record);
  if (record?.type === 'encounter') {
    const known = encounters.get(record.personId);
    if (known === undefined) encounters.set(record.personId, [record]);
    else known.push(record);
  }
}

function toIndexChange(
  people: readonly Person[],
  encounters: ReadonlyMap<string, readonly Encounter[]>,
): IndexChange {
  const lastChange = (person: Person) =>
    Math.max(person.updatedAt, ...(encounters.get(person.id) ?? []).map(({ updatedAt }) => updatedAt));
  const entries = people
    .map((person) => ({
      ...toPersonEntry(person, (encounters.get(person.id) ?? []).map(toEncounterRef)),
      updatedAt: lastChange(person),
    }))
    .toSorted((one, other) => one.updatedAt - other.updatedAt);
  const notes = [...encounters.values()].flat().map(toIndexedNote);
  return { entries, notes, people: people.filter(({ deletedAt }) => deletedAt === undefined).length };
}

/** How the search knows a note; one put aside has no text there. */
export function toIndexedNote(encounter: Encounter): IndexedNote {
  const text = encounter.deletedAt === undefined ? toSearchText(`${encounter.note} ${encounter.place}`) : '';
  return { id: encounter.id, personId: encounter.personId, text };
}
