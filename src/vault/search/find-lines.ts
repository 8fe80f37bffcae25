/** Calls `found` with the index of every line of a packed text that holds `term`, each line once. */
export function findLines(
  { text, offsets }: { readonly text: string; readonly offsets: Uint32Array },
  term: string,
  found: (line: number) => void,
): void {
  let line = 0;
  for (let at = text.indexOf(term); at !== -1;) {
    line = lineAt(offsets, at, line);
    found(line);
    at = text.indexOf(term, offsets[line + 1] ?? text.length);
  }
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
