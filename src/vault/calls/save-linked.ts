import type { LinkedFile } from '../../contract/linked-records';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import { isSameValue, trailAfterEdit } from '../../domain/field-edits';
import {
  LINKED_FIELDS,
  type LinkedDetails,
  type LinkedId,
  type LinkedRecord,
  type LinkedType,
} from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import type { AuditEntry } from '../crypto/audit-entry';
import { randomId } from '../crypto/random-id';
import { toLinkedRef, toPersonRow, withLinked, type PersonEntry } from '../search/person-entry';
import { isLinked } from '../store/is-linked';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import type { Session } from './session';

/** Stores a record once for all of its people. */
export function createLinked(
  session: Session,
  { record: details }: VaultInput<'linked.create'>,
): Promise<VaultOutputs['linked.create']> {
  return changeVault(session, async (vault) => {
    const at = session.deps.now();
    const record: LinkedRecord = {
      ...details,
      id: randomId() as LinkedId,
      revision: 1,
      createdAt: at,
      updatedAt: at,
    };
    const people = livingPeople(vault, record.people);
    if (people.length < record.people.length) return err({ kind: 'not-found' });
    return storeLinked(vault, { record, action: `${record.type}.created` });
  });
}

/** Replaces what a record says and whom it is about. */
export function updateLinked(
  session: Session,
  { linkedId, revision, record: details }: VaultInput<'linked.update'>,
): Promise<VaultOutputs['linked.update']> {
  return changeVault(session, async (vault) => {
    const found = await findLinked(vault, linkedId);
    if (!found.ok) return found;
    const before = found.value;
    if (before.deletedAt !== undefined || before.type !== details.type) return err({ kind: 'not-found' });
    if (before.revision !== revision) return err({ kind: 'changed-meanwhile' });
    // Somebody who was put aside stays in the record and comes back with it; nobody else may be unknown.
    const added = details.people.filter((id) => !before.people.includes(id));
    if (livingPeople(vault, added).length < added.length) return err({ kind: 'not-found' });
    const record: LinkedRecord = {
      ...details,
      ...trailOf(before, { details, mark: randomId().slice(0, 8) }),
      id: before.id,
      revision: revision + 1,
      createdAt: before.createdAt,
      updatedAt: session.deps.now(),
    };
    return storeLinked(vault, { record, before, action: `${record.type}.updated` });
  });
}

/** Puts a record aside for all of its people, or takes it back. */
export function putLinkedAside(
  session: Session,
  {
    linkedId,
    type,
    to,
  }: { readonly linkedId: LinkedId; readonly type: LinkedType; readonly to: 'aside' | 'back' },
): Promise<Result<undefined, SaveError>> {
  return changeVault(session, async (vault) => {
    const found = await findLinked(vault, linkedId);
    if (!found.ok) return found;
    const before = found.value;
    if (before.type !== type) return err({ kind: 'not-found' });
    if ((before.deletedAt !== undefined) === (to === 'aside')) return ok(undefined);
    const at = session.deps.now();
    const { deletedAt: _, ...rest } = before;
    const record: LinkedRecord = {
      ...rest,
      revision: before.revision + 1,
      updatedAt: at,
      ...(to === 'aside' ? { deletedAt: at } : {}),
    };
    const action = `${type}.${to === 'aside' ? 'deleted' : 'restored'}` as const;
    const saved = await storeLinked(vault, { record, before, action });
    return saved.ok ? ok(undefined) : saved;
  });
}

/** A record with the people whom it is about. */
export async function openLinked(
  { vault }: Session,
  { linkedId }: VaultInput<'linked.open'>,
): Promise<Result<LinkedFile, SaveError>> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const found = await findLinked(vault, linkedId);
  if (!found.ok) return found;
  if (found.value.deletedAt !== undefined) return err({ kind: 'not-found' });
  const people = livingPeople(vault, found.value.people).map((entry) => toPersonRow(entry, {}));
  return ok({ record: found.value, people });
}

/** The first names of people. */
export async function namePeople(
  { vault }: Session,
  { ids }: VaultInput<'people.named'>,
): Promise<VaultOutputs['people.named']> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  return ok(livingPeople(vault, ids).map(({ id, names: [name = ''] }) => ({ id, name })));
}

/** Those of the people who are there and not put aside. */
export function livingPeople({ index }: OpenVault, ids: readonly PersonId[]): readonly PersonEntry[] {
  return ids.flatMap((id) => {
    const entry = index.entry(id);
    return entry === undefined || entry.isDeleted === true ? [] : [entry];
  });
}

/** The stored record, put aside or not. */
export async function findLinked(
  vault: OpenVault,
  linkedId: LinkedId,
): Promise<Result<LinkedRecord, SaveError>> {
  const [record = 'missing'] = await readRecords(vault, [linkedId]);
  if (record === 'damaged') return err({ kind: 'damaged' });
  return record === 'missing' || !isLinked(record) ? err({ kind: 'not-found' }) : ok(record);
}

interface LinkedChange {
  readonly record: LinkedRecord;
  /** Missing for a new record. */
  readonly before?: LinkedRecord;
  readonly action: AuditEntry['action'];
}

async function storeLinked(
  vault: OpenVault,
  { record, before, action }: LinkedChange,
): Promise<Result<LinkedRecord, SaveError>> {
  const saved = await saveRecords(vault, {
    records: [record],
    action,
    at: record.updatedAt,
    recordId: record.id,
    index: { entries: entriesAfter(vault, record, before), notes: [], people: vault.index.people },
    logging: 'log',
  });
  return saved.ok ? ok(record) : saved;
}

/** The entries that a change of a record changes: of a large group only those who come, go or stand otherwise in it. */
function entriesAfter(
  { index }: OpenVault,
  record: LinkedRecord,
  before: LinkedRecord | undefined,
): readonly PersonEntry[] {
  const { id, updatedAt } = record;
  const ref = toLinkedRef(record);
  const stay = new Set(record.people);
  const gone = (before?.people ?? []).filter((personId) => !stay.has(personId));
  const toEntry = (personId: PersonId, next: typeof ref | undefined): readonly PersonEntry[] => {
    const entry = index.entry(personId);
    if (entry === undefined) return [];
    const known = entry.linked?.find((each) => each.id === id);
    return isSameValue(known, next) ? [] : [withLinked(entry, { id, ref: next, updatedAt })];
  };
  return [
    ...gone.flatMap((personId) => toEntry(personId, undefined)),
    ...record.people.flatMap((personId) => toEntry(personId, ref)),
  ];
}

function trailOf(
  before: LinkedRecord,
  { details, mark }: { readonly details: LinkedDetails; readonly mark: string },
) {
  const fields = LINKED_FIELDS[details.type] as readonly (keyof LinkedDetails)[];
  return trailAfterEdit<LinkedDetails>(before, details, { fields, mark });
}
