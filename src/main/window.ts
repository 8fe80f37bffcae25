import { BrowserWindow, screen, type Rectangle } from 'electron';
import { join } from 'node:path';
import { APP_ORIGIN } from './file-list';
import { appSession } from './app-session';
import { setMenuVaultState } from './menu';
import type { SettingsFile } from './settings-file';

const DEFAULT_SIZE = { width: 1280, height: 800 };
const SMALLEST = { minWidth: 1024, minHeight: 640 };

/** Opens the window, locked, where it stood last time. */
export function openWindow(settings: SettingsFile): BrowserWindow {
  const window = new BrowserWindow({
    ...DEFAULT_SIZE,
    ...visibleBounds(settings.current().bounds),
    ...SMALLEST,
    title: 'Durumi',
    webPreferences: {
      session: appSession(),
      preload: join(__dirname, '../preload/preload.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: false,
      // Local work goes on while the window is covered: a draft must not wait.
      backgroundThrottling: false,
    },
  });
  setMenuVaultState('locked');
  // A crashed window holds nothing any more; a fresh one is locked and brings the draft back.
  window.webContents.on('render-process-gone', () => replaceWindow(window, settings));
  void window.loadURL(`${APP_ORIGIN}/index.html`);
  return window;
}

/**
 * Destroys a window and opens a fresh, locked one. Its process dies with it: clearing variables alone would leave
 * the text of notes in memory.
 */
export function replaceWindow(window: BrowserWindow, settings: SettingsFile): void {
  if (window.isDestroyed()) return;
  settings.update({ bounds: window.getNormalBounds() });
  // The next window comes first, so that the app never counts none and quits; it shares no process with the old one.
  const next = openWindow(settings);
  next.once('ready-to-show', () => next.focus());
  window.destroy();
}

function visibleBounds(bounds: Rectangle | undefined): Partial<Rectangle> {
  if (bounds === undefined) return {};
  const isVisible = screen.getAllDisplays().some(({ workArea }) => overlaps(bounds, workArea));
  return isVisible ? bounds : {};
}

function overlaps(one: Rectangle, other: Rectangle): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
