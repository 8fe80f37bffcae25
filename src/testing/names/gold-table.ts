/** McCune and Reischauer: people also write it without the marks. */
const MARKED = 'mccune-reischauer';
const UNMARKED = 'mccune-reischauer-unmarked';

/** One person of a table of names, and every form of the name that it gives. */
export interface TablePerson {
  readonly id: string;
  readonly forms: readonly TableForm[];
}

export interface TableForm {
  readonly kind: 'hangul' | 'han' | 'latin' | 'pinyin';
  /** The ways of writing that give this text for the name: North and South often agree. */
  readonly ways: readonly string[];
  readonly text: string;
}

const COLUMNS = [
  { way: 'hangul-north', kind: 'hangul' },
  { way: 'hangul-south', kind: 'hangul' },
  { way: 'hanja-traditional', kind: 'han' },
  { way: 'hanja-simplified', kind: 'han' },
  { way: 'hanja-other', kind: 'han' },
  { way: 'pinyin', kind: 'pinyin' },
  { way: 'revised', kind: 'latin' },
  { way: MARKED, kind: 'latin' },
  { way: 'dprk', kind: 'latin' },
  { way: 'south-korean', kind: 'latin' },
] as const;

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
      return { id, forms: distinct(COLUMNS.flatMap((column, at) => formsOf(column, cells[at] ?? ''))) };
    });
}

function formsOf({ way, kind }: (typeof COLUMNS)[number], cell: string): TableForm[] {
  const texts = cell
    .split(/[;；]/u)
    .map((text) => text.replace(/^"|"$/gu, '').trim())
    .filter((text) => text !== '' && text !== '-');
  const unmarked = way === MARKED ? texts.map(withoutMarks) : [];
  return [
    ...texts.map((text) => ({ kind, ways: [way], text })),
    ...unmarked.map((text) => ({ kind, ways: [UNMARKED], text })),
  ];
}

function withoutMarks(text: string): string {
  return text.normalize('NFD').replaceAll(/[\p{M}'’]/gu, '');
}

/** Every text once, with all the ways that give it. Pinyin stays by itself: it is read otherwise. */
function distinct(forms: readonly TableForm[]): readonly TableForm[] {
  const found = new Map<string, TableForm>();
  for (const form of forms) {
    const key = `${form.kind === 'pinyin' ? 'pinyin' : ''}:${form.text}`;
    const known = found.get(key);
    found.set(key, known === undefined ? form : { ...known, ways: [...known.ways, ...form.ways] });
  }
  return [...found.values()];
}
