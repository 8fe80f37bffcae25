import { app, BrowserWindow, powerMonitor } from 'electron';
import { clearClipboards } from './clipboard';
import { isVaultOpen } from './menu';
import type { SettingsFile } from './settings-file';
import { replaceWindow } from './window';

/** A window that does not answer is destroyed all the same: the draft is at most a quarter of a second old. */
const PATIENCE_MS = 3000;

const leaving = new WeakSet<BrowserWindow>();

/** Locks at once: the window seals its draft, and if it does not answer it is destroyed all the same. */
export function lockNow(settings: SettingsFile): void {
  for (const window of BrowserWindow.getAllWindows()) askToLock(window, settings);
}

/** Locks when the machine sleeps, when its screen is locked, and when it wakes up in case sleep came too quickly. */
export function lockOnPowerEvents(settings: SettingsFile): void {
  const lockAll = () => lockNow(settings);
  powerMonitor.on('suspend', lockAll);
  powerMonitor.on('resume', lockAll);
  powerMonitor.on('lock-screen', lockAll);
}

/** Locks a window when it is minimised, if the caseworker chose so, and before it closes. */
export function lockOnWindowEvents(settings: SettingsFile): void {
  app.on('browser-window-created', (_created, window) => watch(window, settings));
}

function watch(window: BrowserWindow, settings: SettingsFile): void {
  window.on('minimize', () => {
    if (settings.current().lockOnMinimize === true) askToLock(window, settings);
  });
  window.on('close', (event) => {
    settings.update({ bounds: window.getNormalBounds() });
    if (!isVaultOpen() || leaving.has(window)) return;
    event.preventDefault();
    leaving.add(window);
    askToLock(window, settings);
  });
}

/** The window has sealed its draft and wiped its keys: now its process ends, and a fresh window opens unless it closes. */
export function finishLock(window: BrowserWindow, settings: SettingsFile): void {
  if (window.isDestroyed()) return;
  void clearClipboards();
  if (leaving.has(window)) window.destroy();
  else replaceWindow(window, settings);
}

// The window seals its draft first, then calls back. No dialog and no hanging page holds it up.
function askToLock(window: BrowserWindow, settings: SettingsFile): void {
  if (!isVaultOpen() || window.isDestroyed()) return;
  window.webContents.send('desktop-event', 'lock');
  setTimeout(() => finishLock(window, settings), PATIENCE_MS);
}
