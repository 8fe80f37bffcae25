import type { SaveError } from '../../contract/vault-state';
import { err, type Result } from '../../domain/result';
import type { OpenVault } from '../store/open-vault';
import { scheduleSnapshot } from './schedule-snapshot';
import type { Session } from './session';

/** Runs a change of the open vault after those before it, and tells the window when it is on the disk. */
export function changeVault<Value, Failure = never>(
  session: Session,
  change: (vault: OpenVault) => Promise<Result<Value, Failure | SaveError>>,
): Promise<Result<Value, Failure | SaveError>> {
  return session.enqueue(async () => {
    const { vault } = session;
    if (vault === undefined) return err({ kind: 'locked' });
    vault.onListShown();
    await vault.baseLoaded;
    const changed = await change(vault);
    if (changed.ok) {
      session.deps.emit({ kind: 'changed' });
      scheduleSnapshot(session);
    }
    return changed;
  });
}
