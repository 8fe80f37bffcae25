import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import {
  dropCopies,
  listCopies,
  makeSafetyCopy,
  markGood,
  planRestore,
  restorePlanned,
  type SafetyFolders,
} from './safety-copies';

let root: string;
let folders: SafetyFolders;
let level: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'durumi-safety-'));
  folders = {
    database: join(root, 'IndexedDB'),
    copies: join(root, 'Safety copies'),
    setAside: join(root, 'Set aside'),
  };
  level = join(folders.database, 'app_bundle_0.indexeddb.leveldb');
  return () => rmSync(root, { recursive: true, force: true });
});

function writeDatabase(log: string): void {
  mkdirSync(level, { recursive: true });
  writeFileSync(join(level, '000003.log'), log);
  writeFileSync(join(level, 'CURRENT'), 'MANIFEST-000001\n');
  writeFileSync(join(level, '000005.ldb'), 'table that never changes');
  writeFileSync(join(level, 'LOCK'), '');
}

function logOf(id: string): string {
  return readFileSync(
    join(folders.copies, id, 'IndexedDB/app_bundle_0.indexeddb.leveldb/000003.log'),
    'utf8',
  );
}

test('without a database there is nothing to copy', () => {
  expect(makeSafetyCopy(folders, 1)).toBeUndefined();
  expect(listCopies(folders)).toEqual([]);
});

test('a copy keeps the log as it was, and shares the tables instead of doubling them', () => {
  writeDatabase('first');
  expect(makeSafetyCopy(folders, 1)).toBe('1');
  writeDatabase('second, longer');
  expect(logOf('1')).toBe('first');
  expect(statSync(join(level, '000005.ldb')).nlink).toBe(2);
  expect(statSync(join(level, '000003.log')).nlink).toBe(1);
});

test('a database that has not changed is not copied again', () => {
  writeDatabase('same');
  makeSafetyCopy(folders, 1);
  expect(makeSafetyCopy(folders, 2)).toBe('1');
  expect(listCopies(folders)).toEqual([{ id: '1', madeAt: 1, isGood: false }]);
});

test('three good copies are kept, and a suspicious one never pushes out a good one', () => {
  for (const now of [1, 2, 3, 4]) {
    writeDatabase('x'.repeat(now));
    markGood(folders, makeSafetyCopy(folders, now) ?? '');
  }
  for (const now of [5, 6, 7, 8]) {
    writeDatabase('damaged'.repeat(now));
    makeSafetyCopy(folders, now);
  }
  expect(listCopies(folders)).toEqual([
    { id: '8', madeAt: 8, isGood: false },
    { id: '4', madeAt: 4, isGood: true },
    { id: '3', madeAt: 3, isGood: true },
    { id: '2', madeAt: 2, isGood: true },
  ]);
});

test('a restored copy is in place at the next start, and what it replaced is set aside', () => {
  writeDatabase('good days');
  makeSafetyCopy(folders, 1);
  writeDatabase('lost to a bad disk');
  expect(planRestore(folders, '1')).toBe(true);
  restorePlanned(folders, 9);
  expect(readFileSync(join(level, '000003.log'), 'utf8')).toBe('good days');
  const aside = join(folders.setAside, '9/app_bundle_0.indexeddb.leveldb/000003.log');
  expect(readFileSync(aside, 'utf8')).toBe('lost to a bad disk');
  restorePlanned(folders, 10);
  expect(existsSync(join(folders.setAside, '10'))).toBe(false);
  expect(logOf('1')).toBe('good days');
});

test('what is written after a restore does not change the copy', () => {
  writeDatabase('good days');
  makeSafetyCopy(folders, 1);
  planRestore(folders, '1');
  restorePlanned(folders, 2);
  writeFileSync(join(level, '000003.log'), 'new days');
  expect(logOf('1')).toBe('good days');
  expect(statSync(join(level, '000003.log')).nlink).toBe(1);
});

test.each(['nothing moved yet', 'the database already set aside'] as const)(
  'a restore that was killed with %s is finished at the next start',
  (moment) => {
    writeDatabase('good days');
    makeSafetyCopy(folders, 1);
    writeDatabase('bad days');
    planRestore(folders, '1');
    mkdirSync(`${folders.database}.restoring`);
    writeFileSync(join(`${folders.database}.restoring`, 'half'), 'half');
    if (moment === 'the database already set aside') rmSync(folders.database, { recursive: true });
    restorePlanned(folders, 2);
    expect(readFileSync(join(level, '000003.log'), 'utf8')).toBe('good days');
    expect(existsSync(`${folders.database}.restoring`)).toBe(false);
  },
);

test.each(['', '2', '../../etc', '{}'])('there is no copy %j to restore', (id) => {
  writeDatabase('x');
  makeSafetyCopy(folders, 1);
  expect(planRestore(folders, id)).toBe(false);
});

test('a plan that cannot be read changes nothing', () => {
  writeDatabase('x');
  makeSafetyCopy(folders, 1);
  for (const plan of ['', '{', 'null', '{"id":7}', '{"id":"../.."}']) {
    writeFileSync(join(folders.copies, 'restore.json'), plan);
    restorePlanned(folders, 2);
  }
  expect(readFileSync(join(level, '000003.log'), 'utf8')).toBe('x');
  expect(existsSync(folders.setAside)).toBe(false);
});

test('a copy that was being made when the power failed counts as none and goes', () => {
  writeDatabase('x');
  mkdirSync(join(folders.copies, '1.making'), { recursive: true });
  expect(listCopies(folders)).toEqual([]);
  makeSafetyCopy(folders, 2);
  expect(existsSync(join(folders.copies, '1.making'))).toBe(false);
});

test('dropped copies are gone, and the database of today is not', () => {
  writeDatabase('today');
  const id = makeSafetyCopy(folders, 1) ?? '';
  dropCopies(folders);
  markGood(folders, id);
  expect(listCopies(folders)).toEqual([]);
  expect(readFileSync(join(level, '000003.log'), 'utf8')).toBe('today');
});
