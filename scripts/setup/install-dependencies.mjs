import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from './project.mjs';
import { PlainFailure, run, step } from './step.mjs';

const STAMP = join(PROJECT_DIR, 'node_modules/.durumi-lock');

/** Installs the packages of the lockfile, unless exactly these are there. */
export async function installDependencies() {
  const wanted = createHash('sha256')
    .update(readFileSync(join(PROJECT_DIR, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted) return;
  await step('Installing the packages of the lockfile (npm ci)', async () => {
    const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
    const env = { ...process.env, ELECTRON_SKIP_BINARY_DOWNLOAD: '1' };
    if ((await run(npm, ['ci'], { quiet: true, env, cwd: PROJECT_DIR })) !== 0) {
      throw new PlainFailure(
        'The packages could not be installed. Check the network connection and the npm registry setting, then start again.',
      );
    }
  });
  writeFileSync(STAMP, wanted);
}
