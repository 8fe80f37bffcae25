import type { DesktopApi } from '../../contract/desktop-calls';

/**
 * Tells the main process when one of the system's dialogs waits in front of the page, for a file or for a printer: it
 * would outlive the page, in front of the locked window.
 */
export function reportDialogs(desktop: DesktopApi): void {
  const report = (isOpen: boolean) => void desktop.call('window.noteDialog', { isOpen });
  addEventListener('beforeprint', () => report(true));
  addEventListener('afterprint', () => report(false));
  const reportChooser = (isOpen: boolean) => (event: Event) => {
    if (event.target instanceof HTMLInputElement && event.target.type === 'file') report(isOpen);
  };
  addEventListener('click', reportChooser(true), { capture: true });
  for (const answer of ['change', 'cancel'])
    addEventListener(answer, reportChooser(false), { capture: true });
}
