import type { VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { deleteAllDatabases } from '../store/database';
import { writeRows } from '../store/sealed-rows';
import type { Session } from './session';

/**
 * Destroys the open vault: what opens its key goes first, so that whatever else is left after a crash is noise, then
 * every database. Saves that were asked for before are not cut short.
 */
export function eraseVault(session: Session): Promise<VaultOutputs['vault.erase']> {
  session.stopBackgroundWork();
  return session.enqueue(async () => {
    const { vault } = session;
    if (vault === undefined) return err({ kind: 'locked' });
    const { database } = vault;
    const erased = await writeRows(database, [{ store: 'vault', remove: 'header' }]);
    if (!erased.ok) return erased;
    session.close();
    await deleteAllDatabases();
    return ok(undefined);
  });
}
