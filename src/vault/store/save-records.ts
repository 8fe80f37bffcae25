import { ok, type Result } from '../../domain/result';
import { appendAuditEntry, type AuditEntry } from '../crypto/audit-entry';
import { sealManifest, type Manifest } from '../crypto/manifest';
import { addDigest, removeDigest, type SetHash } from '../crypto/set-hash';
import type { IndexChange } from '../search/people-index';
import type { SealedRow } from './database';
import { DRAFT_PLACE } from './draft-place';
import { keepFormers } from './keep-former';
import { digestOf, sealAt, sealJson, type OpenVault } from './open-vault';
import { readRow, writeRows, type RowWrite, type WriteError } from './sealed-rows';
import type { StoredRecord } from './stored-record';

export interface RecordChange {
  readonly records: readonly StoredRecord[];
  readonly action: AuditEntry['action'];
  readonly at: number;
  readonly recordId?: string;
  /** How many, where it is about many; without it, as many as there are records. */
  readonly count?: number;
  /** What the list and the search learn; without it, nothing. */
  readonly index?: IndexChange;
  /** A bulk import leaves the log out and makes the snapshot stale instead. */
  readonly logging: 'log' | 'stale-snapshot';
  /** Ids of records that go for good. */
  readonly erase?: readonly string[];
  /** Rows of other stores that must appear together with the records: the header of a new vault. */
  readonly alongside?: readonly RowWrite[];
}

/** What is saved is unfinished no longer: its draft goes in the same transaction, or it would come back as well. */
const FINISHES_ENTRY: ReadonlySet<AuditEntry['action']> = new Set([
  'person.created',
  'person.updated',
  'encounter.created',
  'encounter.updated',
  'incident.created',
  'incident.updated',
  'group.created',
  'group.updated',
  'follow-up.created',
  'follow-up.updated',
  'referral.created',
  'referral.updated',
  'letter.created',
  'letter.updated',
]);

/** A record that goes. */
interface ErasedRow {
  readonly id: string;
  readonly before: Uint8Array;
}

interface NextRow {
  readonly id: string;
  readonly row: SealedRow;
  readonly digest: Uint8Array;
  readonly before: Uint8Array | undefined;
}

/**
 * Stores records, and what they said before, with manifest, audit entry and change log in one strict transaction. Everything is sealed before the
 * transaction opens. Memory changes only after the disk did. Calls must not overlap: each builds on the manifest of
 * the one before.
 */
export async function saveRecords(
  vault: OpenVault,
  change: RecordChange,
): Promise<Result<undefined, WriteError>> {
  const index = change.index ?? { entries: [], notes: [], people: vault.index.people };
  const records = await keepFormers(vault, change);
  const rows = await Promise.all(records.map((record) => toNextRow(vault, record)));
  const erased = await toErasedRows(vault, change.erase ?? []);
  const audit = nextAuditEntry(vault, change);
  const manifest = nextManifest(vault, { rows, erased, auditHead: audit.head, at: change.at });
  if (change.logging === 'stale-snapshot') {
    // Before the write: a snapshot that is under way must not flip after it.
    vault.unloggedChanges += 1;
    vault.snapshotGeneration = undefined;
  }
  const written = await writeRows(vault.database, [
    ...rows.map(({ id, row }): RowWrite => ({ store: 'records', key: id, value: row })),
    ...erased.map(({ id }): RowWrite => ({ store: 'records', remove: id })),
    {
      store: 'audit',
      key: manifest.auditSeq,
      value: sealAt(vault, { store: 'audit', id: manifest.auditSeq }, audit.bytes),
    },
    { store: 'vault', key: 'manifest', value: sealedManifest(vault, manifest) },
    logWrite(vault, { logging: change.logging, index }, manifest),
    ...(FINISHES_ENTRY.has(change.action) ? [{ store: DRAFT_PLACE.store, remove: DRAFT_PLACE.id }] : []),
    ...(change.alongside ?? []),
  ]);
  if (!written.ok) return written;
  vault.manifest = manifest;
  for (const { id, digest, before } of rows) {
    noteChange(vault, id, before);
    vault.digests.set(id, digest);
  }
  for (const { id, before } of erased) {
    noteChange(vault, id, before);
    vault.digests.delete(id);
  }
  vault.index.apply(index);
  return ok(undefined);
}

