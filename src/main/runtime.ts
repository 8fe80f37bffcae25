import { app } from 'electron';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDevelopmentBuild } from './build-kind';

/** The oldest Electron that a release may be built with. Older ones run in development and tests only. */
const OLDEST_RELEASE_RUNTIME = 45;

/** A packaged release on the old runtime ends here: its Chromium has known holes. */
export function refuseOldRuntimeInRelease(): void {
  if (app.isPackaged && isOld() && !isDevelopmentBuild(packageText())) {
    process.stderr.write('Durumi: this Electron is too old for a release.\n');
    app.exit(3);
  }
}

/** Names the runtime in the start-up log. Nothing personal is ever logged. */
export function logRuntime(): void {
  const { electron, chrome } = process.versions;
  process.stdout.write(`Durumi ${app.getVersion()} on Electron ${electron}, Chromium ${chrome}\n`);
  if (app.isPackaged && isDevelopmentBuild(packageText()))
    process.stdout.write('This is a development build, no release.\n');
  if (isOld()) process.stdout.write('This Electron is for development and tests only.\n');
}

function isOld(): boolean {
  return Number(process.versions.electron.split('.')[0]) < OLDEST_RELEASE_RUNTIME;
}

function packageText(): string {
  return readFileSync(join(app.getAppPath(), 'package.json'), 'utf8');
}
