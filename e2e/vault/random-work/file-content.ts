import { createHash } from 'node:crypto';

const SMALL = 2000;
/** More than one part of what is stored. */
const LARGE = 300 * 1024;
const LARGE_EVERY = 10;

const hashes = new Map<number, string>();

/** What a file holds that the model knows by a number. */
export function fileContent(key: number): Buffer {
  return Buffer.alloc(key % LARGE_EVERY === 0 ? LARGE : SMALL, `파일 ${key}째 `);
}

/** How it is called. */
export function fileName(key: number): string {
  return `파일 ${key}째.bin`;
}

/** Its SHA-256, in hexadecimal. */
export function fileHash(key: number): string {
  const known = hashes.get(key) ?? createHash('sha256').update(fileContent(key)).digest('hex');
  hashes.set(key, known);
  return known;
}
