import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { tableContent } from './leveldb-table.mjs';

/** A word as it may lie on a disk: JavaScript's engines write UTF-8, UTF-16LE and, in keys of IndexedDB, UTF-16BE. */
export function encodingsOf(word) {
  const little = Buffer.from(word, 'utf16le');
  return { 'UTF-8': Buffer.from(word, 'utf8'), 'UTF-16LE': little, 'UTF-16BE': Buffer.from(little).swap16() };
}

/**
 * Looks for words in all files below a folder, in the files' names, and in what the tables of a LevelDB have compressed.
 * @param {string} folder
 * @param {readonly string[]} words
 * @returns {{ files: number, bytes: number, tables: number, found: string[] }}
 */
export function searchFolder(folder, words) {
  const needles = words.flatMap((word) =>
    Object.entries(encodingsOf(word)).map(([encoding, bytes]) => ({ word, encoding, bytes })),
  );
  const total = { files: 0, bytes: 0, tables: 0, found: [] };
  for (const path of filesBelow(folder)) {
    const file = readFileSync(join(folder, path));
    const table = tableContent(file);
    const content = Buffer.concat([Buffer.from(`${path}\0`), file, table ?? Buffer.alloc(0)]);
    if (table !== undefined) total.tables += 1;
    total.files += 1;
    total.bytes += content.length;
    for (const { word, encoding, bytes } of needles)
      if (content.includes(bytes)) total.found.push(`${path}: ${word} (${encoding})`);
  }
  return total;
}

/** The paths of all files below a folder; links, sockets and devices hold nothing of their own. */
export function filesBelow(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}
