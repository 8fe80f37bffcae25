import type { SealedRow } from './database';
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
  return rows.map((row, position) => toReading(vault, ids[position] ?? '', row));
}

/** The same for records that are about to change: their digests are kept, so that the save needs no further read. */
export async function readForChange(
  vault: OpenVault,
  ids: readonly string[],
): Promise<readonly RecordReading[]> {
  const rows = await readRows(vault.database, 'records', ids);
  return rows.map((row, position) => {
    const id = ids[position] ?? '';
    const reading = toReading(vault, id, row);
    if (row !== undefined && typeof reading === 'object') vault.digests.set(id, digestOf(vault, id, row));
    return reading;
  });
}

function toReading(vault: OpenVault, id: string, row: SealedRow | undefined): RecordReading {
  if (row === undefined) return 'missing';
  return openJson<StoredRecord>(vault, { store: 'records', id }, row) ?? 'damaged';
}
