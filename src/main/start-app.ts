import { app } from 'electron';
import { clearClipboardsOnQuit } from './clipboard';
import { forbidCoreDumps } from './core-dumps';
import { registerAppScheme, serveApp } from './app-protocol';
import { handleDesktopCalls } from './desktop-calls';
import { logRuntime, refuseOldRuntimeInRelease } from './runtime';
import { createLocking } from './locking';
import { setUpMenu } from './menu';
import { denyNavigation } from './navigation';
import { silenceNetwork, blockRequests } from './network-block';
import { denyPermissions } from './permissions';
import { openAppSession } from './app-session';
import { stayOffRecentFiles } from './recent-files';
import { openSafetyNet } from './safety';
import { readSettings } from './settings-file';
import { becomeSingleInstance } from './single-instance';
import { veilWindows } from './veil';
import { openWindow } from './window';

/** Everything that the main process does, in order. `startAnew` ends this process and begins another. */
export function startApp(startAnew: () => void): void {
  refuseOldRuntimeInRelease();
  // Nobody else on this computer may read what any part of the app writes, Chromium's own files included.
  process.umask(0o077);
  forbidCoreDumps();
  stayOffRecentFiles();
  silenceNetwork();
  // Lists and text need no graphics card: see docs/decisions/0004-no-graphics-card.md.
  app.disableHardwareAcceleration();
  registerAppScheme();
  if (!becomeSingleInstance()) return;
  denyNavigation();
  app.on('window-all-closed', () => app.quit());
  void app.whenReady().then(() => onReady(startAnew));
}

function onReady(startAnew: () => void): void {
  logRuntime();
  const session = openAppSession();
  serveApp(session);
  blockRequests(session);
  denyPermissions(session);
  const settings = readSettings(app.getPath('userData'));
  const locking = createLocking(settings);
  veilWindows(settings);
  clearClipboardsOnQuit();
  // Its process starts while the rest is done. Nothing of the app is served to it, and so no database opened, before
  // this function has returned: what serves the files runs in this thread.
  openWindow(settings);
  handleDesktopCalls(settings, openSafetyNet(startAnew), locking);
  setUpMenu(settings.language(), locking.lockNow);
}
