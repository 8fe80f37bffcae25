/** What is wrong with a reference file, and where. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

/** Notes a problem of one file. */
export type Report = (line: number, message: string) => void;

/** A line of a file with its number, from 1. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/** The lines of a text, without blanks at their ends. */
export function toLines(text: string): readonly Line[] {
  return text.split('\n').map((line, index) => ({ number: index + 1, text: line.trimEnd() }));
}
