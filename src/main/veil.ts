import { app, type BrowserWindow } from 'electron';
import type { DesktopEvent } from '../contract/desktop-calls';
import type { SettingsFile } from './settings-file';

/**
 * Keeps the windows from other people's eyes: out of screenshots and shared screens where the system can do that
 * (Windows and macOS), and unreadable while another window is in front, if so chosen.
 */
export function veilWindows(settings: SettingsFile): void {
  app.on('browser-window-created', (_created, window) => {
    window.setContentProtection(true);
    window.on('blur', () => {
      if (settings.current().veil !== false) tell(window, 'veil');
    });
    window.on('focus', () => tell(window, 'unveil'));
  });
}

function tell(window: BrowserWindow, event: DesktopEvent): void {
  // A window loses the focus while it is being destroyed, too.
  if (!window.isDestroyed() && !window.webContents.isDestroyed())
    window.webContents.send('desktop-event', event);
}
