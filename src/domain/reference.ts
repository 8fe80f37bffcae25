import type { Language } from './language';

/** The pages in the order of their contents. */
export const REFERENCE_SLUGS = [
  'non-refoulement',
  'who-is-a-refugee',
  'border-protocol',
  'children',
  'unhcr',
  'risk-on-return',
  'south-korea',
  'third-countries',
  'advocacy',
  'confidentiality',
  'distress',
  'documented-cases',
  'sources',
  'glossary',
] as const;
export type ReferenceSlug = (typeof REFERENCE_SLUGS)[number];

/** What a page says by authority of the documents, what by that of treaties and laws, and what to do with it. */
export const REFERENCE_PARTS = ['documents', 'beyond', 'caseworker'] as const;
export type ReferencePart = (typeof REFERENCE_PARTS)[number];

/** Fields of a record that a page may name; `none` says that nothing is to be recorded. */
export const REFERENCE_FIELDS = [
  'names',
  'sex',
  'birth',
  'place',
  'group',
  'status',
  'needs',
  'concerns',
  'encounters',
  'consents',
  'identity',
  'safe-contact',
  'journey',
  'family',
  'documents',
  'incidents',
  'referrals',
  'follow-ups',
  'attachments',
  'none',
] as const;
export type ReferenceField = (typeof REFERENCE_FIELDS)[number];

/** A run of text, or a word that the glossary explains. */
export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis'; readonly text: string }
  | { readonly kind: 'term'; readonly term: string; readonly text: string };

/** Who or what a claim rests on, or the field of the record that holds it. */
export type Citation =
  | { readonly kind: 'document'; readonly id: string }
  | { readonly kind: 'instrument'; readonly id: string; readonly article?: string }
  | { readonly kind: 'field'; readonly field: ReferenceField }
  | { readonly kind: 'unverified' };

export interface Claim {
  readonly text: readonly Inline[];
  readonly citations: readonly Citation[];
}

/** Claims of one part under one heading; those before the first heading have none. */
export interface ReferenceSection {
  readonly anchor?: string;
  readonly heading?: string;
  readonly claims: readonly Claim[];
}

export interface ReferencePage {
  readonly slug: ReferenceSlug;
  readonly title: string;
  /** ISO dates: when the page was last read over, and when its law was last checked. */
  readonly reviewed: string;
  readonly checked: string;
  readonly intro: readonly Inline[];
  readonly parts: Readonly<Record<ReferencePart, readonly ReferenceSection[]>>;
}

export interface GlossaryTerm {
  readonly id: string;
  readonly term: string;
  /** What North Koreans say, where they say something else. */
  readonly north?: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly meaning: Claim;
  readonly pages: readonly ReferenceSlug[];
}

export interface Instrument {
  readonly name: string;
  readonly short: string;
  readonly dates?: string;
}

export interface SourceDocument {
  readonly title: string;
  readonly by: string;
  readonly dated: string;
  readonly about: string;
}

/** What is told of a documented case in words; date and number are in `DOCUMENTED_CASES`. */
export interface CaseTexts {
  readonly id: string;
  readonly place: string;
  readonly people: string;
  readonly ages: string;
  readonly authority: string;
  readonly outcome: string;
}

/** All pages in one language. */
export interface ReferenceLibrary {
  readonly language: Language;
  /** In the order of `REFERENCE_SLUGS`. */
  readonly pages: readonly ReferencePage[];
  readonly glossary: readonly GlossaryTerm[];
  readonly cases: readonly CaseTexts[];
  readonly instruments: Readonly<Record<string, Instrument>>;
  readonly documents: Readonly<Record<string, SourceDocument>>;
}

/** Is this the slug of a page? */
export function isReferenceSlug(value: string): value is ReferenceSlug {
  return REFERENCE_SLUGS.some((slug) => slug === value);
}

/** Inline text as plain text. */
export function plainText(inlines: readonly Inline[]): string {
  return inlines.map(({ text }) => text).join('');
}
