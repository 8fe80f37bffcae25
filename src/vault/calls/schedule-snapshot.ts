import type { OpenVault } from '../store/open-vault';
import { writeSnapshot } from '../store/snapshot';
import { afterTyping } from './after-typing';
import type { Session } from './session';

/** A snapshot waits until nobody has changed anything for so long. */
const IDLE_MS = 20_000;
/** A long log would slow the next unlocking: it waits for a short pause only. */
const PAUSE_MS = 1_000;
const LONG_LOG = 1_000;
const WORTHWHILE_LOG = 100;

const timers = new WeakMap<OpenVault, ReturnType<typeof setTimeout>>();

/** Plans the next snapshot, if one is due; each change puts it off. */
export function scheduleSnapshot(session: Session): void {
  const { vault } = session;
  if (vault === undefined) return;
  clearTimeout(timers.get(vault));
  const delayMs = dueIn(vault);
  if (delayMs !== undefined)
    timers.set(
      vault,
      setTimeout(() => void takeSnapshot(session, vault), delayMs),
    );
}

function dueIn({ manifest, snapshotGeneration }: OpenVault): number | undefined {
  if (snapshotGeneration === undefined) return PAUSE_MS;
  const logLength = manifest.generation - snapshotGeneration;
  if (logLength > LONG_LOG) return PAUSE_MS;
  return logLength > WORTHWHILE_LOG ? IDLE_MS : undefined;
}

const running = new WeakSet<OpenVault>();

// Beside the queue of changes: no save and no lock ever waits for it.
async function takeSnapshot(session: Session, vault: OpenVault): Promise<void> {
  if (vault.isClosed) return;
  await vault.baseLoaded;
  // Notes still on their way: the snapshot would lose them.
  if (vault.index.noteChunks === undefined || running.has(vault)) return scheduleSnapshot(session);
  running.add(vault);
  const isWritten = await writeSnapshot(vault, () => afterTyping(session, vault)).catch(() => false);
  running.delete(vault);
  if (isWritten) session.deps.emit({ kind: 'snapshot-written' });
}
