import { app, BrowserWindow, powerMonitor } from 'electron';
import { DEFAULT_IDLE_MINUTES } from '../contract/desktop-calls';
import { clearClipboards } from './clipboard';
import { isVaultOpen } from './menu';
import type { SettingsFile } from './settings-file';
import { startSuccessor } from './successor';
import { isSystemDialogOpen } from './system-dialogs';
import { replaceWindow } from './window';

/** A window that does not answer is destroyed all the same: the draft is at most a quarter of a second old. */
const PATIENCE_MS = 3000;
const CLIPBOARD_PATIENCE_MS = 500;

/** How the main process locks. */
export interface Locking {
  /** Locks at once: the window seals its draft, and if it does not answer it is destroyed all the same. */
  readonly lockNow: () => void;
  /**
   * The window has sealed its draft and wiped its keys: now its process ends, and a fresh window opens unless it closes.
   * If a dialog of the system waits, the whole process ends with it, and the app starts once more.
   */
  readonly finishLock: (window: BrowserWindow) => void;
  /** Keeps the time of idleness for a page that stands still behind a dialog, until that is answered. */
  readonly keepTimeBehindDialog: (isOpen: boolean) => void;
}

/**
 * Locks when the machine sleeps, when its screen is locked, when it wakes up in case sleep came too quickly, when the
 * window is minimised, if the caseworker chose so, and before it closes.
 */
export function createLocking(settings: SettingsFile): Locking {
  const leaving = new WeakSet<BrowserWindow>();
  let idle: NodeJS.Timeout | undefined;

  const finishLock = (window: BrowserWindow) => {
    if (window.isDestroyed()) return;
    const cleared = clearClipboards();
    if (isSystemDialogOpen()) {
      const isLeaving = leaving.has(window);
      void Promise.race([cleared, wait(CLIPBOARD_PATIENCE_MS)]).finally(() => endProcess(isLeaving));
    } else if (leaving.has(window)) window.destroy();
    else replaceWindow(window, settings);
  };
  // The window seals its draft first, then calls back. No dialog and no hanging page holds it up.
  const askToLock = (window: BrowserWindow) => {
    if (!isVaultOpen() || window.isDestroyed()) return;
    window.webContents.send('desktop-event', 'lock');
    setTimeout(() => finishLock(window), PATIENCE_MS);
  };
  const lockNow = () => {
    for (const window of BrowserWindow.getAllWindows()) askToLock(window);
  };
  const watch = (window: BrowserWindow) => {
    window.on('minimize', () => {
      if (settings.current().lockOnMinimize === true) askToLock(window);
    });
    window.on('close', (event) => {
      settings.update({ bounds: window.getNormalBounds() });
      if (!isVaultOpen() || leaving.has(window)) return;
      event.preventDefault();
      leaving.add(window);
      askToLock(window);
    });
  };

  powerMonitor.on('suspend', lockNow);
  powerMonitor.on('resume', lockNow);
  powerMonitor.on('lock-screen', lockNow);
  app.on('browser-window-created', (_created, window) => watch(window));
  return {
    lockNow,
    finishLock,
    keepTimeBehindDialog: (isOpen) => {
      clearTimeout(idle);
      const minutes = settings.current().idleMinutes ?? DEFAULT_IDLE_MINUTES;
      if (isOpen && minutes !== 0) idle = setTimeout(lockNow, minutes * 60_000);
    },
  };
}

// The dialogs of the system go with the process alone. An orderly end crashes under a printer's dialog.
function endProcess(isLeaving: boolean): void {
  if (!isLeaving) startSuccessor();
  process.kill(process.pid, 'SIGKILL');
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms);
  });
}
