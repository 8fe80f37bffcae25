import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { headerCopiesIn } from './header-copies';

let folder: string;

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'durumi-header-')), 'Vault header');
  return () => rmSync(join(folder, '..'), { recursive: true, force: true });
});

test('without a copy there is none, and asking makes no folder', () => {
  expect(headerCopiesIn(folder).read()).toBeUndefined();
  expect(readdirSync(join(folder, '..'))).toEqual([]);
});

test('the newest header is read, and the one before it is still there', () => {
  const copies = headerCopiesIn(folder);
  for (const byte of [1, 2, 3]) copies.write(Uint8Array.of(byte), 'older');
  expect(copies.read()).toEqual(Uint8Array.of(3));
  writeFileSync(join(folder, 'header.A'), 'damaged');
  expect(headerCopiesIn(folder).read()).toEqual(Uint8Array.of(2));
});

test('a header that replaces both leaves nothing of the former ones', () => {
  const copies = headerCopiesIn(folder);
  copies.write(Uint8Array.of(1), 'older');
  copies.write(Uint8Array.of(2), 'older');
  copies.write(Uint8Array.of(3), 'both');
  for (const name of ['header.A', 'header.B']) {
    const { bytes } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { bytes: string };
    expect(Buffer.from(bytes, 'base64')).toEqual(Buffer.of(3));
  }
});

test('any flipped bit and any cut of one copy leaves the other one to be read', () => {
  const copies = headerCopiesIn(folder);
  copies.write(Uint8Array.of(1, 2, 3), 'older');
  copies.write(Uint8Array.of(4, 5, 6), 'older');
  const path = join(folder, 'header.B');
  const whole = readFileSync(path);
  for (let bit = 0; bit < whole.length * 8; bit += 1) {
    const flipped = Buffer.from(whole);
    flipped[bit >> 3] = (flipped[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    writeFileSync(path, flipped);
    expect(copies.read()).toEqual(Uint8Array.of(1, 2, 3));
  }
  for (let length = 0; length < whole.length; length += 1) {
    writeFileSync(path, whole.subarray(0, length));
    expect(copies.read()).toEqual(Uint8Array.of(1, 2, 3));
  }
});

test('what a crash left half written is in nobody’s way', () => {
  const copies = headerCopiesIn(folder);
  copies.write(Uint8Array.of(1), 'older');
  writeFileSync(join(folder, 'header.B.0123456789ab.tmp'), '{"sequence":9');
  copies.write(Uint8Array.of(2), 'older');
  expect(copies.read()).toEqual(Uint8Array.of(2));
});

test('nobody else may read the copies', () => {
  headerCopiesIn(folder).write(Uint8Array.of(1), 'older');
  expect(statSync(folder).mode & 0o777).toBe(0o700);
  expect(statSync(join(folder, 'header.A')).mode & 0o777).toBe(0o600);
});

test('erased copies are gone', () => {
  const copies = headerCopiesIn(folder);
  copies.write(Uint8Array.of(1), 'both');
  copies.erase();
  expect(copies.read()).toBeUndefined();
  expect(readdirSync(join(folder, '..'))).toEqual([]);
});
