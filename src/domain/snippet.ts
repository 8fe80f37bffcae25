/** A piece of a note and where in it the hit stands. */
export interface Snippet {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const BEFORE = 12;
const AFTER = 48;

/**
 * The piece of a note around the first hit of a word, as it was written; `term` is folded as text is for searching.
 * Undefined if the word is not in it.
 */
export function snippetAround(note: string, terms: readonly string[]): Snippet | undefined {
  const { folded, places } = fold(note);
  const hit = terms
    .map((term) => ({ at: folded.indexOf(term), length: term.length }))
    .find(({ at, length }) => at >= 0 && length > 0);
  if (hit === undefined) return undefined;
  const start = places[hit.at] ?? 0;
  const end = places[hit.at + hit.length] ?? note.length;
  const from = start > BEFORE ? wholeCharacter(note, start - BEFORE) : 0;
  const to = Math.min(note.length, wholeCharacter(note, end + AFTER));
  const before = `${from > 0 ? '…' : ''}${oneLine(note.slice(from, start))}`;
  const middle = oneLine(note.slice(start, end));
  const after = `${oneLine(note.slice(end, to))}${to < note.length ? '…' : ''}`;
  return { text: before + middle + after, start: before.length, end: before.length + middle.length };
}

/** The text folded character by character, and where each of its units came from. */
function fold(note: string): { readonly folded: string; readonly places: readonly number[] } {
  const places: number[] = [];
  const parts: string[] = [];
  let at = 0;
  let isBlank = true;
  for (const character of note) {
    const part: string = isBlank && /\s/u.test(character) ? '' : foldCharacter(character);
    if (part !== '') isBlank = part === ' ';
    parts.push(part);
    for (let unit = 0; unit < part.length; unit += 1) places.push(at);
    at += character.length;
  }
  return { folded: parts.join(''), places };
}

function foldCharacter(character: string): string {
  if (/\s/u.test(character)) return ' ';
  return /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/u.test(character)
    ? ''
    : character.normalize('NFKC').toLowerCase();
}

// Half a surrogate pair is no character.
function wholeCharacter(note: string, at: number): number {
  return /[\uDC00-\uDFFF]/.test(note.charAt(at)) ? at + 1 : at;
}

function oneLine(text: string): string {
  return text.replace(/\s/gu, ' ');
}
