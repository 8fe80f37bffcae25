import type { Inline, ReferenceLibrary, ReferencePage } from '../../src/domain/reference.ts';

/**
 * What a page says, without its words: parts, sections, anchors, claims and citations in their order, and the terms that
 * each claim links. Two languages of one page have the same.
 */
export function shapeOfPage(page: ReferencePage): unknown {
  return {
    dates: [page.reviewed, page.checked],
    intro: termsIn(page.intro),
    parts: Object.entries(page.parts).map(([part, sections]) => ({
      part,
      sections: sections.map(({ anchor, claims }) => ({
        anchor,
        claims: claims.map(({ text, citations }) => ({ terms: termsIn(text), citations })),
      })),
    })),
  };
}

/** The same for what stands beside the pages: terms, cases, sources. */
export function shapeOfRest({ glossary, cases, instruments, documents }: ReferenceLibrary): unknown {
  return {
    terms: glossary.map(({ id, names, meaning, pages }) => ({
      id,
      names,
      pages,
      meaning: { terms: termsIn(meaning.text), citations: meaning.citations },
    })),
    cases: cases.map(({ id }) => id),
    instruments: Object.entries(instruments).map(([id, { dates }]) => ({
      id,
      hasDates: dates !== undefined,
    })),
    documents: Object.entries(documents).map(([id, { title }]) => ({ id, title })),
  };
}

// Which of two terms comes first in a sentence is a matter of grammar.
function termsIn(inlines: readonly Inline[]): readonly string[] {
  return inlines.flatMap((inline) => (inline.kind === 'term' ? inline.term : [])).toSorted();
}
