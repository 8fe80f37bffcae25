/** One person of a table of names, and every form of the name that it gives. */
export interface TablePerson {
  readonly id: string;
  readonly forms: readonly TableForm[];
}

export interface TableForm {
  readonly kind: 'hangul' | 'han' | 'latin' | 'pinyin';
  readonly text: string;
}

const COLUMNS = [
  'hangul',
  'hangul',
  'han',
  'han',
  'han',
  'pinyin',
  'latin',
  'latin',
  'latin',
  'latin',
] as const;
/** The column of McCune and Reischauer: people also write it without the marks. */
const MARKED_COLUMN = 7;

/**
 * Reads a table: id, Hangul of the North, Hangul of the South, traditional, simplified and other characters, pinyin,
 * Revised, McCune-Reischauer, DPRK and South Korean spellings; several in a cell parted by semicolons, `-` for none.
 * Cells may be empty or missing, lines may end in any way, and what a spreadsheet puts before the first one is no text.
 */
export function readNameTable(text: string): readonly TablePerson[] {
  return text
    .replace(/^\uFEFF/u, '')
    .split(/\r\n?|\n/u)
    .filter((line) => line.trim() !== '' && !/^(?:#|"?id"?\t)/u.test(line))
    .map((line) => {
      const [id = '', ...cells] = line.split('\t');
      return { id, forms: distinct(COLUMNS.flatMap((kind, column) => formsOf(kind, { cells, column }))) };
    });
}

function formsOf(
  kind: TableForm['kind'],
  { cells, column }: { readonly cells: readonly string[]; readonly column: number },
): TableForm[] {
  const texts = (cells[column] ?? '')
    .split(/[;；]/u)
    .map((text) => text.replace(/^"|"$/gu, '').trim())
    .filter((text) => text !== '' && text !== '-');
  const unmarked = column === MARKED_COLUMN ? texts.map(withoutMarks) : [];
  return [...texts, ...unmarked].map((text) => ({ kind, text }));
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/[\p{M}'’]/gu, '');
}

function distinct(forms: readonly TableForm[]): readonly TableForm[] {
  const seen = new Set<string>();
  return forms.filter(({ kind, text }) => {
    const key = `${kind === 'pinyin' ? 'pinyin' : ''}:${text}`;
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
