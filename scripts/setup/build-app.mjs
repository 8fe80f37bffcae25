import { existsSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireDependencies } from './install-dependencies.mjs';
import { PROJECT_DIR } from './project.mjs';
import { PlainFailure, run, step } from './step.mjs';

const STAMP = join(PROJECT_DIR, 'out/.built');
const SOURCES = ['src', 'locales', 'resources', 'package-lock.json', 'electron.vite.config.ts'];

/** Builds the app, unless the build is newer than everything it is made of. */
export async function ensureBuilt() {
  requireDependencies();
  const builtAt = existsSync(STAMP) ? statSync(STAMP).mtimeMs : 0;
  const newest = Math.max(...SOURCES.map((source) => newestChange(join(PROJECT_DIR, source))));
  if (newest > builtAt) await buildApp();
}

/** Builds the app. */
export async function buildApp() {
  const startedAt = new Date();
  await step('Building the app', async () => {
    const cli = join(PROJECT_DIR, 'node_modules/electron-vite/bin/electron-vite.js');
    if ((await run(process.execPath, [cli, 'build'], { quiet: true, cwd: PROJECT_DIR })) !== 0) {
      throw new PlainFailure('The app could not be built; the lines above say why.');
    }
    writeFileSync(STAMP, '');
    // What changed while the build ran is not in it.
    utimesSync(STAMP, startedAt, startedAt);
  });
}

function newestChange(path) {
  if (!existsSync(path)) return 0;
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => newestChange(join(path, name))));
}
