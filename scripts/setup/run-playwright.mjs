import { join } from 'node:path';
import { findElectron } from './electron-runtime.mjs';
import { requireDependencies } from './install-dependencies.mjs';
import { PROJECT_DIR } from './project.mjs';
import { PlainFailure, run } from './step.mjs';
import { hasDisplay } from './system-libraries.mjs';

const CLI = join(PROJECT_DIR, 'node_modules/@playwright/test/cli.js');
const VIRTUAL_SCREEN = ['-a', '-s', '-screen 0 1600x1000x24'];

/**
 * Drives the real app with Playwright, on a virtual screen where there is none.
 * @param {readonly string[]} args which tests to run
 * @param {Readonly<Record<string, string>>} [settings] for the tests, as environment variables
 * @returns {Promise<number>} the exit code
 */
export function runPlaywright(args, settings = {}) {
  requireDependencies();
  const electron = findElectron();
  if (electron === undefined) {
    throw new PlainFailure('There is no Electron yet. Run npm start or npm test first: they fetch it.');
  }
  const env = { ...process.env, ...settings, ELECTRON_EXEC_PATH: electron };
  const command = [process.execPath, CLI, 'test', ...args];
  const options = { env, cwd: PROJECT_DIR };
  return hasDisplay()
    ? run(command[0], command.slice(1), options)
    : run('xvfb-run', [...VIRTUAL_SCREEN, ...command], options);
}

/**
 * The value after a flag of the command line, or undefined.
 * @param {string} flag
 */
export function flagValue(flag) {
  const at = process.argv.indexOf(flag);
  return at === -1 ? undefined : process.argv[at + 1];
}
