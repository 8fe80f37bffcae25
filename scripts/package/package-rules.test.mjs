import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { PROJECT_DIR } from '../setup/project.mjs';
import { packedManifest } from './app-archive.mjs';
import { FUSES, wrongFuses } from './fuses.mjs';
import { packageKind } from './kind.mjs';
import { collectLicences, shippedPackages } from './licences.mjs';

const manifest = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8'));

describe('the kind of a package', () => {
  test('a release is refused with any Electron but the pinned one', () => {
    expect(() => packageKind({ electronVersion: '25.1.1', isRelease: true })).toThrow(
      `A release needs Electron ${manifest.devDependencies.electron}; here is only 25.1.1`,
    );
    expect(packageKind({ electronVersion: manifest.devDependencies.electron, isRelease: true })).toBe(
      'release',
    );
  });

  test('whatever is not asked to be a release says that it is a development build', () => {
    const kind = packageKind({ electronVersion: manifest.devDependencies.electron, isRelease: false });
    expect(packedManifest(kind)).toMatchObject({ name: 'durumi', buildKind: 'development' });
  });

  test('what a package says of itself names no script and no dependency', () => {
    expect(Object.keys(packedManifest('release')).toSorted()).toEqual([
      'buildKind',
      'description',
      'license',
      'main',
      'name',
      'productName',
      'version',
    ]);
  });
});

describe('the fuses', () => {
  test('one that is not as chosen is named, and so is one that nobody chose', () => {
    expect(wrongFuses({ ...FUSES })).toEqual([]);
    expect(wrongFuses({ ...FUSES, RunAsNode: true, 'fuse 40': false })).toEqual(['RunAsNode', 'fuse 40']);
  });
});

describe('the licences', () => {
  test('hold every package that the app depends on, with a text or the name that its makers gave', () => {
    const text = collectLicences();
    for (const name of Object.keys(manifest.dependencies)) expect(text).toContain(`\n${name} `);
    expect(text).not.toContain('not named');
    expect(text).toContain('Unicode data');
  });

  test('hold nothing that is there for development only', () => {
    const names = shippedPackages().map(({ name }) => name);
    for (const name of ['electron', 'vite', 'vitest', '@playwright/test', '@electron/fuses'])
      expect(names).not.toContain(name);
  });
});
