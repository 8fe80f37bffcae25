import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The origin of everything that a window shows. */
export const APP_ORIGIN = 'app://bundle';

/** The files below a folder by their path in the address: `/index.html`. */
export function listFiles(folder: string, prefix = '/'): ReadonlyMap<string, string> {
  return new Map(
    // Node's own recursion is newer than the oldest runtime.
    readdirSync(folder, { withFileTypes: true }).flatMap((entry): (readonly [string, string])[] =>
      entry.isDirectory()
        ? [...listFiles(join(folder, entry.name), `${prefix}${entry.name}/`)]
        : [[`${prefix}${entry.name}`, join(folder, entry.name)]],
    ),
  );
}

/** The file that an address names, or undefined. Nothing is decoded or resolved: the address is on the list or not. */
export function findFile(files: ReadonlyMap<string, string>, address: string): string | undefined {
  if (!address.startsWith(`${APP_ORIGIN}/`)) return undefined;
  return files.get(address.slice(APP_ORIGIN.length));
}
