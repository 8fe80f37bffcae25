import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findFile, listFiles } from './file-list';

test('exactly the files that were built are found, at exactly their addresses', () => {
  const folder = mkdtempSync(join(tmpdir(), 'durumi-files-'));
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '');
  writeFileSync(join(folder, 'assets', 'a.css'), '');
  const files = listFiles(folder);
  rmSync(folder, { recursive: true });

  expect([...files.keys()].toSorted()).toEqual(['/assets/a.css', '/index.html']);
  expect(findFile(files, 'app://bundle/assets/a.css')).toBe(join(folder, 'assets', 'a.css'));
  for (const address of [
    'app://other/index.html',
    'app://bundle/',
    'app://bundle/index.html?x',
    'app://bundle/assets/../index.html',
    'app://bundle/..%2f..%2fetc/passwd',
    'app://bundle/%69ndex.html',
    'app://bundleindex.html',
  ]) {
    expect(findFile(files, address)).toBeUndefined();
  }
});
