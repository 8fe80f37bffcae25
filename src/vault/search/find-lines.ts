/** Calls `found` with the index of every line of a packed text that holds `term`, each line once. */
export function findLines(
  { text, offsets }: { readonly text: string; readonly offsets: Uint32Array },
  term: string,
  found: (line: number) => void,
): void {
  for (let at = text.indexOf(term); at !== -1;) {
    const line = lineAt(offsets, at);
    found(line);
    at = text.indexOf(term, offsets[line + 1] ?? text.length);
  }
}

function lineAt(offsets: Uint32Array, at: number): number {
  let low = 0;
  let high = offsets.length - 2;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((offsets[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
