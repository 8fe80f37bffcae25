import type { AuditLine } from '../../contract/audit';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { PersonId } from '../../domain/person';
import { err, ok } from '../../domain/result';
import { readAuditEntry, verifyAuditChain, type AuditEntry } from '../crypto/audit-entry';
import { readCaseworker } from '../store/caseworkers';
import { openAt, type OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { readRows } from '../store/sealed-rows';
import type { StoredCaseworker } from '../store/stored-record';
import { changeVault } from './change-vault';
import type { Session } from './session';

/** A page of the audit trail, with the names that the records have today. */
export async function auditPage(
  { vault }: Session,
  { before, limit }: VaultInput<'audit.page'>,
): Promise<VaultOutputs['audit.page']> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const newest = Math.min(vault.manifest.auditSeq, (before ?? Infinity) - 1);
  const oldest = Math.max(1, newest - limit + 1);
  const plaintexts = await readEntries(vault, { from: oldest, to: newest });
  const entries = plaintexts.flatMap((bytes) => (bytes && readAuditEntry(bytes)) ?? []).toReversed();
  const caseworkers = await readCaseworkers(vault, entries);
  const owners = await ownersOf(vault, entries);
  const toLine = (entry: AuditEntry): AuditLine => ({
    seq: entry.seq,
    at: entry.at,
    by: caseworkers.get(entry.caseworker)?.label ?? '',
    isMine: entry.caseworker === vault.caseworker.id,
    action: entry.action,
    subject: subjectOf(vault, { entry, caseworkers, owners }),
    count: entry.count ?? 1,
  });
  return ok({ lines: entries.map(toLine), isMore: oldest > 1 });
}

/** Follows the chain from its beginning to the head that the manifest names. */
export async function verifyAudit({ vault }: Session): Promise<VaultOutputs['audit.verify']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const { sodium, keys, manifest } = vault;
  const plaintexts = await readEntries(vault, { from: 1, to: manifest.auditSeq });
  const missing = plaintexts.indexOf(undefined);
  if (missing !== -1) return ok({ isIntact: false, brokenAt: missing + 1 });
  const entries = plaintexts.filter((bytes) => bytes !== undefined);
  const caseworkers = await readCaseworkers(
    vault,
    entries.flatMap((bytes) => readAuditEntry(bytes) ?? []),
  );
  const publicKeys = new Map(
    [...caseworkers].map(([id, { publicKey }]) => [id, sodium.from_hex(publicKey)] as const),
  );
  const head = verifyAuditChain(sodium, keys, { publicKeys, entries });
  if (!head.ok) return ok({ isIntact: false, brokenAt: head.error.seq });
  if (!sodium.memcmp(head.value, manifest.auditHead))
    return ok({ isIntact: false, brokenAt: manifest.auditSeq + 1 });
  return ok({ isIntact: true, entries: entries.length });
}

/** Enters what was done outside the vault. */
export function noteAudit(
  session: Session,
  { action }: VaultInput<'audit.note'>,
): Promise<VaultOutputs['audit.note']> {
  return changeVault(session, (vault) =>
    saveRecords(vault, {
      records: [],
      action,
      at: session.deps.now(),
      recordId: vault.caseworker.id,
      logging: 'log',
    }),
  );
}

// Undefined where an entry is missing or damaged.
async function readEntries(
  vault: OpenVault,
  { from, to }: { readonly from: number; readonly to: number },
): Promise<(Uint8Array | undefined)[]> {
  const seqs = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const rows = await readRows(vault.database, 'audit', seqs);
  return rows.map((row, index) => row && openAt(vault, { store: 'audit', id: seqs[index] ?? 0 }, row));
}

async function readCaseworkers(
  vault: OpenVault,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, StoredCaseworker>> {
  const ids = entries.flatMap(({ caseworker, recordId, action }) =>
    isAboutCaseworker(action) && recordId !== undefined ? [caseworker, recordId] : [caseworker],
  );
  const found = await Promise.all(
    [...new Set(ids)].map((id) => readCaseworker(vault, { database: vault.database, id })),
  );
  return new Map(found.flatMap((each) => (each === undefined ? [] : [[each.id, each] as const])));
}

async function ownersOf(
  vault: OpenVault,
  entries: readonly AuditEntry[],
): Promise<ReadonlyMap<string, PersonId>> {
  const ids = entries.flatMap(({ action, recordId }) =>
    /^(?:encounter|attachment|conflict|incident|group|follow-up|referral|letter|sheet)\./u.test(action) &&
    recordId !== undefined
      ? [recordId]
      : [],
  );
  const records = await readRecords(vault, [...new Set(ids)]);
  return new Map(
    records.flatMap((record) => {
      if (typeof record !== 'object') return [];
      if ('personId' in record) return [[record.id, record.personId] as const];
      const [first] = 'people' in record ? record.people : [];
      return first === undefined ? [] : [[record.id, first] as const];
    }),
  );
}

interface Known {
  readonly entry: AuditEntry;
  readonly caseworkers: ReadonlyMap<string, StoredCaseworker>;
  readonly owners: ReadonlyMap<string, PersonId>;
}

function subjectOf(vault: OpenVault, { entry, caseworkers, owners }: Known): string {
  const { action, recordId = '' } = entry;
  if (isAboutCaseworker(action)) return caseworkers.get(recordId)?.label ?? '';
  const personId = owners.get(recordId) ?? (recordId as PersonId);
  return vault.index.entry(personId)?.names[0] ?? '';
}

function isAboutCaseworker(action: AuditEntry['action']): boolean {
  return /^(?:passphrase|recovery-words|caseworker|kdf|keys|vault)\./u.test(action);
}
