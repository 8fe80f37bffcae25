import {
  REFERENCE_PARTS,
  type CaseTexts,
  type Citation,
  type Claim,
  type ReferencePage,
  type ReferencePart,
  type ReferenceSection,
  type ReferenceSlug,
} from '../../src/domain/reference.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseClaim, parseInline, type TermWords } from './parse-inline.ts';
import { toLines, type Line, type Report } from './problem.ts';

interface PageSource {
  readonly slug: ReferenceSlug;
  readonly text: string;
  readonly words: TermWords;
}

interface ParsedPage {
  readonly page: ReferencePage;
  readonly cases: readonly CaseTexts[];
}

/** Reads a page: head, one paragraph, then the three parts in their order. */
export function parsePage({ slug, text, words }: PageSource, report: Report): ParsedPage {
  const { head, body } = splitFrontMatter(toLines(text), report);
  const { inside, outside } = takeFence(body, report);
  const chunks = splitAt(outside, '## ');
  const page: ReferencePage = {
    slug,
    title: head['title'] ?? '',
    reviewed: head['reviewed'] ?? '',
    checked: head['checked'] ?? '',
    intro: parseIntro(chunks[0]?.lines ?? [], words, report),
    parts: parseParts(chunks.slice(1), words, report),
  };
  return { page, cases: inside.map((line) => parseCase(line, report)) };
}

/** The one paragraph before the first heading. */
export function parseIntro(lines: readonly Line[], words: TermWords, report: Report) {
  const written = lines.filter(({ text }) => text !== '');
  const [intro, second] = written;
  if (intro === undefined) report(lines[0]?.number ?? 1, 'there is no introduction');
  if (second !== undefined) report(second.number, 'the introduction is one paragraph of one line');
  return intro === undefined ? [] : parseInline(intro, words, report);
}

interface Chunk {
  readonly heading: Line | undefined;
  readonly lines: readonly Line[];
}

/** Cuts lines at their headings; the first piece is what stands before any. */
export function splitAt(lines: readonly Line[], mark: string): readonly [Chunk, ...Chunk[]] {
  const starts = lines.flatMap(({ text }, index) => (text.startsWith(mark) ? [index] : []));
  const chunks = starts.map((start, index) => ({
    heading: lines[start],
    lines: lines.slice(start + 1, starts[index + 1]),
  }));
  return [{ heading: undefined, lines: lines.slice(0, starts[0]) }, ...chunks];
}

function parseParts(chunks: readonly Chunk[], words: TermWords, report: Report): ReferencePage['parts'] {
  const names = chunks.map(({ heading }) => heading?.text.slice('## '.length) ?? '');
  const expected: readonly string[] = REFERENCE_PARTS;
  if (names.join() !== expected.join())
    report(chunks[0]?.heading?.number ?? 1, `the parts are ${names.join()}, not ${expected.join()}`);
  const sectionsOf = (part: ReferencePart) => {
    const chunk = chunks[names.indexOf(part)];
    return chunk === undefined
      ? []
      : splitAt(chunk.lines, '### ').flatMap((each) => parseSection(part, { chunk: each, words }, report));
  };
  return {
    documents: sectionsOf('documents'),
    beyond: sectionsOf('beyond'),
    caseworker: sectionsOf('caseworker'),
  };
}

interface SectionSource {
  readonly chunk: Chunk;
  readonly words: TermWords;
}

function parseSection(part: ReferencePart, { chunk, words }: SectionSource, report: Report) {
  const claims: Claim[] = [];
  for (const line of chunk.lines) {
    if (line.text === '') continue;
    if (!line.text.startsWith('- ')) report(line.number, 'only bullets that begin with "- " stand in a part');
    const claim = parseClaim({ ...line, text: line.text.slice(2).trim() }, words, report);
    checkCitations(part, claim, (message) => report(line.number, message));
    claims.push(claim);
  }
  if (chunk.heading === undefined) return claims.length === 0 ? [] : [{ claims }];
  if (claims.length === 0) report(chunk.heading.number, 'a heading without bullets');
  return [{ ...parseHeading(chunk.heading, report), claims }];
}

function parseHeading(line: Line, report: Report): Pick<ReferenceSection, 'anchor' | 'heading'> {
  const [, heading, anchor] = /^### (.+) \{#([a-z\d-]+)\}$/u.exec(line.text) ?? [];
  if (heading === undefined || anchor === undefined) {
    report(line.number, 'a heading ends in its anchor: ### words {#anchor}');
    return {};
  }
  return { heading, anchor };
}

/** Nobody may take a report for law or law for a report: each part rests on its own kind of source. */
function checkCitations(part: ReferencePart, { citations }: Claim, report: (message: string) => void): void {
  const { wanted, missing, foreign, misplaced } = SOURCES_OF_PART[part];
  const isOf = (kinds: readonly Citation['kind'][]) => citations.some(({ kind }) => kinds.includes(kind));
  if (!isOf(wanted)) report(missing);
  if (isOf(foreign)) report(misplaced);
}

interface SourcesOfPart {
  readonly wanted: readonly Citation['kind'][];
  readonly missing: string;
  readonly foreign: readonly Citation['kind'][];
  readonly misplaced: string;
}

const SOURCES_OF_PART: Readonly<Record<ReferencePart, SourcesOfPart>> = {
  documents: {
    wanted: ['document'],
    missing: 'no document is cited, as in [D3]',
    foreign: ['instrument', 'field'],
    misplaced: 'an instrument is cited among the documents',
  },
  beyond: {
    wanted: ['instrument', 'unverified'],
    missing: 'no instrument is cited, as in [refugee-convention 33(1)], nor [unverified]',
    foreign: ['document', 'field'],
    misplaced: 'a document is cited beyond the documents',
  },
  caseworker: {
    wanted: ['field'],
    missing: 'no field is named, as in [field:needs]',
    foreign: [],
    misplaced: '',
  },
};

const CASE_CELLS = 6;

function parseCase({ number, text }: Line, report: Report): CaseTexts {
  const cells = text.split('|').map((cell) => cell.trim());
  const [id = '', place = '', people = '', ages = '', authority = '', outcome = ''] = cells;
  if (cells.length !== CASE_CELLS || cells.includes(''))
    report(number, 'a case is: id | place | people | ages | authority | outcome');
  return { id, place, people, ages, authority, outcome };
}

/** Takes the one block between ```cases and ``` out of a page. */
function takeFence(lines: readonly Line[], report: Report) {
  const start = lines.findIndex(({ text }) => text.startsWith('```'));
  if (start === -1) return { inside: [], outside: lines };
  const length = lines.slice(start + 1).findIndex(({ text }) => text === '```');
  if (lines[start]?.text !== '```cases' || length === -1)
    report(lines[start]?.number ?? 1, 'a block that is not of the form ```cases … ```');
  const end = length === -1 ? lines.length : start + 1 + length;
  return {
    inside: lines.slice(start + 1, end).filter(({ text }) => text !== ''),
    outside: [...lines.slice(0, start), ...lines.slice(end + 1)],
  };
}
