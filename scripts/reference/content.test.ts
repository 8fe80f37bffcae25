import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../src/domain/language.ts';
import { plainText, type ReferenceLibrary } from '../../src/domain/reference.ts';
import { PROJECT_DIR } from './project-dir.ts';
import { shapeOfPage, shapeOfRest } from './compare-languages.ts';
import { citationsOf, compileLibrary, linksOf } from './compile-library.ts';
import { hashWordRuns } from './word-runs.mjs';

const [ko, en, zh] = LANGUAGES.map((language) => {
  const library = compileLibrary(PROJECT_DIR, language);
  if (!library.ok)
    throw new Error(library.error.map((each) => `${each.file}:${each.line}: ${each.message}`).join('\n'));
  return library.value;
}) as [ReferenceLibrary, ReferenceLibrary, ReferenceLibrary];

describe('the three languages say the same', () => {
  test.each(en.pages.map(({ slug }, index) => [slug, index] as const))('on the page %s', (_slug, index) => {
    const shapes = [ko, en, zh].map((library) => {
      const page = library.pages[index];
      return page && shapeOfPage(page);
    });
    expect(shapes[0]).toEqual(shapes[1]);
    expect(shapes[2]).toEqual(shapes[1]);
  });

  test('in the glossary, the cases, the instruments and the documents', () => {
    expect(shapeOfRest(ko)).toEqual(shapeOfRest(en));
    expect(shapeOfRest(zh)).toEqual(shapeOfRest(en));
  });

  test('each in its own script', () => {
    const scripts = { ko: /\p{Script=Hangul}/u, en: /\p{Script=Latin}/u, zh: /\p{Script=Han}/u };
    for (const { language, pages, glossary } of [ko, en, zh]) {
      const texts = [
        ...pages.flatMap(({ title, intro, parts }) => [
          title,
          plainText(intro),
          ...Object.values(parts)
            .flat()
            .flatMap(({ claims }) => claims.map(({ text }) => plainText(text))),
        ]),
        ...glossary.flatMap(({ term, meaning }) => [term, plainText(meaning.text)]),
      ];
      expect(texts.filter((text) => !scripts[language].test(text))).toEqual([]);
    }
  });
});

describe('the sources', () => {
  const cited = en.pages.flatMap((page) => citationsOf(en, page));

  test('are all cited: every document and every instrument', () => {
    const ids = new Set(cited.flatMap((citation) => ('id' in citation ? citation.id : [])));
    expect(Object.keys(en.documents)).toEqual(['D1', 'D2', 'D3', 'D4', 'D5']);
    expect(
      [...Object.keys(en.documents), ...Object.keys(en.instruments)].filter((id) => !ids.has(id)),
    ).toEqual([]);
  });

  test('are cited by article 33, never by an article VII', () => {
    const conventions = cited.filter(
      (each) => each.kind === 'instrument' && each.id === 'refugee-convention',
    );
    expect(conventions).toContainEqual({ kind: 'instrument', id: 'refugee-convention', article: '33(1)' });
    expect(conventions.filter((each) => 'article' in each && each.article?.startsWith('VII'))).toEqual([]);
  });
});

describe('every page', () => {
  test('ends with three to six things for the caseworker to do or to record', () => {
    const counts = en.pages
      .filter(({ slug }) => slug !== 'glossary')
      .map(({ slug, parts }) => [slug, parts.caseworker.flatMap(({ claims }) => claims).length] as const);
    expect(counts.filter(([, count]) => count < 3 || count > 6)).toEqual([]);
  });
});

describe('the glossary', () => {
  test('explains sixty terms or more', () => {
    expect(en.glossary.length).toBeGreaterThanOrEqual(60);
  });

  test('is linked from the pages, term by term, and names every page that links', () => {
    const linking = (id: string) =>
      en.pages.filter((page) => linksOf(page).includes(id)).map(({ slug }) => slug);
    expect(en.glossary.filter(({ id }) => linking(id).length === 0).map(({ id }) => id)).toEqual([]);
    for (const { id, pages } of en.glossary) expect(pages).toEqual(expect.arrayContaining(linking(id)));
  });
});

// Titles of documents and names of treaties carry over as they are.
const namesOf = ({ documents, instruments }: ReferenceLibrary) => [
  ...Object.values(documents).map(({ title }) => title),
  ...Object.values(instruments).flatMap(({ name, short }) => [name, short]),
  'Mutual Cooperation Protocol for the Work of Maintaining National Security and Social Order and the Border Areas',
];

describe('no sentence is copied', () => {
  const { salt, runs } = JSON.parse(
    readFileSync(join(PROJECT_DIR, 'scripts/reference/document-runs.json'), 'utf8'),
  ) as { readonly salt: string; readonly runs: string };
  const known = new Set(runs.split(' '));
  const sharedRuns = (text: string) =>
    [...hashWordRuns(text, salt)].filter(([hash]) => known.has(hash)).map(([, run]) => run);

  test.each([
    ['ko', ko],
    ['en', en],
    ['zh', zh],
  ])('no eight words in a row are those of a document, in %s', (language, library) => {
    const folder = join(PROJECT_DIR, 'locales', language, 'reference');
    const texts = [
      ...library.pages.map(({ slug }) => readFileSync(join(folder, `${slug}.md`), 'utf8')),
      ...Object.values(library.documents).flatMap(({ by, dated, about }) => [by, dated, about]),
    ].map((text) => namesOf(library).reduce((rest, name) => rest.replaceAll(name, ' ¶ '), text));
    expect(texts.flatMap(sharedRuns)).toEqual([]);
  });

  test('a copied run would be found', () => {
    // A title stands in its document: the one text of theirs that the project quotes.
    expect(sharedRuns(en.documents['D3']?.title ?? '').length).toBeGreaterThan(0);
    expect(known.size).toBeGreaterThan(4000);
  });
});
