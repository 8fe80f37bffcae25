import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from './project.mjs';
import { PlainFailure, runNpm, step } from './step.mjs';

const STAMP = join(PROJECT_DIR, 'node_modules/.durumi-lock');
const LIMIT_MS = 20 * 60 * 1000;
// npm waits up to a minute between attempts; a registry that is not there is known sooner.
export const ATTEMPTS = [
  '--fetch-retries=1',
  '--fetch-retry-mintimeout=1000',
  '--fetch-retry-maxtimeout=5000',
];

/** Installs the packages of the lockfile, unless exactly these are there. */
export async function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(PROJECT_DIR, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  await step('Installing the packages of the lockfile (npm ci)', async () => {
    const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
    const limits = { quiet: true, env, cwd: PROJECT_DIR, timeoutMs: LIMIT_MS };
    if ((await runNpm(['ci', ...ATTEMPTS], limits)) !== 0) {
      throw new PlainFailure(
        'The packages could not be installed. Check the network connection and the npm registry setting, then start again.',
      );
    }
  });
  writeFileSync(STAMP, wanted);
}

/** Ends a script that does no set-up where set-up was never done. */
export function requireDependencies() {
  // npm writes this file when an installation is whole.
  if (existsSync(join(PROJECT_DIR, 'node_modules/.package-lock.json'))) return;
  throw new PlainFailure(
    'The packages are not installed yet. Run npm start or npm test first: they set it all up.',
  );
}
