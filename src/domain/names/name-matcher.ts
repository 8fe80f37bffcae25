import { scriptOf } from '../person';
import type { MatchReason } from './match-reason';
import { NAME_COST_LIMITS } from './name-cost-limits';
import type { NameHit, NameIndex } from './name-index';
import { parseMisspeltName, parseName, parseUnfinishedName, type NameParse } from './parse-name';

/** How well a name answers a query, the best first. What stands in it as text comes before all of these. */
export const MATCH_RANKS = { variant: 0, beginning: 1, given: 2, soundAlike: 3, misspelt: 4 } as const;
export type MatchRank = (typeof MATCH_RANKS)[keyof typeof MATCH_RANKS];

/** Names that cost no more are spellings of one name, not merely alike. */
const VARIANT_COST = 2;
/** One letter begins too many spellings to be worth a list of them. */
const SHORTEST_UNFINISHED = 2;
const SHORTEST_MISSPELT = 3;
const SHORT_LIMITS = { native: 1, pinyin: 1 };

/** Calls `found` for every name that the query may mean, finished or not; a name may come several times. */
export function matchNames(
  index: NameIndex,
  query: string,
  found: (hit: NameHit, rank: MatchRank) => void,
): void {
  searchNames(index, parseName(query), (hit) => found(hit, rankOf(hit)));
  if (/\p{Script=Latin}$/u.test(query) && query.length < SHORTEST_UNFINISHED) return;
  searchNames(index, parseUnfinishedName(query), (hit) =>
    found(hit, Math.max(MATCH_RANKS.beginning, rankOf(hit)) as MatchRank),
  );
}

function isShort({ positions }: NameParse): boolean {
  return positions.length === 1;
}

// A single syllable sounds like too many: it must be nearly itself.
function searchNames(index: NameIndex, parses: readonly NameParse[], found: (hit: NameHit) => void): void {
  index.search(parses.filter(isShort), SHORT_LIMITS, found);
  index.search(
    parses.filter((parse) => !isShort(parse)),
    NAME_COST_LIMITS,
    found,
  );
}

/** Calls `found` for every name that is as long as the given one and may be the same. */
export function matchWholeNames(
  index: NameIndex,
  name: string,
  found: (hit: NameHit, rank: MatchRank) => void,
): void {
  index.searchWhole(parseName(name), NAME_COST_LIMITS, (hit) => found(hit, rankOf(hit)));
}

/** Calls `found` for every name that the query means if it holds one typing error. */
export function matchMisspelt(index: NameIndex, query: string, found: (hit: NameHit) => void): void {
  const isLongEnough = query.length >= SHORTEST_MISSPELT || /\p{Script=Hangul}{2}/u.test(query);
  if (isLongEnough) index.search(parseMisspeltName(query), NAME_COST_LIMITS, found);
}

function rankOf({ fit, cost, isPinyin }: NameHit): MatchRank {
  if (cost > (isPinyin ? 0 : VARIANT_COST)) return MATCH_RANKS.soundAlike;
  if (fit === 'whole') return MATCH_RANKS.variant;
  return fit === 'beginning' ? MATCH_RANKS.beginning : MATCH_RANKS.given;
}

/** Says in what respect a name that was found is the one of the query. */
export function reasonFor(
  { query, name }: { readonly query: string; readonly name: string },
  { fit, isPinyin }: NameHit,
  rank: MatchRank,
): MatchReason {
  if (rank === MATCH_RANKS.misspelt) return 'misspelt';
  if (fit === 'given') return 'given-name';
  const scripts = [scriptOf(query), scriptOf(name)];
  const hasHanja = scripts.includes('Hani');
  if (rank === MATCH_RANKS.soundAlike) return 'sounds-like';
  if (isPinyin) return hasHanja ? 'pinyin' : 'spelling';
  if (scripts.every((script) => script === 'Hang')) return 'initial-sound';
  if (scripts.every((script) => script === 'Hani')) return 'characters';
  return hasHanja ? 'hanja-reading' : 'spelling';
}
