import { useCallback, type Dispatch } from 'react';
import type { Screen } from '../../contract/vault-calls';
import type { ReaderState } from '../../domain/reading';
import type { ReferenceSlug } from '../../domain/reference';
import { READER_ID } from '../features/reference/reading-place';
import type { WorkspaceAction, WorkspaceState } from './workspace-state';

interface ReaderActions {
  readonly read: (reader: ReaderState) => void;
  /** Opens the reference where it was left. */
  readonly open: () => void;
  /** Opens it at a place. */
  readonly openAt: (page: ReferenceSlug, place: string) => void;
}

/** Opens and closes the reference; the keyboard follows into what was opened and back to what it stood before. */
export function useReaderPane(
  { reader, screen }: WorkspaceState,
  dispatch: Dispatch<WorkspaceAction>,
): ReaderActions {
  const read = useCallback(
    (next: ReaderState) => {
      dispatch({ kind: 'read', reader: next });
      if (next.mode === 'closed') focusSoon('detail-pane');
    },
    [dispatch],
  );
  const show = (next: ReaderState) => {
    read(next);
    focusSoon(READER_ID);
  };
  return {
    read,
    open: () => show({ ...reader, mode: modeAt(screen) }),
    openAt: (page, place) => show({ ...reader, mode: modeAt(screen), page, place }),
  };
}

/** Beside a person one reads on; otherwise the pages take the place of the screen. */
export function canReadBeside(screen: Screen): boolean {
  return !['today', 'groups', 'duplicates', 'figures', 'settings'].includes(screen.kind);
}

function modeAt(screen: Screen): ReaderState['mode'] {
  return canReadBeside(screen) ? 'beside' : 'full';
}

// It is there, or to be seen again, only after the next drawing.
function focusSoon(id: string): void {
  requestAnimationFrame(() => document.getElementById(id)?.focus());
}
