import type { Encounter } from '../../domain/encounter';
import type { LinkedRecord } from '../../domain/linked-record';
import type { Person } from '../../domain/person';
import { toSearchText } from '../../domain/text';
import type { IndexChange, IndexedNote } from '../search/people-index';
import { isLinked } from './is-linked';
import {
  toAttachmentRef,
  toEncounterRef,
  toLinkedRef,
  toPersonEntry,
  type PersonEntry,
} from '../search/person-entry';
import { openJson, type OpenVault } from './open-vault';
import { readSlice } from './sealed-rows';
import { breathe } from './snapshot';
import type { StoredAttachment, StoredRecord } from './stored-record';

const SLICE_ROWS = 500;

/**
 * Reads every row to learn the list and the notes anew. Damaged rows are left out; verification names them.
 * Tells its progress after each slice.
 */
export async function rebuildIndex(
  vault: OpenVault,
  onProgress: (done: number) => void,
): Promise<IndexChange> {
  const sorted: Sorted = { people: [], encounters: new Map(), attachments: new Map(), linked: new Map() };
  let after: string | undefined;
  let done = 0;
  for (;;) {
    const slice = await readSlice(vault.database, 'records', { after, limit: SLICE_ROWS });
    if (slice.length === 0 || vault.isClosed) break;
    for (const [key, row] of slice) {
      after = String(key);
      sortIn(openJson<StoredRecord>(vault, { store: 'records', id: after }, row), sorted);
    }
    done += slice.length;
    onProgress(done);
    await breathe();
  }
  return toIndexChange(sorted);
}

interface Sorted {
  readonly people: Person[];
  /** By person, as the next. */
  readonly encounters: Map<string, Encounter[]>;
  readonly attachments: Map<string, StoredAttachment[]>;
  readonly linked: Map<string, LinkedRecord[]>;
}

function sortIn(record: StoredRecord | undefined, sorted: Sorted): void {
  const { people, encounters, attachments, linked } = sorted;
  if (record === undefined) return;
  if (record.type === 'person') people.push(record);
  if (record.type === 'encounter') sortUnder(encounters, record.personId, record);
  if (record.type === 'attachment') sortUnder(attachments, record.personId, record);
  if (isLinked(record)) for (const personId of record.people) sortUnder(linked, personId, record);
}

function sortUnder<Owned>(owned: Map<string, Owned[]>, personId: string, record: Owned): void {
  const known = owned.get(personId);
  if (known === undefined) owned.set(personId, [record]);
  else known.push(record);
}

function toIndexChange({ people, encounters, attachments, linked }: Sorted): IndexChange {
  const toEntry = (person: Person): PersonEntry => {
    const own = {
      encounters: encounters.get(person.id) ?? [],
      files: attachments.get(person.id) ?? [],
      linked: linked.get(person.id) ?? [],
    };
    const entry = toPersonEntry(person, {
      encounters: own.encounters.map(toEncounterRef),
      attachments: own.files.map(toAttachmentRef),
      linked: own.linked.map(toLinkedRef),
    });
    // A group that changes is no news of each of its people.
    const about = own.linked.filter(({ type }) => type !== 'group');
    const changes = [...own.encounters, ...own.files, ...about].map(({ updatedAt }) => updatedAt);
    return { ...entry, updatedAt: Math.max(person.updatedAt, ...changes) };
  };
  const entries = people.map(toEntry).toSorted((one, other) => one.updatedAt - other.updatedAt);
  const notes = [...encounters.values()].flat().map(toIndexedNote);
  return { entries, notes, people: people.filter(({ deletedAt }) => deletedAt === undefined).length };
}

/** How the search knows a note; one put aside has no text there. */
export function toIndexedNote(encounter: Encounter): IndexedNote {
  const text = encounter.deletedAt === undefined ? toSearchText(`${encounter.note} ${encounter.place}`) : '';
  return { id: encounter.id, personId: encounter.personId, text };
}
