import { describe, expect, test } from 'vitest';
import type { ReferenceLibrary } from './reference';
import { indexLibrary, searchReference, splitAtMatches } from './reference-search';

const claim = (text: string) => ({ text: [{ kind: 'text' as const, text }], citations: [] });

const LIBRARY: ReferenceLibrary = {
  language: 'ko',
  pages: [
    {
      slug: 'children',
      title: '아동',
      reviewed: '2026-11-25',
      checked: '2026-11-25',
      intro: [{ kind: 'text', text: '아동의 권리' }],
      parts: {
        documents: [{ claims: [claim('첫 문장'), claim('ＣＲＣ 협약 을 언급하였다')] }],
        beyond: [{ anchor: 'rights', heading: '권리', claims: [claim('CRC 제22조')] }],
        caseworker: [],
      },
    },
  ],
  glossary: [
    {
      id: 'crc',
      term: '아동의 권리에 관한 협약',
      names: {
        ko: '아동의 권리에 관한 협약',
        en: 'Convention on the Rights of the Child',
        zh: '儿童权利公约',
      },
      meaning: claim('1989년에 채택된 조약'),
      pages: ['children'],
    },
  ],
  cases: [{ id: 'x', place: '沈阳', people: '9명', ages: '20', authority: '경찰', outcome: '송환' }],
  instruments: { crc: { name: '아동의 권리에 관한 협약', short: '아동권리협약' } },
  documents: { D1: { title: 'A title', by: '익명', dated: '2007', about: '기사' } },
};
const index = indexLibrary(LIBRARY);
const found = (query: string) => searchReference(index, query).map(({ slug, place }) => [slug, place]);

describe('a search over the pages', () => {
  test('folds width, case and blanks as the search of notes does', () => {
    expect(found('crc   협약')).toEqual([['children', 'documents-0-1']]);
  });

  test('finds titles first, then terms, then claims', () => {
    expect(found('아동').map(([slug]) => slug)).toEqual(['children', 'glossary', 'children', 'sources']);
  });

  test('finds a term under its name in any language', () => {
    expect(found('儿童权利公约')).toEqual([['glossary', 'crc']]);
    expect(found('rights of the child')).toEqual([['glossary', 'crc']]);
  });

  test('finds headings, cases, documents and instruments at their places', () => {
    expect(found('권리')).toContainEqual(['children', 'rights']);
    expect(found('沈阳')).toEqual([['documented-cases', 'x']]);
    expect(found('익명')).toEqual([['sources', 'D1']]);
    expect(found('아동권리협약')).toEqual([['sources', 'crc']]);
  });

  test('says whose word a claim is', () => {
    expect(searchReference(index, '제22조')).toEqual([
      { slug: 'children', part: 'beyond', place: 'beyond-0-0', text: 'CRC 제22조' },
    ]);
  });

  test('finds nothing for nothing', () => {
    expect(found('  \u200B ')).toEqual([]);
    expect(found('제99조')).toEqual([]);
  });
});

describe('what is marked in a result', () => {
  test('is every word of the query, whatever its case', () => {
    expect(splitAtMatches('Article 33 and article 31', 'ARTICLE 33')).toEqual([
      { text: 'Article', isMatch: true },
      { text: ' ', isMatch: false },
      { text: '33', isMatch: true },
      { text: ' and ', isMatch: false },
      { text: 'article', isMatch: true },
      { text: ' 31', isMatch: false },
    ]);
  });

  test('never changes the text', () => {
    for (const text of ['İstanbul and i', 'ﬁle', '강제송환금지 원칙'])
      expect(
        splitAtMatches(text, 'i 송환')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
  });
});
