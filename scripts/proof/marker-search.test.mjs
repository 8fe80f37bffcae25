import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
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
