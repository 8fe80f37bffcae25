import type { NameMatch } from '../../contract/person-row';
import { NameIndex, type NameHit } from '../../domain/names/name-index';
import {
  matchMisspelt,
  matchNames,
  MATCH_RANKS,
  reasonFor,
  type MatchRank,
} from '../../domain/names/name-matcher';
import { parseName } from '../../domain/names/parse-name';
import { toSearchText } from '../../domain/text';
import type { PersonEntry } from './person-entry';
import { toSearchTerms } from './search-people';

interface BestHit {
  readonly hit: NameHit;
  readonly rank: MatchRank;
  readonly query: string;
}

/** Which name of each person answers a query, and why; nothing where the query stands in the person's names as text. */
export function explainMatches(
  entries: readonly PersonEntry[],
  { query, isGuess }: { readonly query: string; readonly isGuess: boolean },
): readonly (NameMatch | undefined)[] {
  const terms = toSearchTerms(query);
  const names = entries.flatMap((entry, row) => entry.names.map((name) => ({ row, name })));
  const index = new NameIndex();
  names.forEach(({ name }, owner) => index.add(owner, parseName(name)));
  const best = new Map<number, BestHit>();
  const note = (asked: string) => (hit: NameHit, rank: MatchRank) => {
    const row = names[hit.owner]?.row ?? -1;
    const known = best.get(row);
    if (known === undefined || rank < known.rank) best.set(row, { hit, rank, query: asked });
  };
  // The whole query, or as much of it as may be the name before a place.
  for (let count = terms.length; count > 0; count -= 1) {
    const asked = terms.slice(0, count).join(' ');
    matchNames(index, asked, note(asked));
  }
  if (isGuess) matchMisspelt(index, query, (hit) => note(query)(hit, MATCH_RANKS.misspelt));
  return entries.map(({ names: own }, row) => {
    const found = best.get(row);
    if (found === undefined || holdsAll(own, toSearchTerms(found.query))) return undefined;
    const name = names[found.hit.owner]?.name ?? '';
    return { name, reason: reasonFor({ query: found.query, name }, found.hit, found.rank) };
  });
}

function holdsAll(names: readonly string[], terms: readonly string[]): boolean {
  const text = toSearchText(names.join(' '));
  return terms.every((term) => text.includes(term));
}
