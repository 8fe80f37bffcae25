/** A text in which names are found however they are spaced, hyphenated or capitalised. */
export interface FoldedText {
  /** Without blanks and hyphens, and in letters of one case. */
  readonly letters: string;
  /** Where each of them stands in the text. */
  readonly places: readonly number[];
}

/** Folds a text, and remembers of each of its letters where it stood. */
export function foldText(text: string): FoldedText {
  const places: number[] = [];
  const letters: string[] = [];
  for (let at = 0; at < text.length; at += 1)
    for (const letter of foldLetter(text.charAt(at))) {
      letters.push(letter);
      places.push(at);
    }
  return { letters: letters.join(''), places };
}

function foldLetter(letter: string): string {
  if (/[\s-]/u.test(letter)) return '';
  // Of two letters that differ in case alone, one may have a capital of its own that the other lacks.
  return letter.toLowerCase().toUpperCase().toLowerCase();
}
