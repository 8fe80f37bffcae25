import type { VaultStatus } from '../../contract/vault-calls';
import { parseHeader } from '../crypto/vault-header';
import { openDatabase, probeDatabase } from '../store/database';
import { countRows, readRow } from '../store/sealed-rows';
import type { Session } from './session';
import { summarize } from './summarize';

/** What lies on this machine. Decrypts nothing and changes nothing. */
export async function vaultStatus({ vault }: Pick<Session, 'vault'>): Promise<VaultStatus> {
  if (vault !== undefined) return { kind: 'open', summary: summarize(vault, vault.manifest.lastChangeAt) };
  const probe = await probeDatabase();
  if (probe.kind === 'absent') return { kind: 'absent' };
  if (probe.kind === 'data-lost') return { kind: 'damaged', reason: 'data-lost' };
  const database = await openDatabase();
  try {
    const header = await readRow(database, 'vault', 'header');
    // A creation that was killed before it stored anything left empty stores behind.
    if (header === undefined && (await countRows(database, 'records')) === 0) return { kind: 'absent' };
    const parsed = header && parseHeader(header.b);
    if (parsed === undefined) return { kind: 'damaged', reason: 'header-unreadable' };
    if (parsed.ok) return { kind: 'locked' };
    return parsed.error.kind === 'newer-version'
      ? parsed.error
      : { kind: 'damaged', reason: 'header-unreadable' };
  } finally {
    database.close();
  }
}
