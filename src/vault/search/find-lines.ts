/** Calls `found` with the index of every line of a packed text that holds `term`, each line once. */
export function findLines(
  { text, offsets }: { readonly text: string; readonly offsets: Uint32Array },
  term: string,
  found: (line: number) => void,
): void {
  const { part, before } = quickPart(term);
  let line = 0;
  for (let at = text.indexOf(part); at !== -1;) {
    if (part !== term && (at < before || !text.startsWith(term, at - before))) {
      at = text.indexOf(part, at + 1);
      continue;
    }
    line = lineAt(offsets, at, line);
    found(line);
    at = text.indexOf(part, offsets[line + 1] ?? text.length);
  }
}

/** Engines look for longer texts in another way, which takes three times as long here. */
const LONGEST_QUICK = 6;
/** Latin letters, those that are rare in English first. */
const RAREST = 'zqxjkvbpygfwmucldrhsnioate';

/**
 * The part of a term that is looked for, and how many units stand before it: engines run from one place of its first
 * letter to the next, so that of a word in Latin letters it begins with the rarest.
 */
function quickPart(term: string): { readonly part: string; readonly before: number } {
  const ranks = Array.from(term.match(/^[a-z]*/u)?.[0] ?? '', (letter) => RAREST.indexOf(letter));
  const before = Math.max(0, ranks.indexOf(Math.min(...ranks)));
  return { part: term.slice(before, before + LONGEST_QUICK), before };
}

/** The line is in most cases one of the next; steps that double find it wherever it is. */
function lineAt(offsets: Uint32Array, at: number, from: number): number {
  const last = offsets.length - 2;
  let low = from;
  let step = 1;
  while (low + step <= last && (offsets[low + step] ?? 0) <= at) {
    low += step;
    step *= 2;
  }
  let high = Math.min(last, low + step);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
