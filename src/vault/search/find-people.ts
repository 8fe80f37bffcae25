import { parseCaseNumber } from '../../domain/case-number';
import { loosenTerm } from '../../domain/loosen-term';
import { toSearchText } from '../../domain/text';
import type { FilteredPeople } from './filter-people';
import { findByNumber } from './find-by-number';
import type { PeopleIndex } from './people-index';
import { NO_RANK, type NameAnswer, type NameMatches } from './people-names';
import { rankPeople } from './rank-people';
import { RankedPeople } from './ranked-people';
import { searchInSlices, searchPeople, toSearchTerms, type SearchScope } from './search-people';

const NOBODY: NameMatches = { ranks: new Uint8Array(), changed: new Map(), answers: new Map() };
const NO_PEOPLE = new RankedPeople(new Uint8Array(), new Map());
/** So many words may be a name with a place behind it. */
const MOST_NAME_WORDS = 4;

/** What a query found. */
export interface FoundPeople {
  readonly people: RankedPeople;
  /** Nothing was found as it was typed: these are what may have been meant. */
  readonly isGuess: boolean;
  /** The names by which people were found. */
  readonly answers: ReadonlyMap<string, NameAnswer>;
}

/** Where a query is looked for, and among whom. */
export interface FindRange {
  readonly scope?: SearchScope | undefined;
  readonly among?: FilteredPeople | undefined;
}

/**
 * Finds and ranks people for a query: its text in names, places, groups and (if everywhere) notes, and names that are
 * spelled otherwise or sound alike. A name may be followed by words that stand in place or group. Without particles and
 * endings, and with one typing error, only if nothing is found anywhere as it stands. The number of a case finds that case
 * alone. Yields between slices of work.
 */
export function* findPeople(
  index: PeopleIndex,
  query: string,
  range: FindRange = {},
): Generator<undefined, FoundPeople> {
  const number = parseCaseNumber(query);
  const numbered = number === undefined ? NO_PEOPLE : findByNumber(index, number, range.among);
  if (numbered.length > 0) return { people: numbered, isGuess: false, answers: NOBODY.answers };
  return yield* findByText(index, query, range);
}

function* findByText(
  index: PeopleIndex,
  query: string,
  { scope = 'everywhere', among }: FindRange,
): Generator<undefined, FoundPeople> {
  const terms = toSearchTerms(query);
  if (terms.length === 0) return { people: NO_PEOPLE, isGuess: false, answers: NOBODY.answers };
  const text = toSearchText(query);
  const inNames = searchPeople(index, terms, 'names');
  const alike = namesAlike(index, terms);
  const notes = { scope: 'everywhere', hasNote: among?.hasNote } as const;
  if (scope === 'everywhere') yield;
  const everywhere = scope === 'names' ? inNames : yield* searchInSlices(index, terms, notes);
  const ranked = rankPeople(index, { text, inNames, everywhere, alike, among });
  if (ranked.length > 0 || scope === 'names')
    return { people: ranked, isGuess: false, answers: alike.answers };
  const loose = looseTerms(terms);
  const loosely = loose === undefined ? everywhere : yield* searchInSlices(index, loose, notes);
  const misspelt = index.names.matchMisspelt(query);
  const guessed = rankPeople(index, { text, inNames, everywhere: loosely, alike: misspelt, among });
  return { people: guessed, isGuess: true, answers: misspelt.answers };
}

/** The words as they may stand in notes where they do not stand as they are; undefined if that changes nothing. */
export function looseTerms(terms: readonly string[]): readonly string[] | undefined {
  const loose = terms.map(loosenTerm);
  return loose.every((term, at) => term === terms[at]) ? undefined : loose;
}

function namesAlike(index: PeopleIndex, terms: readonly string[]): NameMatches {
  if (terms.length > MOST_NAME_WORDS) return NOBODY;
  const whole = index.names.match(terms.join(' '));
  if (terms.length === 1) return whole;
  const parted = Array.from(terms.keys())
    .slice(1)
    .map((split) => {
      const near = searchPeople(index, terms.slice(split), 'names');
      const isNobodyNear = near.ordinals.length === 0 && near.changed.length === 0;
      return isNobodyNear ? NOBODY : narrowed(index.names.match(terms.slice(0, split).join(' ')), near);
    });
  return merged([...parted, whole]);
}

function narrowed(matches: NameMatches, near: ReturnType<typeof searchPeople>): NameMatches {
  const ranks = new Uint8Array(matches.ranks.length).fill(NO_RANK);
  for (const ordinal of near.ordinals) ranks[ordinal] = matches.ranks[ordinal] ?? NO_RANK;
  const changed = new Set(near.changed);
  return { ...matches, ranks, changed: new Map([...matches.changed].filter(([id]) => changed.has(id))) };
}

/** The later win. */
function merged(all: readonly NameMatches[]): NameMatches {
  const some = all.filter(({ answers }) => answers.size > 0);
  const [first, ...others] = some;
  if (first === undefined) return NOBODY;
  const ranks = first.ranks.slice();
  for (const other of others)
    for (let ordinal = 0; ordinal < ranks.length; ordinal += 1) {
      const rank = other.ranks[ordinal] ?? NO_RANK;
      if (rank !== NO_RANK) ranks[ordinal] = rank;
    }
  return {
    ranks,
    changed: new Map(some.flatMap(({ changed }) => [...changed])),
    answers: new Map(some.flatMap(({ answers }) => [...answers])),
  };
}
