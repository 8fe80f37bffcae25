import { ensureElectron } from './electron-runtime.mjs';
import { installDependencies } from './install-dependencies.mjs';
import { PlainFailure } from './step.mjs';
import { ensureSystemLibraries } from './system-libraries.mjs';

const OLDEST_NODE = [20, 19];

/**
 * Brings a fresh clone to where the app can be built and started. Quick if everything is there.
 * @param {{ tests: boolean }} needs
 * @returns {Promise<string>} the Electron to run
 */
export async function setUp({ tests }) {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
    throw new PlainFailure(
      `Node ${OLDEST_NODE.join('.')} or newer is needed; this is ${process.versions.node}.`,
    );
  }
  await installDependencies();
  await ensureSystemLibraries({ tests });
  return ensureElectron();
}
