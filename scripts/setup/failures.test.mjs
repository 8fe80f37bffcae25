import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { PROJECT_DIR } from './project.mjs';
import { tellingLines } from './step.mjs';

// Nothing listens here: every connection is refused at once.
const NOWHERE = 'http://127.0.0.1:9/';
const folders = [];

afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

test('without a registry, npm start ends in one sentence that says what to do', () => {
  const { status, output } = startIn(freshClone(), { npm_config_registry: NOWHERE });
  expect(status).toBe(1);
  expect(output.trim().split('\n').at(-1)).toBe(
    'The packages could not be installed. Check the network connection and the npm registry setting, then start again.',
  );
  expect(output).not.toMatch(/^\s+at |npm error {4}at /mu);
});

test('without the release server and the registry, npm start says that no Electron could be fetched', () => {
  const { status, output } = startIn(cloneWithPackages(), {
    ELECTRON_MIRROR: NOWHERE,
    npm_config_registry: NOWHERE,
  });
  expect(status).toBe(1);
  expect(output.trim().split('\n').at(-1)).toMatch(/could be reached|could not be downloaded/u);
  expect(output).not.toMatch(/^\s+at |npm error {4}at /mu);
});

test('an ELECTRON_EXEC_PATH that names nothing is said so', () => {
  const { status, output } = startIn(cloneWithPackages(), { ELECTRON_EXEC_PATH: '/nowhere/electron' });
  expect(status).toBe(1);
  expect(output).toContain('ELECTRON_EXEC_PATH names /nowhere/electron, which is not there.');
});

test('a check without set-up says to set up first', () => {
  const { status, output } = runIn(freshClone(), 'scripts/verify.mjs', {});
  expect(status).toBe(1);
  expect(output.trim()).toBe(
    'The packages are not installed yet. Run npm start or npm test first: they set it all up.',
  );
});

test('of a failed npm only the reason is shown', () => {
  const lines = tellingLines(
    [
      'npm warn old lockfile',
      'npm error code ECONNREFUSED',
      'npm error     at TCPConnectWrap.afterConnect (node:net:1637:16)',
      'npm error FetchError: request failed',
      'npm error   errno: -111',
    ].join('\n'),
  );
  expect(lines).toBe('  npm error code ECONNREFUSED\n  npm error FetchError: request failed\n');
});

/** The scripts and what they read, as a fresh clone has them. */
function freshClone() {
  const clone = mkdtempSync(join(tmpdir(), 'durumi-clone-'));
  folders.push(clone);
  mkdirSync(join(clone, 'empty-cache'));
  for (const path of ['scripts', 'package.json', 'package-lock.json'])
    cpSync(join(PROJECT_DIR, path), join(clone, path), { recursive: true });
  return clone;
}

/** A clone in which the packages count as installed. Never a link to the real ones: an installation empties it. */
function cloneWithPackages() {
  const clone = freshClone();
  mkdirSync(join(clone, 'node_modules'));
  const lock = readFileSync(join(clone, 'package-lock.json'));
  writeFileSync(join(clone, 'node_modules/.durumi-lock'), createHash('sha256').update(lock).digest('hex'));
  return clone;
}

function startIn(clone, env) {
  return runIn(clone, 'scripts/start.mjs', env);
}

function runIn(clone, script, settings) {
  const { ELECTRON_EXEC_PATH: _chosen, npm_execpath: _npm, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(clone, script)], {
    cwd: clone,
    env: { ...env, npm_config_cache: join(clone, 'empty-cache'), ...settings },
    encoding: 'utf8',
  });
  return { status, output: stdout + stderr };
}
