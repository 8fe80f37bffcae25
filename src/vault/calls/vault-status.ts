import type { VaultInput } from '../../contract/vault-calls';
import type { VaultStatus } from '../../contract/vault-state';
import { parseHeader } from '../crypto/vault-header';
import { isEngineFailure, openDatabase, probeDatabase, type VaultDatabase } from '../store/database';
import { readHeader } from '../store/read-header';
import { countRows, readRow } from '../store/sealed-rows';
import type { Session } from './session';
import { summarize } from './summarize';

/** What lies on this machine. Decrypts nothing and changes nothing. */
export async function vaultStatus(
  { vault }: Pick<Session, 'vault'>,
  { headerCopy }: VaultInput<'vault.status'>,
): Promise<VaultStatus> {
  if (vault !== undefined) return { kind: 'open', summary: summarize(vault, vault.manifest.lastChangeAt) };
  try {
    return await statusOfDatabase(headerCopy);
  } catch (error) {
    if (isEngineFailure(error)) return { kind: 'damaged', reason: 'database-unreadable' };
    throw error;
  }
}

async function statusOfDatabase(headerCopy: Uint8Array | undefined): Promise<VaultStatus> {
  const probe = await probeDatabase();
  if (probe.kind === 'data-lost') return { kind: 'damaged', reason: 'data-lost' };
  if (probe.kind === 'absent') return statusOfNothing(headerCopy);
  const database = await openDatabase();
  try {
    return await statusOf(database, headerCopy);
  } finally {
    database.close();
  }
}

async function statusOf(database: VaultDatabase, headerCopy: Uint8Array | undefined): Promise<VaultStatus> {
  // A creation that was killed before it stored anything left empty stores behind.
  const isEmpty =
    (await readRow(database, 'vault', 'header')) === undefined &&
    (await countRows(database, 'records')) === 0;
  if (isEmpty) return statusOfNothing(headerCopy);
  const header = await readHeader(database, headerCopy);
  const parsed = header && parseHeader(header.bytes);
  if (parsed === undefined) return { kind: 'damaged', reason: 'header-unreadable' };
  if (parsed.ok) return { kind: 'locked' };
  return parsed.error.kind === 'newer-version'
    ? parsed.error
    : { kind: 'damaged', reason: 'header-unreadable' };
}

// A header outside the database says that there was a vault: nobody is offered a new one in its place.
function statusOfNothing(headerCopy: Uint8Array | undefined): VaultStatus {
  return headerCopy === undefined ? { kind: 'absent' } : { kind: 'damaged', reason: 'data-lost' };
}
