import { breathe } from '../store/snapshot';

/** Whoever types presses the next key within so long. */
const TYPING_MS = 1_000;

/**
 * Stands between two steps of background work that can wait: other calls go first, and for as long as somebody types a
 * search, all of theirs do. A key must not wait for a step of what nobody waits for.
 */
export async function afterTyping(session: Typing, vault: { readonly isClosed: boolean }): Promise<void> {
  await breathe();
  for (;;) {
    const leftMs = session.searchedAt + TYPING_MS - session.deps.monotonicNow();
    if (leftMs <= 0 || vault.isClosed) return;
    await new Promise((resolve) => {
      setTimeout(resolve, leftMs);
    });
  }
}

interface Typing {
  /** When somebody last searched. */
  readonly searchedAt: number;
  readonly deps: { readonly monotonicNow: () => number };
}
