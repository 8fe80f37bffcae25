import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_DIR } from '../setup/project.mjs';

const read = (path) => JSON.parse(readFileSync(join(PROJECT_DIR, path), 'utf8'));

describe.each(['', 'installers/'])('in the folder %j', (folder) => {
  const manifest = read(`${folder}package.json`);
  const { packages } = read(`${folder}package-lock.json`);

  test('every dependency is pinned to one version', () => {
    const wanted = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(wanted.length).toBeGreaterThan(0);
    expect(wanted.filter(([, version]) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
    for (const [name, version] of wanted) expect(packages[`node_modules/${name}`].version).toBe(version);
  });

  test('every package of a lockfile is told by its content', () => {
    const unknown = Object.entries(packages).filter(
      ([path, { integrity, inBundle }]) => path !== '' && !inBundle && !integrity?.startsWith('sha512-'),
    );
    expect(unknown).toEqual([]);
  });
});

test('nothing that is shipped runs a program of its own while it is installed', () => {
  const { packages } = read('package-lock.json');
  const running = Object.entries(packages).filter(
    ([, { hasInstallScript, dev, optional, devOptional }]) =>
      hasInstallScript && !(dev || optional || devOptional),
  );
  expect(running).toEqual([]);
});
