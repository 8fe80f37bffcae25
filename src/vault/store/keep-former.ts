import type { AuditAction } from '../../domain/audit-action';
import { fieldsBefore } from '../../domain/field-history';
import { randomId } from '../crypto/random-id';
import type { OpenVault } from './open-vault';
import { readForChange, readRecords, type RecordReading } from './read-records';
import type { CaseRecord, StoredFormer, StoredRecord } from './stored-record';

/**
 * The records to be stored, and with each that changes a row with what the change takes away. That row is a record like
 * any other: sealed, counted and summed by the manifest, in every backup.
 */
export async function keepFormers(
  vault: OpenVault,
  { records, at, action }: SavedRecords,
): Promise<readonly StoredRecord[]> {
  // Nothing is left of what somebody was called.
  if (action === 'person.anonymised') return records;
  const changed = records.filter(isCaseRecord).filter(({ revision }) => revision > 1);
  if (changed.length === 0) return records;
  const readings = await readForChange(
    vault,
    changed.map(({ id }) => id),
  );
  const before = new Map(changed.map(({ id }, position) => [id as string, readings[position]]));
  return records.flatMap((record) =>
    isCaseRecord(record) ? withFormer(vault, { record, before: before.get(record.id), at }) : [record],
  );
}

interface SavedRecords {
  readonly records: readonly StoredRecord[];
  readonly at: number;
  readonly action: AuditAction;
}

interface Change {
  readonly record: CaseRecord;
  readonly before: RecordReading | undefined;
  readonly at: number;
}

function withFormer(vault: OpenVault, { record, before, at }: Change): readonly StoredRecord[] {
  if (typeof before !== 'object' || !isCaseRecord(before)) return [record];
  const former: StoredFormer = {
    type: 'former',
    id: randomId(),
    revision: 1,
    recordId: record.id,
    made: record.revision,
    at,
    by: vault.caseworker.id,
    kind: kindOfChange(before, record),
    // Empty where nothing changed: the row still says that there is nothing missing here.
    was: fieldsBefore(before, record),
    ...(before.former === undefined ? {} : { former: before.former }),
  };
  return [{ ...record, former: former.id }, former];
}

function kindOfChange(before: CaseRecord, after: CaseRecord): StoredFormer['kind'] {
  if (before.deletedAt === undefined && after.deletedAt !== undefined) return 'deleted';
  if (before.deletedAt !== undefined && after.deletedAt === undefined) return 'restored';
  return 'updated';
}

/** Does this belong to a case, so that its changes are kept? */
export function isCaseRecord(record: StoredRecord): record is CaseRecord {
  return record.type !== 'caseworker' && record.type !== 'former';
}

/** What the changes of records took away, of each record the newest first. Ends where a row cannot be read. */
export async function readFormers(
  vault: OpenVault,
  records: readonly { readonly former?: string }[],
): Promise<readonly StoredFormer[]> {
  const found: StoredFormer[] = [];
  let ids = idsOf(records);
  while (ids.length > 0) {
    const readings = await readRecords(vault, ids);
    const formers = readings.filter((reading) => typeof reading === 'object' && reading.type === 'former');
    found.push(...formers);
    ids = idsOf(formers);
  }
  return found;
}

/** The rows with what records said before: they go for good with the records. */
export async function formersOf(vault: OpenVault, ids: readonly string[]): Promise<readonly string[]> {
  const records = await readRecords(vault, ids);
  const formers = await readFormers(
    vault,
    records.filter((record) => typeof record === 'object').filter(isCaseRecord),
  );
  return formers.map(({ id }) => id);
}

function idsOf(records: readonly { readonly former?: string }[]): readonly string[] {
  return records.flatMap(({ former }) => former ?? []);
}
