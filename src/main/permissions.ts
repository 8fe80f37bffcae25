import type { Session } from 'electron';

/** Without it Chromium may evict the vault; it is the only permission that is ever given. */
const ALLOWED: string = 'persistent-storage';

/** Denies every permission but persistent storage, when asked for and when checked, and every device. */
export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide) => decide(permission === ALLOWED));
  session.setPermissionCheckHandler((_contents, permission) => permission === ALLOWED);
  session.setDevicePermissionHandler(() => false);
  session.on('will-download', (event) => event.preventDefault());
}
