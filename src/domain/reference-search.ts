import {
  plainText,
  type ReferenceLibrary,
  type ReferencePage,
  type ReferencePart,
  type ReferenceSlug,
} from './reference';
import { toSearchText } from './text';

/** Something that a search can find: a title, a claim, a term, a case or a source. */
export interface Passage {
  readonly slug: ReferenceSlug;
  /** Whose word it is; missing for titles, introductions, terms, cases and sources. */
  readonly part?: ReferencePart;
  /** The id of the element on its page; missing for the page itself. */
  readonly place?: string;
  readonly text: string;
}

export interface ReferenceIndex {
  readonly passages: readonly { readonly passage: Passage; readonly folded: string }[];
}

/** The id of a claim on its page: the same in every language, so that a place can be kept when the language changes. */
export function claimPlace(part: ReferencePart, section: number, claim: number): string {
  return `${part}-${section}-${claim}`;
}

/** Makes the texts of a language searchable, in the same folding as notes: titles first, then terms, then the rest. */
export function indexLibrary(library: ReferenceLibrary): ReferenceIndex {
  const passages = [
    ...library.pages.map(({ slug, title }): Passage => ({ slug, text: title })),
    ...termPassages(library),
    ...library.pages.flatMap(pagePassages),
    ...casePassages(library),
    ...sourcePassages(library),
  ];
  return { passages: passages.map((passage) => ({ passage, folded: toSearchText(passage.text) })) };
}

/** The passages that hold all words of a query, in the order of the index; none for an empty query. */
export function searchReference({ passages }: ReferenceIndex, query: string): readonly Passage[] {
  const words = searchWords(query);
  if (words.length === 0) return [];
  return passages.flatMap(({ passage, folded }) =>
    words.every((word) => folded.includes(word)) ? passage : [],
  );
}

/** Cuts a text into what a query found in it and what stands between; texts that fold to another length stay whole. */
export function splitAtMatches(
  text: string,
  query: string,
): readonly { readonly text: string; readonly isMatch: boolean }[] {
  const words = searchWords(query);
  const folded = text.toLowerCase();
  if (words.length === 0 || folded.length !== text.length) return [{ text, isMatch: false }];
  const isMarked = Array.from(text, () => false);
  for (const word of words)
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + word.length))
      isMarked.fill(true, at, at + word.length);
  const pieces: { text: string; isMatch: boolean }[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const isMatch = isMarked[at] === true;
    const last = pieces.at(-1);
    if (last?.isMatch === isMatch) last.text += text[at] ?? '';
    else pieces.push({ text: text[at] ?? '', isMatch });
  }
  return pieces;
}

function searchWords(query: string): readonly string[] {
  return toSearchText(query)
    .split(' ')
    .filter((word) => word !== '');
}

function pagePassages({ slug, intro, parts }: ReferencePage): readonly Passage[] {
  const claims = (Object.keys(parts) as ReferencePart[]).flatMap((part) =>
    parts[part].flatMap(({ heading, anchor, claims: texts }, section) => [
      ...(heading === undefined || anchor === undefined
        ? []
        : [{ slug, part, place: anchor, text: heading }]),
      ...texts.map(({ text }, claim) => ({
        slug,
        part,
        place: claimPlace(part, section, claim),
        text: plainText(text),
      })),
    ]),
  );
  return [{ slug, text: plainText(intro) }, ...claims];
}

function termPassages({ glossary }: ReferenceLibrary): readonly Passage[] {
  return glossary.map(({ id, term, north = '', names, meaning }) => ({
    slug: 'glossary',
    place: id,
    text: [...new Set([term, north, names.ko, names.en, names.zh, plainText(meaning.text)])]
      .filter((text) => text !== '')
      .join(' · '),
  }));
}

function casePassages({ cases }: ReferenceLibrary): readonly Passage[] {
  return cases.map(({ id, ...texts }) => ({
    slug: 'documented-cases',
    place: id,
    text: Object.values(texts).join(' · '),
  }));
}

function sourcePassages({ documents, instruments }: ReferenceLibrary): readonly Passage[] {
  return [
    ...Object.entries(documents).map(([id, { title, by, about }]) => ({
      id,
      text: `${title} · ${by} · ${about}`,
    })),
    ...Object.entries(instruments).map(([id, { name, short }]) => ({ id, text: `${name} · ${short}` })),
  ].map(({ id, text }) => ({ slug: 'sources', place: id, text }));
}
