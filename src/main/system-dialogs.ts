/** Dialogs that the main process opened, and whether the page said that it has one in front of it. */
let opened = 0;
let isBeforePage = false;

/** Shows one of the system's own dialogs, for a file for example. */
export async function showSystemDialog<Answer>(show: () => Promise<Answer>): Promise<Answer> {
  opened += 1;
  try {
    return await show();
  } finally {
    opened -= 1;
  }
}

/** The page says that a dialog for a file or a printer opened in front of it, or was answered. */
export function notePageDialog(isOpen: boolean): void {
  isBeforePage = isOpen;
}

/**
 * Does one of the system's dialogs wait for an answer? It does not go with the window that it was opened for, and tells
 * the name of a file: on Linux only the end of the process takes it away.
 */
export function isSystemDialogOpen(): boolean {
  return opened > 0 || isBeforePage;
}
