import { digestOf, openJson, type OpenVault } from './open-vault';
import { readRows } from './sealed-rows';
import type { StoredRecord } from './stored-record';

/** A record, or why there is none. */
export type RecordReading = StoredRecord | 'missing' | 'damaged';

/** Reads records by id in one transaction, in the order of the ids. */
export async function readRecords(
  vault: OpenVault,
  ids: readonly string[],
): Promise<readonly RecordReading[]> {
  const rows = await readRows(vault.database, 'records', ids);
  return rows.map((row, position) => {
    const id = ids[position] ?? '';
    if (row === undefined) return 'missing';
    const record = openJson<StoredRecord>(vault, { store: 'records', id }, row);
    if (record === undefined) return 'damaged';
    vault.digests.set(id, digestOf(vault, id, row));
    return record;
  });
}
