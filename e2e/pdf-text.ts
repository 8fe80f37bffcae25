import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { extractText, getDocumentProxy } from 'unpdf';

/** The text of a PDF as a reader can select it: by poppler where the machine has it, and by pdf.js everywhere. */
export async function textsOfPdf(file: string): Promise<readonly string[]> {
  const text = await textOfPdf(new Uint8Array(await readFile(file)));
  const byPoppler = await promisify(execFile)('pdftotext', ['-layout', file, '-']).then(
    ({ stdout }) => [stdout],
    () => [],
  );
  return [text, ...byPoppler];
}

/** The text of a PDF that lies in no file. */
export async function textOfPdf(bytes: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(bytes), { mergePages: true });
  return text;
}

/** A text without the blanks that lines and pages bring in. */
export function withoutBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, '');
}
