import { join } from 'node:path';
import { findElectron } from './electron-runtime.mjs';
import { requireDependencies } from './install-dependencies.mjs';
import { PROJECT_DIR } from './project.mjs';
import { runOnScreen } from './run-on-screen.mjs';
import { PlainFailure } from './step.mjs';

const CLI = join(PROJECT_DIR, 'node_modules/@playwright/test/cli.js');

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
  return runOnScreen(command, { env, cwd: PROJECT_DIR });
}

/**
 * The value after a flag of the command line, or undefined.
 * @param {string} flag
 */
export function flagValue(flag) {
  const at = process.argv.indexOf(flag);
  return at === -1 ? undefined : process.argv[at + 1];
}
