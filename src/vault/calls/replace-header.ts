import type { SaveError } from '../../contract/vault-state';
import { err, ok, type Result } from '../../domain/result';
import type { AuditEntry } from '../crypto/audit-entry';
import { encodeHeader, type VaultHeader } from '../crypto/vault-header';
import { saveRecords } from '../store/save-records';
import { readRow } from '../store/sealed-rows';
import type { StoredCaseworker } from '../store/stored-record';
import { changeVault } from './change-vault';
import { keepHeaderCopy } from './keep-header-copy';
import type { Session } from './session';

interface HeaderChange {
  /** The header that the change was made from: if another one came between, nothing is written. */
  readonly former: VaultHeader;
  readonly header: VaultHeader;
  readonly action: AuditEntry['action'];
  readonly recordId: string;
  readonly records: readonly StoredCaseworker[];
}

/**
 * Puts a header in place of the former one, in one strict transaction with the audit entry: whenever the power fails,
 * one of the two is there, whole. It is read back before the change counts as done.
 */
export function replaceHeader(
  session: Session,
  { former, header, action, recordId, records }: HeaderChange,
): Promise<Result<undefined, SaveError>> {
  return changeVault(session, async (vault) => {
    if (vault.header !== former) return err({ kind: 'changed-meanwhile' });
    const bytes = encodeHeader(vault.sodium, vault.keys, header);
    const saved = await saveRecords(vault, {
      records,
      action,
      at: session.deps.now(),
      recordId,
      logging: 'log',
      alongside: [{ store: 'vault', key: 'header', value: { e: vault.keys.epoch, b: bytes } }],
    });
    if (!saved.ok) return saved;
    vault.header = header;
    const stored = await readRow(vault.database, 'vault', 'header');
    const isThere =
      stored?.b.length === bytes.length && bytes.every((byte, index) => stored.b[index] === byte);
    if (!isThere) return err({ kind: 'not-stored' });
    keepHeaderCopy(session, 'both');
    return ok(undefined);
  });
}
