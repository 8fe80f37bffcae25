import { chmodSync, copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SCREEN_READER, sitDown } from './person.mjs';

const SCRATCH_ROOT = join(import.meta.dirname, 'scratch-root.sh');

/**
 * Installs a Debian package in a scratch root, starts it there as an ordinary user and sits down before it.
 * @param {{ deb: string, isTraced?: boolean, hasNetwork?: boolean }} given without a network there is no interface at all
 * @returns {{ person: ReturnType<typeof sitDown>, handed: string, throwAway: () => void }}
 */
export function startInstalledApp({ deb, isTraced = false, hasNetwork = true }) {
  const handed = mkdtempSync(join(tmpdir(), 'durumi-handed-'));
  chmodSync(handed, 0o755);
  copyFileSync(SCREEN_READER, join(handed, 'screen-reader.py'));
  chmodSync(join(handed, 'screen-reader.py'), 0o644);
  const authority = process.env.XAUTHORITY;
  if (authority !== undefined) {
    copyFileSync(authority, join(handed, 'screen'));
    chmodSync(join(handed, 'screen'), 0o644);
  }
  const apart = ['unshare', '--mount', '--propagation', 'private', ...(hasNetwork ? [] : ['--net'])];
  const settings = ['XAUTHORITY=/handed/screen', 'ACCESSIBILITY_ENABLED=1'];
  const reader = ['dbus-run-session', '--', '/usr/bin/python3', '/handed/screen-reader.py'];
  // Without the switch Chromium tells a screen reader nothing; nothing else is asked of the app.
  const app = ['/usr/bin/durumi', '--force-renderer-accessibility'];
  const person = sitDown([...apart, 'sh', SCRATCH_ROOT, deb, handed, ...settings, ...reader, ...app], {
    env: { ...process.env, TRACE: isTraced ? 'yes' : 'no' },
  });
  return { person, handed, throwAway: () => rmSync(handed, { recursive: true, force: true }) };
}
