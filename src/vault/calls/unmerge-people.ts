import type { SaveError } from '../../contract/vault-state';
import { trailAfterEdit } from '../../domain/field-edits';
import { withoutChange } from '../../domain/field-history';
import type { LinkedRecord } from '../../domain/linked-record';
import {
  PERSON_FIELDS,
  type MergedInto,
  type Person,
  type PersonDetails,
  type PersonId,
} from '../../domain/person';
import type { Result } from '../../domain/result';
import { toPersonEntry, withLinked, type PersonEntry } from '../search/person-entry';
import { isLinked } from '../store/is-linked';
import { isCaseRecord, readFormers } from '../store/keep-former';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { createEditMark } from './edit-mark';
import { movedNotes, withMoved, type Owned } from './moved-entries';
import type { FoundPerson } from './find-person';

interface Unmerge {
  /** The person who comes back. */
  readonly other: FoundPerson;
  readonly merged: MergedInto;
  readonly at: number;
}

/**
 * Takes two records apart that were put together: the other comes back with everything that came from there, and what
 * the merge changed in the one that stayed is as it was, unless somebody changed it since.
 */
export async function unmergePeople(
  vault: OpenVault,
  { other, merged, at }: Unmerge,
): Promise<Result<undefined, SaveError>> {
  const { merged: _merged, deletedAt: _deletedAt, ...former } = other.person;
  const person = { ...former, revision: former.revision + 1, updatedAt: at };
  const owned = await ownedAgain(vault, merged, person.id);
  const linked = await linkedAgain(vault, { merged, personId: person.id, at });
  const kept = await keptAgain(vault, merged, at);
  const entries = new Map<PersonId, PersonEntry>([[person.id, toPersonEntry(person, { encounters: [] })]]);
  for (const { from, id } of owned.before) {
    const entry = entries.get(from) ?? vault.index.entry(from);
    if (entry !== undefined) entries.set(from, withoutOwned(entry, id));
  }
  for (const record of linked) leaveLinked(vault, entries, { record, from: merged.into });
  if (kept !== undefined) {
    const entry = entries.get(kept.id) ?? vault.index.entry(kept.id);
    if (entry !== undefined) entries.set(kept.id, toPersonEntry(kept, entry));
  }
  return saveRecords(vault, {
    records: [
      { type: 'person', ...person },
      ...(kept === undefined ? [] : [{ type: 'person' as const, ...kept }]),
      ...owned.records,
      ...linked,
    ],
    action: 'people.unmerged',
    at,
    recordId: person.id,
    index: {
      entries: withMoved(vault, entries, { owned: owned.records, linked, at }),
      notes: movedNotes(owned.records),
      people: vault.index.people + 1,
    },
    logging: 'log',
  });
}

interface OwnedAgain {
  readonly records: readonly Owned[];
  /** Whose they were until now. */
  readonly before: readonly { readonly from: PersonId; readonly id: string }[];
}

async function ownedAgain(vault: OpenVault, { records: ids }: MergedInto, to: PersonId): Promise<OwnedAgain> {
  const read = await readRecords(vault, ids);
  const records = read.filter(
    (record) => typeof record === 'object' && (record.type === 'encounter' || record.type === 'attachment'),
  );
  return {
    records: records.map((record) => ({ ...record, personId: to, revision: record.revision + 1 })),
    before: records.map(({ personId, id }) => ({ from: personId, id })),
  };
}

interface LinkedUnmerge {
  readonly merged: MergedInto;
  readonly personId: PersonId;
  readonly at: number;
}

async function linkedAgain(
  vault: OpenVault,
  { merged, personId, at }: LinkedUnmerge,
): Promise<readonly LinkedRecord[]> {
  const records = await readRecords(
    vault,
    merged.linked.map(({ id }) => id),
  );
  const back: LinkedRecord[] = [];
  for (const record of records) {
    if (typeof record !== 'object' || !isLinked(record) || !isCaseRecord(record)) continue;
    const made = merged.linked.find(({ id }) => id === record.id)?.made ?? 0;
    const before = withoutChange(record, await readFormers(vault, [record]), made);
    // Somebody joined or left since: the one who comes back is in it all the same.
    const people = before.people.includes(personId) ? before.people : [...before.people, personId];
    back.push({ ...before, people, revision: record.revision + 1, updatedAt: at });
  }
  return back;
}

async function keptAgain(
  vault: OpenVault,
  { into, made, at: mergedAt }: MergedInto,
  at: number,
): Promise<Person | undefined> {
  const [record] = await readRecords(vault, [into]);
  if (typeof record !== 'object' || record.type !== 'person' || record.deletedAt !== undefined)
    return undefined;
  const before = withoutChange(record, await readFormers(vault, [record]), made);
  const conflicts = (record.conflicts ?? []).filter((conflict) => conflict.at !== mergedAt);
  const { edits: _edits, conflicts: _conflicts, ...rest } = before;
  const trail = trailAfterEdit<PersonDetails>({ ...record, conflicts }, before, {
    fields: PERSON_FIELDS,
    mark: createEditMark(),
  });
  return { ...rest, ...trail, revision: record.revision + 1, updatedAt: at };
}

function withoutOwned(entry: PersonEntry, id: string): PersonEntry {
  const { attachments } = entry;
  return {
    ...entry,
    encounters: entry.encounters.filter((each) => each.id !== id),
    ...(attachments === undefined ? {} : { attachments: attachments.filter((each) => each.id !== id) }),
  };
}

interface Left {
  readonly record: LinkedRecord;
  readonly from: PersonId;
}

function leaveLinked(vault: OpenVault, entries: Map<PersonId, PersonEntry>, { record, from }: Left): void {
  const entry = entries.get(from) ?? vault.index.entry(from);
  if (entry === undefined || record.people.includes(from)) return;
  entries.set(from, withLinked(entry, { id: record.id, ref: undefined, updatedAt: entry.updatedAt }));
}
