import { closeSync, openSync, readdirSync, readFileSync, readSync } from 'node:fs';

const CHUNK_BYTES = 8 * 1024 * 1024;

/** How often each text stands in the memory of a process and all its descendants, in UTF-8 or UTF-16. */
export function countInMemory(root: number, texts: readonly string[]): Record<string, number> {
  const counts = Object.fromEntries(texts.map((text) => [text, 0]));
  const needles = texts.flatMap((text) => [
    { text, bytes: Buffer.from(text, 'utf8') },
    { text, bytes: Buffer.from(text, 'utf16le') },
  ]);
  for (const pid of descendants(root))
    scan(pid, (chunk) => {
      for (const { text, bytes } of needles) counts[text] = (counts[text] ?? 0) + occurrences(chunk, bytes);
    });
  return counts;
}

/** A process and all that it started. */
export function descendants(root: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/u.test(name))
    .flatMap((name) => {
      const parent = parentOf(Number(name));
      return parent === undefined ? [] : [[Number(name), parent] as const];
    });
  const found = [root];
  for (const pid of found)
    found.push(...parents.flatMap(([child, parent]) => (parent === pid ? [child] : [])));
  return found;
}

function parentOf(pid: number): number | undefined {
  try {
    // The name in parentheses may hold blanks; the parent is the second field after it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[1]);
  } catch {
    return undefined;
  }
}

// Regions that were never touched hold nothing, and reading them would fill the machine's memory.
function residentRegions(pid: number): { readonly start: number; readonly end: number }[] {
  const regions: { start: number; end: number }[] = [];
  let region: { start: number; end: number } | undefined;
  for (const line of readFileSync(`/proc/${pid}/smaps`, 'utf8').split('\n')) {
    const [, start, end, mode] = /^([0-9a-f]+)-([0-9a-f]+) (\S+)/u.exec(line) ?? [];
    if (start !== undefined && end !== undefined)
      region =
        mode?.startsWith('r') === true ? { start: parseInt(start, 16), end: parseInt(end, 16) } : undefined;
    if (region !== undefined && /^Rss: +[1-9]/u.test(line)) regions.push(region);
  }
  return regions;
}

function scan(pid: number, visit: (chunk: Buffer) => void): void {
  const memory = openSync(`/proc/${pid}/mem`, 'r');
  const chunk = Buffer.alloc(CHUNK_BYTES);
  try {
    for (const { start, end } of residentRegions(pid))
      for (let at = start; at < end; at += CHUNK_BYTES)
        visit(readChunk(memory, { chunk: chunk.subarray(0, Math.min(CHUNK_BYTES, end - at)), at }));
  } finally {
    closeSync(memory);
  }
}

function readChunk(memory: number, { chunk, at }: { readonly chunk: Buffer; readonly at: number }): Buffer {
  try {
    return chunk.subarray(0, readSync(memory, chunk, 0, chunk.length, at));
  } catch {
    // Pages that the kernel does not show, such as its own.
    return chunk.subarray(0, 0);
  }
}

function occurrences(chunk: Buffer, needle: Buffer): number {
  let count = 0;
  for (let at = chunk.indexOf(needle); at !== -1; at = chunk.indexOf(needle, at + 1)) count += 1;
  return count;
}
