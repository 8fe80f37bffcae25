import type { HandedRecord } from '../../contract/handover-content';
import { err, ok, type Result } from '../../domain/result';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import type { StoredRecord } from '../store/stored-record';

export type MergeError =
  /** A record of the vault does not open: nothing can be merged with it. */
  | { readonly kind: 'not-intact' }
  /** A record of the file claims to be one that it cannot be. */
  | { readonly kind: 'damaged' };

export type Known = ReadonlyMap<string, StoredRecord>;

/** What of these is here already. Somebody else's record, or one of another type, is an attempt to overwrite it. */
export async function readKnown(
  vault: OpenVault,
  handed: readonly HandedRecord[],
): Promise<Result<Known, MergeError>> {
  const records = await readRecords(
    vault,
    handed.map(({ id }) => id),
  );
  const known = new Map<string, StoredRecord>();
  for (const [index, record] of records.entries()) {
    const theirs = handed[index];
    if (record === 'damaged') return err({ kind: 'not-intact' });
    if (record === 'missing' || theirs === undefined) continue;
    if (!isSameRecord(record, theirs)) return err({ kind: 'damaged' });
    known.set(record.id, record);
  }
  return ok(known);
}

function isSameRecord(ours: StoredRecord, theirs: HandedRecord): boolean {
  if (ours.type !== theirs.type) return false;
  // A file never changes: another one with its id would take its details over.
  if ('sha256' in ours && 'sha256' in theirs && ours.sha256 !== theirs.sha256) return false;
  return !('personId' in ours && 'personId' in theirs) || ours.personId === theirs.personId;
}
