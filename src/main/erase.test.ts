import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { erasePlanned, planErase } from './erase';
import type { SafetyFolders } from './safety-copies';

let root: string;
let folders: SafetyFolders;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'durumi-erase-'));
  folders = {
    database: join(root, 'IndexedDB'),
    copies: join(root, 'copies'),
    setAside: join(root, 'aside'),
  };
  for (const folder of Object.values(folders) as string[]) {
    mkdirSync(folder);
    writeFileSync(join(folder, 'ciphertext'), 'x');
  }
  return () => rmSync(root, { recursive: true, force: true });
});

test('copies go at once, the database at the next start', () => {
  planErase(folders);
  expect(existsSync(join(folders.copies, 'ciphertext'))).toBe(false);
  expect(existsSync(folders.setAside)).toBe(false);
  expect(existsSync(folders.database)).toBe(true);
  erasePlanned(folders);
  for (const folder of Object.values(folders) as string[]) expect(existsSync(folder)).toBe(false);
});

test('without a plan nothing is erased, and a plan counts once', () => {
  erasePlanned(folders);
  expect(existsSync(join(folders.database, 'ciphertext'))).toBe(true);
  planErase(folders);
  erasePlanned(folders);
  mkdirSync(folders.database);
  erasePlanned(folders);
  expect(existsSync(folders.database)).toBe(true);
});
