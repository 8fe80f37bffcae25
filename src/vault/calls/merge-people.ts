import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import { mergePeople } from '../../domain/duplicates/merge-people';
import { withPersonReplaced, type LinkedRecord } from '../../domain/linked-record';
import type { MergedInto, Person, PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import { toPersonEntry, type PersonEntry } from '../search/person-entry';
import { isLinked } from '../store/is-linked';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import { createEditMark } from './edit-mark';
import { movedNotes, withMoved, type Owned } from './moved-entries';
import { findPerson, type FoundPerson } from './find-person';
import type { Session } from './session';

/**
 * Puts two records of one person together in one transaction: everything goes to the one that stays, the other is put
 * aside with what is needed to take them apart again.
 */
export function mergeTwoPeople(
  session: Session,
  { kept: keptRef, other: otherRef }: VaultInput<'duplicates.merge'>,
): Promise<VaultOutputs['duplicates.merge']> {
  return changeVault(session, async (vault) => {
    const kept = await findLiving(vault, keptRef);
    if (!kept.ok) return kept;
    const other = await findLiving(vault, otherRef);
    if (!other.ok) return other;
    if (keptRef.id === otherRef.id) return err({ kind: 'not-found' });
    const belongings = await readBelongings(vault, other.value.entry);
    if (!belongings.ok) return belongings;
    const merge = { kept: kept.value, other: other.value, at: session.deps.now() };
    return storeMerge(vault, merge, belongings.value);
  });
}

interface PersonRef {
  readonly id: PersonId;
  readonly revision: number;
}

async function findLiving(
  vault: OpenVault,
  { id, revision }: PersonRef,
): Promise<Result<FoundPerson, SaveError>> {
  const found = await findPerson(vault, id);
  if (!found.ok) return found;
  if (found.value.person.deletedAt !== undefined) return err({ kind: 'not-found' });
  return found.value.person.revision === revision ? found : err({ kind: 'changed-meanwhile' });
}

interface Belongings {
  readonly owned: readonly Owned[];
  readonly linked: readonly LinkedRecord[];
}

// Put aside or not: what is taken back later must be with the person too. One that cannot be read would be lost.
async function readBelongings(
  vault: OpenVault,
  { encounters, attachments = [], linked = [] }: PersonEntry,
): Promise<Result<Belongings, SaveError>> {
  const records = await readRecords(
    vault,
    [...encounters, ...attachments, ...linked].map(({ id }) => id),
  );
  const known = records.filter((record) => typeof record === 'object');
  if (known.length < records.length) return err({ kind: 'damaged' });
  return ok({
    owned: known.filter((record) => record.type === 'encounter' || record.type === 'attachment'),
    linked: known.filter(isLinked),
  });
}

interface Merge {
  readonly kept: FoundPerson;
  readonly other: FoundPerson;
  readonly at: number;
}

async function storeMerge(
  vault: OpenVault,
  { kept, other, at }: Merge,
  belongings: Belongings,
): Promise<Result<Person, SaveError>> {
  const [from, to] = [other.person.id, kept.person.id];
  const owned = belongings.owned.map((record) => ({
    ...record,
    personId: to,
    revision: record.revision + 1,
  }));
  const linked = belongings.linked.map((record) => ({
    ...withPersonReplaced(record, { from, to }),
    revision: record.revision + 1,
    updatedAt: at,
  }));
  const { revision } = kept.person;
  const person = {
    ...mergePeople(kept.person, other.person, { at, mark: createEditMark() }),
    revision: revision + 1,
    updatedAt: at,
  };
  const merged: MergedInto = {
    into: to,
    made: revision + 1,
    at,
    records: owned.map(({ id }) => id),
    linked: linked.map((record) => ({ id: record.id, made: record.revision })),
  };
  const aside = {
    ...other.person,
    revision: other.person.revision + 1,
    updatedAt: at,
    deletedAt: at,
    merged,
  };
  const entries = new Map<PersonId, PersonEntry>([
    [to, toPersonEntry(person, kept.entry)],
    [from, toPersonEntry(aside, { encounters: [] })],
  ]);
  const saved = await saveRecords(vault, {
    records: [{ type: 'person', ...person }, { type: 'person', ...aside }, ...owned, ...linked],
    action: 'people.merged',
    at,
    recordId: to,
    index: {
      entries: withMoved(vault, entries, { owned, linked, at }),
      notes: movedNotes(owned),
      people: vault.index.people - 1,
    },
    logging: 'log',
  });
  return saved.ok ? ok(person) : saved;
}
