import { readdirSync, readFileSync, truncateSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK_BYTES = 32_768;
const HEADER_BYTES = 7;
const FULL = 1;
const FIRST = 2;
const LAST = 4;
/** The rest of a block that is too short for a header. */
const BLANK = -1;
const DAMAGED = -2;

/**
 * Cuts off what power left half written at the end of the database's log and list of files. Nothing of it was ever
 * confirmed, and the engine passes over it. But it goes on writing behind it, takes that for damage at the start after,
 * and deletes the whole database. Must run before Chromium opens it. What is damaged otherwise is left as it is.
 */
export function cutTornTails(database: string): void {
  try {
    for (const folder of readdirSync(database).filter((name) => name.endsWith('.leveldb')))
      for (const name of readdirSync(join(database, folder)).filter((each) =>
        /\.log$|^MANIFEST-/u.test(each),
      ))
        cutTornTail(join(database, folder, name));
  } catch {
    // No database yet, or a disk that refuses: the engine decides.
  }
}

function cutTornTail(path: string): void {
  const bytes = readFileSync(path);
  const length = wholeLength(bytes);
  if (length < bytes.length) truncateSync(path, length);
}

/**
 * How many bytes of a LevelDB log are whole entries; all of them if the rest is anything else than an entry that was
 * cut short. A log is a row of blocks; an entry is one piece, or a first, any middle and a last one; a piece is a
 * checksum of four bytes, a length of two, a kind of one, and never reaches into the next block.
 */
export function wholeLength(bytes: Uint8Array): number {
  let whole = 0;
  let isInside = false;
  for (let at = 0; at < bytes.length;) {
    const piece = readPiece(bytes, at);
    if (piece.end > bytes.length) return whole;
    at = piece.end;
    if (piece.kind === BLANK) continue;
    if (!follows(piece.kind, isInside)) return bytes.length;
    isInside = piece.kind !== FULL && piece.kind !== LAST;
    if (!isInside) whole = at;
  }
  return isInside ? whole : bytes.length;
}

function readPiece(bytes: Uint8Array, at: number): { readonly kind: number; readonly end: number } {
  const left = BLOCK_BYTES - (at % BLOCK_BYTES);
  if (left < HEADER_BYTES) return { kind: BLANK, end: Math.min(at + left, bytes.length) };
  const size = HEADER_BYTES + (bytes[at + 4] ?? 0) + 256 * (bytes[at + 5] ?? 0);
  const kind = bytes[at + 6];
  // Too short for a header, or for what the header announces; beyond its block it is no piece at all.
  if (kind === undefined) return { kind: BLANK, end: Infinity };
  return size > left ? { kind: DAMAGED, end: at + left } : { kind, end: at + size };
}

function follows(kind: number, isInside: boolean): boolean {
  return isInside ? kind > FIRST && kind <= LAST : kind === FULL || kind === FIRST;
}
