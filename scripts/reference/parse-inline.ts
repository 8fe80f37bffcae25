import { REFERENCE_FIELDS, type Citation, type Claim, type Inline } from '../../src/domain/reference.ts';
import type { Line, Report } from './problem.ts';

const TOKEN = /\[\[([a-z\d-]+)(?:\|([^[\]|]+))?\]\]|\*([^*]+)\*/gu;
/** Signs that mean something in Markdown or HTML and nothing here: a page that holds one was meant otherwise. */
const FOREIGN = /[[\]*<>`_#]|!\(/u;
const TRAILING_CITATIONS = /(?:\s*\[(?!\[)[^[\]]+\])+$/u;

/** The words of glossary terms that are linked without words of their own. */
export type TermWords = ReadonlyMap<string, string>;

/** Reads text with `*emphasis*`, `[[term]]` and `[[term|words]]`. Anything else of Markdown is a problem. */
export function parseInline(line: Line, words: TermWords, report: Report): readonly Inline[] {
  const inlines: Inline[] = [];
  let at = 0;
  const addText = (text: string) => {
    if (FOREIGN.test(text)) report(line.number, `what is this: ${FOREIGN.exec(text)?.[0] ?? ''}`);
    if (text !== '') inlines.push({ kind: 'text', text });
  };
  for (const match of line.text.matchAll(TOKEN)) {
    addText(line.text.slice(at, match.index));
    at = match.index + match[0].length;
    const [, term, ownWords, emphasis] = match;
    if (emphasis !== undefined) inlines.push({ kind: 'emphasis', text: emphasis });
    else if (term !== undefined) inlines.push(toTerm(term, ownWords ?? words.get(term)));
    if (term !== undefined && !words.has(term))
      report(line.number, `[[${term}]] does not stand in the glossary`);
  }
  addText(line.text.slice(at));
  return inlines;
}

function toTerm(term: string, text: string | undefined): Inline {
  return { kind: 'term', term, text: text ?? term };
}

/** Reads a bullet without its dash: text, then the citations that it rests on. */
export function parseClaim(line: Line, words: TermWords, report: Report): Claim {
  const trailing = TRAILING_CITATIONS.exec(line.text)?.[0] ?? '';
  const text = line.text.slice(0, line.text.length - trailing.length).trim();
  if (text === '') report(line.number, 'a bullet without text');
  const citations = [...trailing.matchAll(/\[([^[\]]+)\]/gu)].flatMap(([, cited = '']) => {
    const citation = parseCitation(cited);
    if (citation === undefined) report(line.number, `[${cited}] is no citation`);
    return citation ?? [];
  });
  return { text: parseInline({ ...line, text }, words, report), citations };
}

function parseCitation(cited: string): Citation | undefined {
  if (cited === 'unverified') return { kind: 'unverified' };
  if (/^D\d$/u.test(cited)) return { kind: 'document', id: cited };
  if (cited.startsWith('field:')) {
    const field = REFERENCE_FIELDS.find((each) => each === cited.slice('field:'.length));
    return field && { kind: 'field', field };
  }
  const [, id, article] = /^([a-z][a-z\d-]*)(?: (.+))?$/u.exec(cited) ?? [];
  if (id === undefined) return undefined;
  return { kind: 'instrument', id, ...(article === undefined ? {} : { article }) };
}
