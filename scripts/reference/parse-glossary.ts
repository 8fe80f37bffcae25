import { isReferenceSlug, type GlossaryTerm, type ReferencePage } from '../../src/domain/reference.ts';
import { splitFrontMatter } from './front-matter.ts';
import { parseClaim, type TermWords } from './parse-inline.ts';
import { parseIntro, splitAt } from './parse-page.ts';
import { toLines, type Line, type Report } from './problem.ts';

interface ParsedGlossary {
  readonly page: ReferencePage;
  readonly terms: readonly GlossaryTerm[];
}

const NO_PARTS = { documents: [], beyond: [], caseworker: [] } as const;

/** The words of all terms, read before anything that links to them. */
export function readTermWords(text: string): TermWords {
  return new Map(
    splitAt(toLines(text), '## ')
      .slice(1)
      .map(({ heading, lines }) => [
        heading?.text.slice('## '.length) ?? '',
        lines.find((line) => line.text.startsWith('term: '))?.text.slice('term: '.length) ?? '',
      ]),
  );
}

/** Reads the glossary: head, one paragraph, then a chunk for each term. */
export function parseGlossary(text: string, words: TermWords, report: Report): ParsedGlossary {
  const { head, body } = splitFrontMatter(toLines(text), report);
  const [before, ...chunks] = splitAt(body, '## ');
  const page: ReferencePage = {
    slug: 'glossary',
    title: head['title'] ?? '',
    reviewed: head['reviewed'] ?? '',
    checked: head['checked'] ?? '',
    intro: parseIntro(before.lines, words, report),
    parts: NO_PARTS,
  };
  const terms = chunks.map(({ heading, lines }) =>
    parseTerm({ heading: heading ?? { number: 1, text: '' }, lines, words }, report),
  );
  const ids = terms.map(({ id }) => id);
  for (const [index, id] of ids.entries())
    if (ids.indexOf(id) !== index) report(chunks[index]?.heading?.number ?? 1, `${id} stands here twice`);
  return { page, terms };
}

interface TermSource {
  readonly heading: Line;
  readonly lines: readonly Line[];
  readonly words: TermWords;
}

function parseTerm({ heading, lines, words }: TermSource, report: Report): GlossaryTerm {
  const fields = readFields(lines, report);
  const field = (name: string) => {
    const value = fields.get(name);
    if (value === undefined) report(heading.number, `${heading.text} has no line "${name}: …"`);
    return value ?? '';
  };
  const bullets = lines.filter(({ text }) => text.startsWith('- '));
  if (bullets.length !== 1) report(heading.number, 'a term has one bullet');
  const bullet = bullets[0] ?? heading;
  const north = fields.get('north');
  const pages = field('pages')
    .split(',')
    .map((slug) => slug.trim());
  for (const slug of pages) if (!isReferenceSlug(slug)) report(heading.number, `there is no page ${slug}`);
  return {
    id: heading.text.slice('## '.length),
    term: field('term'),
    ...(north === undefined ? {} : { north }),
    names: { ko: field('ko'), en: field('en'), zh: field('zh') },
    meaning: parseClaim({ ...bullet, text: bullet.text.slice(2).trim() }, words, report),
    pages: pages.filter(isReferenceSlug),
  };
}

const FIELDS = new Set(['term', 'north', 'ko', 'en', 'zh', 'pages']);

function readFields(lines: readonly Line[], report: Report): ReadonlyMap<string, string> {
  const fields = new Map<string, string>();
  for (const { number, text: line } of lines) {
    // A formatter takes what follows a bullet for a part of it and indents it.
    const text = line.trimStart();
    if (text === '' || text.startsWith('- ')) continue;
    const [, name = '', value = ''] = /^([a-z]+): (.+)$/u.exec(text) ?? [];
    if (!FIELDS.has(name)) report(number, `what is this: ${text}`);
    fields.set(name, value);
  }
  return fields;
}
