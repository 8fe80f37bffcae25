import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { PROJECT_DIR } from '../setup/project.mjs';
import { runOnScreen } from '../setup/run-on-screen.mjs';
import { PlainFailure, step } from '../setup/step.mjs';
import { filesInArchive } from './app-archive.mjs';
import { readFuses, wrongFuses } from './fuses.mjs';

/**
 * Reads a package back as it lies on the disk, tries what it must refuse, and uses it as it is installed.
 * @param {{ executable: string, deb: string }} given
 * @returns {Promise<number>} exit code
 */
export async function checkPackage({ executable, deb }) {
  await step('Reading the package back', async () => {
    const fuses = await readFuses(executable);
    assert.deepEqual(wrongFuses(fuses), [], 'every fuse is as chosen');
    for (const [name, isOn] of Object.entries(fuses))
      process.stdout.write(`  ${name}: ${isOn ? 'on' : 'off'}\n`);
    checkFiles(dirname(executable));
  });
  await step('Trying what it must refuse', () => checkRefusals(executable));
  if (process.getuid() !== 0)
    throw new PlainFailure('Only root can install the package in a scratch root: run this again as root.');
  return step('Using the installed package', () =>
    runOnScreen([process.execPath, join(PROJECT_DIR, 'scripts/proof/use-installed.mjs'), deb]),
  );
}

function checkFiles(folder) {
  assert.deepEqual(
    readdirSync(join(folder, 'resources')),
    ['app.asar'],
    'one archive, and nothing beside it',
  );
  const files = filesInArchive(join(folder, 'resources/app.asar'));
  const unwanted = files.filter((path) =>
    /under-test|\.map$|\.tsx?$|node_modules|\/src\/|\/e2e\//u.test(path),
  );
  assert.deepEqual(unwanted, [], 'no sources, no maps, no entry for tests');
  process.stdout.write(`  The archive holds ${files.length} files and folders.\n`);
}

function checkRefusals(executable) {
  const home = mkdtempSync(join(tmpdir(), 'durumi-refusals-'));
  const marker = 'DURUMI-RAN-FOREIGN-CODE';
  const foreign = `process.stdout.write('${marker}')`;
  // Root needs it; what is tried here ends before there is a window, or is ended.
  const base = process.getuid() === 0 ? ['--no-sandbox'] : [];
  const start = (args, env = {}) =>
    spawnSync(executable, [...base, ...args], {
      env: { PATH: process.env.PATH, HOME: home, XDG_CONFIG_HOME: home, ...env },
      encoding: 'utf8',
      timeout: 15_000,
      killSignal: 'SIGKILL',
    });
  const asNode = start(['-e', foreign], { ELECTRON_RUN_AS_NODE: '1' });
  assert.ok(!asNode.stdout.includes(marker), 'it is no Node');
  const required = start([], {
    NODE_OPTIONS: `--require=${join(PROJECT_DIR, 'scripts/proof/foreign-code.cjs')}`,
  });
  assert.ok(!required.stdout.includes(marker), 'it takes no options of Node');
  for (const given of [
    '--inspect=39482',
    '--inspect-brk=39482',
    '--remote-debugging-port=39482',
    '--user-data-dir=/tmp/x',
  ]) {
    const refused = start([given]);
    assert.equal(refused.status, 2, `${given} ends it`);
    assert.ok(
      !refused.stderr.includes('Debugger listening'),
      `${given} opens no debugger, not even for a moment`,
    );
  }
  rmSync(home, { recursive: true, force: true });
}
