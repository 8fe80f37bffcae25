import { app } from 'electron';
import { registerAppScheme, serveApp } from './app-protocol';
import { handleDesktopCalls } from './desktop-calls';
import { logRuntime, refuseOldRuntimeInRelease } from './runtime';
import { lockOnPowerEvents, lockOnWindowEvents } from './locking';
import { setUpMenu } from './menu';
import { denyNavigation } from './navigation';
import { silenceNetwork, blockRequests } from './network-block';
import { denyPermissions } from './permissions';
import { openAppSession } from './app-session';
import { openSafetyNet } from './safety';
import { readSettings } from './settings-file';
import { becomeSingleInstance } from './single-instance';
import { openWindow } from './window';

/** Everything that the main process does, in order. `startAnew` ends this process and begins another. */
export function startApp(startAnew: () => void): void {
  refuseOldRuntimeInRelease();
  silenceNetwork();
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
  handleDesktopCalls(settings, openSafetyNet(startAnew));
  setUpMenu(settings.language());
  lockOnPowerEvents(settings);
  lockOnWindowEvents(settings);
  openWindow(settings);
}
