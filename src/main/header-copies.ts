import { createHash, randomBytes } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';

const COPIES = ['A', 'B'] as const;

interface StoredCopy {
  readonly sequence: number;
  readonly bytes: string;
  readonly checksum: string;
}

interface HeaderCopy {
  readonly sequence: number;
  readonly bytes: Uint8Array;
}

/**
 * What a vault needs to be opened, kept outside IndexedDB in two files that are written in turn: whenever writing
 * stops, one of them is whole. That they are there also says that there was a vault, should its database be empty.
 */
export interface HeaderCopies {
  /** The newest copy that is whole. */
  readonly read: () => Uint8Array | undefined;
  /** Replaces the older copy, or both where the former header must open nothing any more. */
  readonly write: (bytes: Uint8Array, which: 'older' | 'both') => void;
  /** Overwrites both with noise, then deletes them. */
  readonly erase: () => void;
}

/** The copies in a folder, which is made with the first. */
export function headerCopiesIn(folder: string): HeaderCopies {
  const newest = () =>
    COPIES.map((name) => ({ name, copy: readCopy(join(folder, fileName(name))) }))
      .filter(({ copy }) => copy !== undefined)
      .toSorted((one, other) => (other.copy?.sequence ?? 0) - (one.copy?.sequence ?? 0))[0];
  const writeOlder = (bytes: Uint8Array) => {
    const last = newest();
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const name = last?.name === 'A' ? 'B' : 'A';
    writeCopy(folder, { name: fileName(name), copy: { sequence: (last?.copy?.sequence ?? 0) + 1, bytes } });
  };
  return {
    read: () => newest()?.copy?.bytes,
    write: (bytes, which) => {
      writeOlder(bytes);
      if (which === 'both') writeOlder(bytes);
    },
    erase: () => {
      for (const name of COPIES) overwrite(join(folder, fileName(name)));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function fileName(name: (typeof COPIES)[number]): string {
  return `header.${name}`;
}

function readCopy(path: string): HeaderCopy | undefined {
  try {
    // The checksum covers the rest: what passes it was written here.
    const { sequence, bytes, checksum } = JSON.parse(readFileSync(path, 'utf8')) as StoredCopy;
    if (checksumOf(sequence, bytes) !== checksum) return undefined;
    return { sequence, bytes: new Uint8Array(Buffer.from(bytes, 'base64')) };
  } catch {
    // Missing or no copy at all: the other copy counts.
    return undefined;
  }
}

// Written beside, forced to the disk, renamed, and the folder forced too: only then is it there after a power failure.
function writeCopy(
  folder: string,
  { name, copy }: { readonly name: string; readonly copy: HeaderCopy },
): void {
  const bytes = Buffer.from(copy.bytes).toString('base64');
  const { sequence } = copy;
  const text = JSON.stringify({ sequence, bytes, checksum: checksumOf(sequence, bytes) });
  const temporary = join(folder, `${name}.${randomBytes(6).toString('hex')}.tmp`);
  const file = openSync(temporary, 'w', 0o600);
  writeSync(file, text);
  fsyncSync(file);
  closeSync(file);
  renameSync(temporary, join(folder, name));
  syncFolder(folder);
}

// A disk may keep the old bytes elsewhere; on many it does not.
function overwrite(path: string): void {
  if (!existsSync(path)) return;
  const file = openSync(path, 'r+');
  writeSync(file, randomBytes(fstatSync(file).size));
  fsyncSync(file);
  closeSync(file);
}

function syncFolder(folder: string): void {
  // Windows keeps no handle of a folder; there the rename itself is durable.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  fsyncSync(handle);
  closeSync(handle);
}

function checksumOf(sequence: number, bytes: string): string {
  return createHash('sha256').update(`${sequence}:${bytes}`).digest('hex');
}