// For those who are reading all rows at this moment.
function noteChange(vault: OpenVault, id: string, before: Uint8Array | undefined): void {
  const changed = vault.changedWhileVerifying;
  if (changed !== undefined && !changed.has(id)) changed.set(id, before);
  vault.changedWhileCopying?.add(id);
}

/** The manifest as a row. */
export function sealedManifest(
  { sodium, keys, header }: Pick<OpenVault, 'sodium' | 'keys' | 'header'>,
  manifest: Manifest,
): SealedRow {
  return { e: keys.epoch, b: sealManifest(sodium, keys, { vaultId: header.vaultId, manifest }) };
}

function logWrite(
  vault: OpenVault,
  { logging, index }: Required<Pick<RecordChange, 'logging' | 'index'>>,
  { generation }: Manifest,
): RowWrite {
  if (logging === 'stale-snapshot') return { store: 'snapshot', remove: 'head' };
  return {
    store: 'log',
    key: generation,
    value: sealJson(vault, { store: 'log', id: generation }, index),
  };
}

async function toNextRow(vault: OpenVault, record: StoredRecord): Promise<NextRow> {
  const row = sealJson(vault, { store: 'records', id: record.id }, record);
  const { digests } = vault;
  const digest = digestOf(vault, record.id, row);
  const isNew = record.revision === 1;
  const before = isNew ? undefined : (digests.get(record.id) ?? (await storedDigest(vault, record.id)));
  return { id: record.id, row, digest, before };
}

async function toErasedRows(vault: OpenVault, ids: readonly string[]): Promise<readonly ErasedRow[]> {
  const rows = await Promise.all(
    ids.map(async (id) => ({ id, before: vault.digests.get(id) ?? (await storedDigest(vault, id)) })),
  );
  return rows.flatMap(({ id, before }) => (before === undefined ? [] : [{ id, before }]));
}

async function storedDigest(vault: OpenVault, id: string): Promise<Uint8Array | undefined> {
  const stored = await readRow(vault.database, 'records', id);
  return stored && digestOf(vault, id, stored);
}

function nextAuditEntry(vault: OpenVault, { action, at, recordId, records, erase, count }: RecordChange) {
  const { manifest, caseworker, sodium, keys } = vault;
  const entry: AuditEntry = {
    seq: manifest.auditSeq + 1,
    at,
    caseworker: caseworker.id,
    action,
    ...(recordId === undefined ? { count: count ?? (erase ?? records).length } : { recordId }),
  };
  return appendAuditEntry(sodium, keys, { signer: caseworker.signer, head: manifest.auditHead, entry });
}

function nextManifest(
  { manifest }: OpenVault,
  {
    rows,
    erased,
    auditHead,
    at,
  }: {
    readonly rows: readonly NextRow[];
    readonly erased: readonly ErasedRow[];
    readonly auditHead: Uint8Array;
    readonly at: number;
  },
): Manifest {
  let setHash: SetHash = manifest.setHash;
  let { count } = manifest;
  for (const { digest, before } of rows) {
    if (before === undefined) count += 1;
    else setHash = removeDigest(setHash, before);
    setHash = addDigest(setHash, digest);
  }
  for (const { before } of erased) setHash = removeDigest(setHash, before);
  return {
    generation: manifest.generation + 1,
    count: count - erased.length,
    setHash,
    auditSeq: manifest.auditSeq + 1,
    auditHead,
    lastChangeAt: at,
    ...(manifest.auditKey && { auditKey: manifest.auditKey }),
  };
}
