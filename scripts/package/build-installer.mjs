import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_DIR } from '../setup/project.mjs';
import { PlainFailure, runNpm, step } from '../setup/step.mjs';
import { builderConfig } from './builder-config.mjs';

const FOLDER = join(PROJECT_DIR, 'installers');

/**
 * Makes the installer of Windows or macOS, with a tool that has a lockfile of its own: nobody else needs to fetch it.
 * @param {{ electron: string, electronVersion: string, kind: 'development' | 'release', output: string, licences: string }} given
 * @returns {Promise<string[]>} the files
 */
export async function buildInstaller({ electron, ...given }) {
  await step('Installing electron-builder (npm ci)', async () => {
    if ((await runNpm(['ci'], { quiet: true, cwd: FOLDER })) === 0) return;
    throw new PlainFailure(
      'electron-builder could not be installed. Check the network connection, then start again.',
    );
  });
  const found = createRequire(join(FOLDER, 'package.json')).resolve('electron-builder');
  const { build, Platform } = await import(pathToFileURL(found).href);
  const config = builderConfig({ ...given, electronDist: runtimeFolder(electron) });
  return step('Making the installer', () =>
    build({ projectDir: PROJECT_DIR, targets: Platform.current().createTarget(), config, publish: 'never' }),
  );
}

// On macOS the executable lies three folders deep in the bundle, which lies in the folder.
function runtimeFolder(electron) {
  return process.platform === 'darwin' ? join(dirname(electron), '../../..') : dirname(electron);
}
