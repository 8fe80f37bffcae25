import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { unpackSnappy } from './leveldb-table.mjs';
import { encodingsOf, searchFolder } from './marker-search.mjs';

const folder = mkdtempSync(join(tmpdir(), 'durumi-markers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test.each(['UTF-8', 'UTF-16LE', 'UTF-16BE'])('a word is found in %s, wherever it lies', (encoding) => {
  const inside = join(folder, encoding, 'deep');
  mkdirSync(inside, { recursive: true });
  const bytes = encodingsOf('두루미word')[encoding];
  writeFileSync(join(inside, 'file'), Buffer.concat([Buffer.alloc(4097, 1), bytes, Buffer.from('x')]));
  const { files, found } = searchFolder(join(folder, encoding), ['두루미word', 'another']);
  expect({ files, found }).toEqual({ files: 1, found: [`deep/file: 두루미word (${encoding})`] });
});

test('a name of a file tells as much as what is in it, and links are not followed', () => {
  const inside = join(folder, 'names');
  mkdirSync(inside);
  writeFileSync(join(inside, 'letter of Quokka.txt'), '');
  symlinkSync('/', join(inside, 'link'));
  expect(searchFolder(inside, ['Quokka'])).toMatchObject({
    files: 1,
    found: ['letter of Quokka.txt: Quokka (UTF-8)'],
  });
});

test('a word that a table of LevelDB has compressed into pieces is found', () => {
  const inside = join(folder, 'table');
  mkdirSync(inside);
  const file = tableWith(COMPRESSED);
  expect(file.includes('두루미word')).toBe(false);
  writeFileSync(join(inside, '000005.ldb'), file);
  expect(searchFolder(inside, ['두루미word', 'another'])).toMatchObject({
    tables: 1,
    found: ['000005.ldb: 두루미word (UTF-8)'],
  });
});

test('what is no Snappy is refused rather than passed over', () => {
  expect(() => unpackSnappy(Buffer.from([5, 0b0000_0101, 9]))).toThrow('copies what is not there');
  expect(() => unpackSnappy(Buffer.from([5, 0, 65]))).toThrow('its length is another');
});

/** An entry whose value is "word 두루미word" in Snappy: the second "word" is a copy of the first. */
const VALUE = Buffer.from('word 두루미word');
const ENTRY = Buffer.concat([Buffer.from([0, 1, VALUE.length]), Buffer.from('k'), VALUE]);
const BLOCK_END = Buffer.from([0, 0, 0, 0, 1, 0, 0, 0]);
const COMPRESSED = compress(ENTRY.subarray(0, -4), { length: 4, back: VALUE.length - 4 }, BLOCK_END);

/** Snappy of a start, a copy from before, and an end. */
function compress(start, { length, back }, end) {
  const copy = Buffer.from([((length - 1) << 2) | 2, back & 255, back >> 8]);
  return Buffer.concat([
    Buffer.from([start.length + length + end.length]),
    literal(start),
    copy,
    literal(end),
  ]);
}

/** A table with one compressed block of entries. */
function tableWith(data) {
  const meta = BLOCK_END;
  const index = Buffer.concat([
    Buffer.from([0, 1, 2]),
    Buffer.from('k'),
    Buffer.from([0, data.length]),
    BLOCK_END,
  ]);
  const metaAt = data.length + 5;
  const indexAt = metaAt + meta.length + 5;
  const footer = Buffer.alloc(48);
  Buffer.from([metaAt, meta.length, indexAt, index.length]).copy(footer);
  Buffer.from('57fb808b247547db', 'hex').copy(footer, 40);
  return Buffer.concat([stored(data, 1), stored(meta, 0), stored(index, 0), footer]);
}

function literal(bytes) {
  return Buffer.concat([Buffer.from([(bytes.length - 1) << 2]), bytes]);
}

/** A block as it lies in a table, with how it is compressed and no checksum. */
function stored(block, compression) {
  return Buffer.concat([block, Buffer.from([compression, 0, 0, 0, 0])]);
}
