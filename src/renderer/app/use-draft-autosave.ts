import { useCallback, useEffect, useRef } from 'react';
import type { Draft } from '../../contract/vault-calls';
import { CLOSED_READER, type ReaderState } from '../../domain/reading';
import { readPlace } from '../features/reference/reading-place';
import { useVault } from '../vault-client/use-vault';
import { readCursor } from './cursor-position';
import { toDraftContent, type WorkspaceState } from './workspace-state';

/** At most this often is a draft written while someone types. The first keystroke is written at once. */
const AUTOSAVE_INTERVAL_MS = 250;
const SCROLLER = 'detail-pane';

/**
 * Keeps a sealed draft of the unfinished entry while someone types. Returns a function that seals the workspace
 * now, as it is, and resolves when it is stored.
 */
export function useDraftAutosave(state: WorkspaceState): () => Promise<void> {
  const vault = useVault();
  const latest = useRef(state);
  const lastSaveAt = useRef(-Infinity);
  useEffect(() => {
    latest.current = state;
  }, [state]);

  const saveNow = useCallback(async () => {
    lastSaveAt.current = performance.now();
    await vault.call('draft.save', { draft: captureDraft(latest.current) });
  }, [vault]);

  useEffect(() => {
    if (state.unfinished === undefined) return;
    const waitMs = Math.max(0, lastSaveAt.current + AUTOSAVE_INTERVAL_MS - performance.now());
    const timer = setTimeout(() => void saveNow(), waitMs);
    return () => clearTimeout(timer);
  }, [state.unfinished, saveNow]);

  return saveNow;
}

function captureDraft(state: WorkspaceState): Draft {
  const focus = readCursor();
  const scrollTop = document.getElementById(SCROLLER)?.scrollTop ?? 0;
  const { reader = CLOSED_READER, ...content } = toDraftContent(state);
  return {
    ...content,
    reader: { ...reader, ...toReadingPlace(reader.mode) },
    scrollTop,
    ...(focus === undefined ? {} : { focus }),
  };
}

// Where one is by now, not where one came in.
function toReadingPlace(mode: ReaderState['mode']) {
  const place = mode === 'closed' ? undefined : readPlace();
  return place === undefined ? {} : { place };
}

/** Scrolls the detail pane to where it was. */
export function restoreScroll(scrollTop: number): void {
  document.getElementById(SCROLLER)?.scrollTo({ top: scrollTop });
}
