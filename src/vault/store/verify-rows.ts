import { addDigest, emptySetHash } from '../crypto/set-hash';
import type { SealedRow } from './database';
import { digestOf, openJson, type OpenVault } from './open-vault';
import { readSlice } from './sealed-rows';
import { countCutFiles } from './file-parts-check';
import type { StoredRecord } from './stored-record';
import type { Verification } from './verification';

const SLICE_ROWS = 200;

/**
 * Compares all rows with the manifest, in slices. Saves may go on meanwhile: for a row that changes, its digest from
 * before counts. Waits for `pause` between slices. Undefined if the vault was locked before the end.
 */
export async function verifyRows(
  vault: OpenVault,
  pause: () => Promise<void>,
): Promise<Verification | undefined> {
  const reading = { vault, pause };
  const { setHash, count } = vault.manifest;
  const changed = new Map<string, Uint8Array | undefined>();
  vault.changedWhileVerifying = changed;
  const seen = new Set<string>();
  let sum = emptySetHash();
  let rows = 0;
  await forEachRow(reading, (id, row) => {
    if (changed.has(id)) return;
    sum = addDigest(sum, digestOf(vault, id, row));
    rows += 1;
    // Read before it changed: counted, so it must not count again below.
    seen.add(id);
  });
  for (const [id, before] of changed) {
    if (before !== undefined && !seen.has(id)) {
      sum = addDigest(sum, before);
      rows += 1;
    }
  }
  vault.changedWhileVerifying = undefined;
  if (vault.isClosed) return undefined;
  const isIntact = rows === count && sum.every((byte, index) => byte === setHash[index]);
  const faults = isIntact ? { missing: 0, foreign: 0, damaged: 0 } : await nameFaults(reading);
  const cutFiles = await countCutFiles(vault);
  return { ...faults, isIntact: isIntact && cutFiles === 0, missing: faults.missing + cutFiles };
}

interface Reading {
  readonly vault: OpenVault;
  readonly pause: () => Promise<void>;
}

async function nameFaults(reading: Reading): Promise<Omit<Verification, 'isIntact'>> {
  const { vault } = reading;
  const known = knownRows(vault);
  let foreign = 0;
  let damaged = 0;
  const found = new Set<string>();
  await forEachRow(reading, (id, row) => {
    found.add(id);
    const record = openJson<StoredRecord>(vault, { store: 'records', id }, row);
    if (record === undefined) damaged += 1;
    else if (!isKnown(known.get(id), record)) foreign += 1;
  });
  const missing = [...known].filter(([id, { isErasable }]) => !isErasable && !found.has(id)).length;
  return { missing, foreign, damaged };
}

// The list knows neither caseworkers nor what records said before.
function isKnown(known: KnownRow | undefined, { type, revision }: StoredRecord): boolean {
  if (type === 'caseworker' || type === 'former') return true;
  return known !== undefined && (known.revision ?? revision) === revision;
}

interface KnownRow {
  /** Missing where the list does not follow it. */
  readonly revision?: number | undefined;
  /** Put aside by itself: it may have been erased since without the list having been told. */
  readonly isErasable: boolean;
}

function knownRows({ index }: OpenVault): ReadonlyMap<string, KnownRow> {
  const known = new Map<string, KnownRow>();
  for (const { id, revision, encounters, attachments = [], linked = [] } of index.everybody()) {
    known.set(id, { revision, isErasable: false });
    for (const each of [...encounters, ...attachments, ...linked])
      known.set(each.id, { revision: each.revision, isErasable: each.isDeleted === true });
  }
  return known;
}

async function forEachRow(
  { vault, pause }: Reading,
  visit: (id: string, row: SealedRow) => void,
): Promise<void> {
  let after: string | undefined;
  for (;;) {
    const slice = await readSlice(vault.database, 'records', { after, limit: SLICE_ROWS });
    if (slice.length === 0 || vault.isClosed) return;
    for (const [key, row] of slice) {
      after = String(key);
      visit(after, row);
    }
    await pause();
  }
}
