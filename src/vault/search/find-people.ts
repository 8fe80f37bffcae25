import { loosenTerm } from '../../domain/loosen-term';
import { toSearchText } from '../../domain/text';
import type { PeopleIndex } from './people-index';
import type { NameMatches } from './people-names';
import { rankPeople, type RankedPeople } from './rank-people';
import { searchInSlices, searchPeople, toSearchTerms } from './search-people';

const NOBODY: NameMatches = { ordinals: new Map(), changed: new Map() };
/** So many words may be a name with a place behind it. */
const MOST_NAME_WORDS = 4;

/** What a query found. */
export interface FoundPeople {
  readonly people: RankedPeople;
  /** Nothing was found as it was typed: these are what may have been meant. */
  readonly isGuess: boolean;
}

/**
 * Finds and ranks people for a query: its text in names, places, groups and notes, and names that are spelled otherwise
 * or sound alike. A name may be followed by words that stand in place or group. Without particles and
 * endings, and with one typing error, only if nothing is found as it stands. Yields between slices of work.
 */
export function* findPeople(index: PeopleIndex, query: string): Generator<undefined, FoundPeople> {
  const terms = toSearchTerms(query);
  if (terms.length === 0) return { people: [], isGuess: false };
  const text = toSearchText(query);
  const inNames = searchPeople(index, terms, 'names');
  const alike = namesAlike(index, terms);
  yield;
  const everywhere = yield* searchInSlices(index, terms, 'everywhere');
  const ranked = rankPeople(index, { text, inNames, everywhere, alike });
  if (ranked.length > 0) return { people: ranked, isGuess: false };
  const loose = looseTerms(terms);
  const loosely = loose === undefined ? everywhere : yield* searchInSlices(index, loose, 'everywhere');
  const misspelt = index.names.matchMisspelt(query);
  const guessed = rankPeople(index, { text, inNames, everywhere: loosely, alike: misspelt });
  return { people: guessed, isGuess: true };
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
      return narrowed(index.names.match(terms.slice(0, split).join(' ')), near);
    });
  return merged([...parted, whole]);
}

function narrowed(matches: NameMatches, near: ReturnType<typeof searchPeople>): NameMatches {
  const ordinals = new Set(near.ordinals);
  const changed = new Set(near.changed);
  return {
    ordinals: new Map([...matches.ordinals].filter(([ordinal]) => ordinals.has(ordinal))),
    changed: new Map([...matches.changed].filter(([id]) => changed.has(id))),
  };
}

/** The later win. */
function merged(all: readonly NameMatches[]): NameMatches {
  return {
    ordinals: new Map(all.flatMap(({ ordinals }) => [...ordinals])),
    changed: new Map(all.flatMap(({ changed }) => [...changed])),
  };
}
