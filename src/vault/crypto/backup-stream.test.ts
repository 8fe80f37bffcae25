import fc from 'fast-check';
import { expect, test } from 'vitest';
import { BACKUP_FILE, createBackup, openBackup, parseBackupHead } from './backup-stream';
import { concatBytes } from './concat-bytes';
import { createVaultKey, deriveVaultKeys } from './key-ring';
import { randomId } from './random-id';
import { readSealedFile } from './sealed-file';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const keys = deriveVaultKeys(sodium, createVaultKey(sodium), 1);
const vaultId = randomId();
const vaultHeader = sodium.from_string('{"magic":"durumi-vault"}');

/** A backup of the given parts as one file. */
function write(parts: readonly Uint8Array[]): Uint8Array {
  const { start, seal } = createBackup(sodium, keys, { vaultId, vaultHeader });
  return concatBytes([start, ...parts.map((part) => seal(part, 'more')), seal(new Uint8Array(), 'last')]);
}

/** What a reader makes of a file: its parts, or where it stopped. */
function read(file: Uint8Array, by = keys, of = vaultId): readonly Uint8Array[] | string {
  const reading = readSealedFile(BACKUP_FILE, {
    openFile: (head, start) => openBackup(sodium, { vaultId: of, keys: by }, { head, start }),
    take: (plaintext, place) => (place === 'last' ? [] : [plaintext]),
  });
  const fed = reading.feed(file);
  if (!fed.ok) return fed.error.kind;
  const ended = reading.finish();
  return ended.ok ? fed.value : ended.error.kind;
}

const parts = [Uint8Array.of(1, 2, 3), new Uint8Array(5000).fill(7), new Uint8Array()];
const file = write(parts);

test('what was written is read back, part by part', () => {
  fc.assert(
    fc.property(fc.array(fc.uint8Array({ maxLength: 300 }), { maxLength: 10 }), (any) => {
      expect(read(write(any))).toEqual(any);
    }),
  );
});

test('the same vault never gives the same bytes twice', () => {
  expect(sodium.to_hex(write(parts))).not.toBe(sodium.to_hex(file));
});

test('a file cut off at any length is no whole backup', () => {
  for (let length = 0; length < file.length; length += 1) {
    const outcome = read(file.slice(0, length));
    expect(['incomplete', 'not-a-backup']).toContain(outcome);
    if (length > 0) expect(outcome).toBe('incomplete');
  }
});

test('a flipped bit anywhere is noticed', () => {
  for (let index = 0; index < file.length; index += 1) {
    const flipped = file.slice();
    flipped[index] = (flipped[index] ?? 0) ^ (1 << (index & 7));
    expect(typeof read(flipped), `byte ${String(index)}`).toBe('string');
  }
});

test('frames that are exchanged, doubled, left out or taken from another backup are damage', () => {
  const { start, seal } = createBackup(sodium, keys, { vaultId, vaultHeader });
  const one = seal(Uint8Array.of(1), 'more');
  const two = seal(Uint8Array.of(2), 'more');
  const last = seal(new Uint8Array(), 'last');
  const foreign = createBackup(sodium, keys, { vaultId, vaultHeader }).seal(Uint8Array.of(1), 'more');
  expect(read(concatBytes([start, one, two, last]))).toEqual([Uint8Array.of(1), Uint8Array.of(2)]);
  for (const frames of [
    [two, one, last],
    [one, one, two, last],
    [two, last],
    [one, last],
    [foreign, two, last],
    [one, two, last, last],
  ])
    expect(read(concatBytes([start, ...frames]))).toBe('damaged');
});

test('without its last frame a backup is incomplete, even if every frame that is there opens', () => {
  const { start, seal } = createBackup(sodium, keys, { vaultId, vaultHeader });
  expect(read(concatBytes([start, seal(Uint8Array.of(1), 'more')]))).toBe('incomplete');
});

test('other keys and another vault open nothing', () => {
  expect(read(file, deriveVaultKeys(sodium, createVaultKey(sodium), 1))).toBe('damaged');
  expect(read(file, keys, randomId())).toBe('damaged');
});

test('a newer format says so, and other files are not taken for backups', () => {
  const newer = file.slice();
  newer[8] = 2;
  expect(parseBackupHead(newer)).toEqual({ ok: false, error: { kind: 'newer-version', version: 2 } });
  for (const other of ['', 'PK', '%PDF-1.7 and so on', '{"magic":"durumi-vault"}'])
    expect(parseBackupHead(sodium.from_string(other))).toEqual({
      ok: false,
      error: { kind: 'not-a-backup' },
    });
});

test('hostile lengths are refused before memory is taken', () => {
  const huge = file.slice();
  huge.set([255, 255, 255, 255], 10);
  expect(read(huge)).toBe('damaged');
  const { start } = createBackup(sodium, keys, { vaultId, vaultHeader });
  for (const length of [
    [255, 255, 255, 255],
    [0, 0, 0, 0],
  ])
    expect(read(concatBytes([start, Uint8Array.of(...length, 0)]))).toBe('damaged');
});

test('random bytes never throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (junk) => {
      expect(typeof read(concatBytes([file.subarray(0, 14), junk]))).toBe('string');
    }),
  );
});
