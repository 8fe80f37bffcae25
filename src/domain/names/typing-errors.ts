const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** Every text that one typing error makes of this one: a letter left out, doubled up, exchanged or in the wrong order. */
export function withOneError(text: string): ReadonlySet<string> {
  const found = new Set<string>();
  for (let at = 0; at <= text.length; at += 1) {
    const before = text.slice(0, at);
    const after = text.slice(at);
    found.add(before + after.slice(1));
    found.add(before + after.charAt(1) + after.charAt(0) + after.slice(2));
    for (const letter of LETTERS) {
      found.add(before + letter + after);
      found.add(before + letter + after.slice(1));
    }
  }
  found.delete(text);
  return found;
}
