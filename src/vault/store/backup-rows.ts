import type { SealedRow, StoreName } from './database';
import type { RowKey } from './sealed-rows';

/** A row as it lies in the database, on its way into or out of a backup. */
export interface BackupRow {
  readonly store: StoreName;
  readonly key: RowKey;
  readonly row: SealedRow;
}

/** The stores that a backup holds, by their number in the file. What is derived or passing is made anew. */
const STORES_BY_NUMBER: readonly StoreName[] = ['records', 'audit', 'vault', 'attachments'];
const FIXED_BYTES = 1 + 4 + 2 + 4;
const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** Packs rows: for each, store (u8) | epoch (u32) | length of the key (u16) | length of the row (u32) | key | row. */
export function encodeRows(rows: readonly BackupRow[]): Uint8Array {
  const keys = rows.map(({ key }) => encoder.encode(String(key)));
  const size = rows.reduce(
    (sum, { row }, index) => sum + FIXED_BYTES + (keys[index]?.length ?? 0) + row.b.length,
    0,
  );
  const bytes = new Uint8Array(size);
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [index, { store, row }] of rows.entries()) {
    const key = keys[index] ?? new Uint8Array();
    view.setUint8(at, STORES_BY_NUMBER.indexOf(store));
    view.setUint32(at + 1, row.e, true);
    view.setUint16(at + 5, key.length, true);
    view.setUint32(at + 7, row.b.length, true);
    bytes.set(key, at + FIXED_BYTES);
    bytes.set(row.b, at + FIXED_BYTES + key.length);
    at += FIXED_BYTES + key.length + row.b.length;
  }
  return bytes;
}

/** Unpacks rows; undefined if the bytes are none. */
export function decodeRows(bytes: Uint8Array): BackupRow[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const rows: BackupRow[] = [];
  let at = 0;
  while (at < bytes.length) {
    if (at + FIXED_BYTES > bytes.length) return undefined;
    const keyEnd = at + FIXED_BYTES + view.getUint16(at + 5, true);
    const end = keyEnd + view.getUint32(at + 7, true);
    const store = STORES_BY_NUMBER[view.getUint8(at)];
    if (store === undefined || end > bytes.length) return undefined;
    const key = decoder.decode(bytes.subarray(at + FIXED_BYTES, keyEnd));
    const row = { e: view.getUint32(at + 1, true), b: bytes.slice(keyEnd, end) };
    rows.push({ store, key: store === 'audit' ? Number(key) : key, row });
    at = end;
  }
  return rows;
}
