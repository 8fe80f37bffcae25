import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DOCUMENTED_CASES } from '../../src/domain/documented-cases.ts';
import type { Language } from '../../src/domain/language.ts';
import {
  REFERENCE_SLUGS,
  type CaseTexts,
  type Citation,
  type GlossaryTerm,
  type ReferenceLibrary,
  type ReferencePage,
  type ReferenceSlug,
} from '../../src/domain/reference.ts';
import { err, ok, type Result } from '../../src/domain/result.ts';
import { parseGlossary, readTermWords } from './parse-glossary.ts';
import { parsePage } from './parse-page.ts';
import { parseDocuments, parseInstruments } from './parse-sources.ts';
import type { Problem, Report } from './problem.ts';

const CASES_SLUG = 'documented-cases';

/** Where the texts of a language lie. */
export function referenceFolder(root: string, language: Language): string {
  return join(root, 'locales', language, 'reference');
}

/** Compiles the pages of one language. All problems are told at once, each with its file and line. */
export function compileLibrary(
  root: string,
  language: Language,
): Result<ReferenceLibrary, readonly Problem[]> {
  const folder = referenceFolder(root, language);
  const problems: Problem[] = [];
  const reporter =
    (file: string): Report =>
    (line, message) =>
      problems.push({ file: `locales/${language}/reference/${file}`, line, message });
  const read = (file: string): string => {
    const path = join(folder, file);
    if (existsSync(path)) return readFileSync(path, 'utf8');
    reporter(file)(1, 'the file is missing');
    return '';
  };
  const files = {
    instruments: parseInstruments(read('instruments.json'), reporter('instruments.json')),
    documents: parseDocuments(read('documents.json'), reporter('documents.json')),
  };
  const glossaryText = read('glossary.md');
  const words = readTermWords(glossaryText);
  const glossary = parseGlossary(glossaryText, words, reporter('glossary.md'));
  const parsed = REFERENCE_SLUGS.filter((slug) => slug !== 'glossary').map((slug) =>
    parsePage({ slug, text: read(`${slug}.md`), words }, reporter(`${slug}.md`)),
  );
  const library: ReferenceLibrary = {
    language,
    pages: [...parsed.map(({ page }) => page), glossary.page],
    glossary: glossary.terms.map((term) => ({ ...term, pages: pagesWith(term, parsed) })),
    cases: parsed.flatMap(({ cases }) => cases),
    ...files,
  };
  checkFiles(existsSync(folder) ? readdirSync(folder) : [], reporter);
  checkCases(library.cases, reporter(`${CASES_SLUG}.md`));
  for (const page of library.pages) checkAnchors(page, reporter(`${page.slug}.md`));
  checkSources(library, { read, reporter });
  return problems.length === 0 ? ok(library) : err(problems);
}

type Reporter = (file: string) => Report;

/** The pages that the glossary names for a term and those that link to it, in the order of the contents. */
function pagesWith(
  { id, pages }: GlossaryTerm,
  parsed: readonly { readonly page: ReferencePage }[],
): readonly ReferenceSlug[] {
  const linking = parsed.filter(({ page }) => linksOf(page).includes(id)).map(({ page }) => page.slug);
  return REFERENCE_SLUGS.filter((slug) => pages.includes(slug) || linking.includes(slug));
}

/** The terms that a page links to, in their order. */
export function linksOf({ intro, parts }: ReferencePage): readonly string[] {
  const claims = Object.values(parts).flatMap((sections) => sections.flatMap((each) => each.claims));
  return [...intro, ...claims.flatMap(({ text }) => text)].flatMap((inline) =>
    inline.kind === 'term' ? inline.term : [],
  );
}

function checkFiles(files: readonly string[], reporter: Reporter): void {
  const known = new Set([
    ...REFERENCE_SLUGS.map((slug) => `${slug}.md`),
    'instruments.json',
    'documents.json',
  ]);
  for (const file of files) if (!known.has(file)) reporter(file)(1, 'no page of the contents has this name');
}

function checkCases(cases: readonly CaseTexts[], report: Report): void {
  const expected = DOCUMENTED_CASES.map(({ id }) => id).join();
  const found = cases.map(({ id }) => id).join();
  if (found !== expected) report(1, `the cases are ${found}, not ${expected}`);
}

function checkAnchors({ parts }: ReferencePage, report: Report): void {
  const anchors = Object.values(parts)
    .flat()
    .flatMap(({ anchor }) => anchor ?? []);
  for (const [index, anchor] of anchors.entries())
    if (anchors.indexOf(anchor) !== index || anchor in parts)
      report(1, `the anchor ${anchor} stands here twice`);
}

interface Sources {
  readonly read: (file: string) => string;
  readonly reporter: Reporter;
}

function checkSources(library: ReferenceLibrary, { read, reporter }: Sources): void {
  for (const page of library.pages) {
    const file = `${page.slug}.md`;
    for (const citation of citationsOf(library, page)) {
      if (isKnown(library, citation)) continue;
      const written = 'id' in citation ? citation.id : '';
      const line = read(file)
        .split('\n')
        .findIndex((text) => text.includes(`[${written}`));
      reporter(file)(line + 1, `[${written}] is neither a document nor an instrument`);
    }
  }
}

/** Every citation of a page, in order; those of the glossary's terms with its page. */
export function citationsOf(library: ReferenceLibrary, page: ReferencePage): readonly Citation[] {
  const claims = Object.values(page.parts).flatMap((sections) => sections.flatMap((each) => each.claims));
  const meanings = page.slug === 'glossary' ? library.glossary.map(({ meaning }) => meaning) : [];
  return [...claims, ...meanings].flatMap(({ citations }) => citations);
}

function isKnown({ instruments, documents }: ReferenceLibrary, citation: Citation): boolean {
  if (citation.kind === 'instrument') return Object.hasOwn(instruments, citation.id);
  return citation.kind !== 'document' || Object.hasOwn(documents, citation.id);
}
