import type { DesktopApi } from '../../contract/desktop-calls';

/** Tells the main process of whatever is copied or cut, so that it does not stay on the clipboard. */
export function reportCopies(desktop: DesktopApi): void {
  for (const kind of ['copy', 'cut'] as const)
    addEventListener(kind, () => void desktop.call('clipboard.noteCopy', {}), { capture: true });
}
