import {
  LIKELY_POINTS,
  scoreDuplicate,
  type DuplicateFacts,
  type DuplicateScore,
} from '../../domain/duplicates/duplicate-score';
import { MATCH_RANKS, type MatchRank } from '../../domain/names/name-matcher';
import type { PersonId } from '../../domain/person';
import { entryAt } from './people-base';
import type { PeopleIndex } from './people-index';
import type { PersonEntry } from './person-entry';

export interface Likeness extends DuplicateScore {
  readonly entry: PersonEntry;
}

/** So many bearers of one name are looked at; beyond that the name says nothing. */
const MOST_BEARERS = 500;
const MOST_SHOWN = 5;

/** People who may be the one with these names and facts, the likeliest first. */
export function findAlike(
  index: PeopleIndex,
  { names, facts }: { readonly names: readonly string[]; readonly facts: DuplicateFacts },
): readonly Likeness[] {
  const ranks = new Map<number | PersonId, MatchRank>();
  for (const name of names.filter((text) => text.trim() !== '')) {
    const { ordinals, changed } = index.names.matchWhole(name);
    for (const [person, rank] of [...ordinals, ...changed])
      ranks.set(person, Math.min(rank, ranks.get(person) ?? rank) as MatchRank);
  }
  const namesakes = [...ranks.values()].filter((rank) => rank === MATCH_RANKS.variant).length;
  return [...ranks]
    .slice(0, MOST_BEARERS)
    .flatMap(([person, rank]) => {
      const entry = entryOf(index, person);
      if (entry === undefined || entry.isDeleted === true) return [];
      const name = rank === MATCH_RANKS.variant ? 'same' : 'alike';
      return [{ entry, ...scoreDuplicate(facts, entry, { name, namesakes }) }];
    })
    .filter(({ points }) => points >= LIKELY_POINTS)
    .toSorted((one, other) => other.points - one.points)
    .slice(0, MOST_SHOWN);
}

function entryOf(index: PeopleIndex, person: number | PersonId): PersonEntry | undefined {
  if (typeof person === 'string') return index.changedPeople.get(person)?.entry;
  return index.base && entryAt(index.base, person);
}
