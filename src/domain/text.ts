import { err, ok, type Result } from './result';

export type TextError =
  | { readonly kind: 'text-required' }
  | { readonly kind: 'text-too-long'; readonly limit: number; readonly length: number };

/** Longest name, place or group, in UTF-16 code units. */
export const LINE_LIMIT = 200;
/** Longest text of a field that is no note, in UTF-16 code units. */
export const TEXT_LIMIT = 20_000;
/** Longest note, in UTF-16 code units. A note of 1 MB fits. */
export const NOTE_LIMIT = 2_000_000;

/** Controls, zero-width and bidirectional marks: invisible in a name, they would make two equal names differ. */
const INVISIBLE = /[\p{Cc}\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;
/** A joiner between two pictures is what makes one picture of them. */
const JOINER_OF_PICTURES =
  /(?<=\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})?)\u200D(?=\p{Extended_Pictographic})/gu;
const LINE_BREAK = /[\t\n\v\f\r\u0085\u2028\u2029]+/gu;

/**
 * Cleans a single line (name, place, group): well-formed Unicode, NFC, no invisible characters, single blanks.
 * Empty is allowed. Error: longer than `LINE_LIMIT`.
 */
export function parseLine(input: string): Result<string, TextError> {
  const line = wellFormed(input)
    .replace(LINE_BREAK, ' ')
    .split(JOINER_OF_PICTURES)
    .map((part) => part.replace(INVISIBLE, ''))
    .join('\u200D')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  if (line.length > LINE_LIMIT) return err({ kind: 'text-too-long', limit: LINE_LIMIT, length: line.length });
  return ok(line);
}

/** Keeps a note as it was written; only halves of broken characters become U+FFFD. Error: longer than `NOTE_LIMIT`. */
export function parseNote(input: string): Result<string, TextError> {
  if (input.length > NOTE_LIMIT)
    return err({ kind: 'text-too-long', limit: NOTE_LIMIT, length: input.length });
  return ok(wellFormed(input));
}

/** Keeps a text of several lines, without blanks around it. Error: longer than `TEXT_LIMIT`. */
export function parseText(input: string): Result<string, TextError> {
  const text = wellFormed(input).trim();
  if (text.length > TEXT_LIMIT) return err({ kind: 'text-too-long', limit: TEXT_LIMIT, length: text.length });
  return ok(text);
}

/** Folds text for substring search: compatibility forms, case, invisible characters and runs of blanks do not matter. */
export function toSearchText(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(LINE_BREAK, ' ')
    .replace(INVISIBLE, '')
    .replace(/\s+/gu, ' ')
    .trim();
}

function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}
