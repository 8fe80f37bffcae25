import {
  LIKELY_POINTS,
  scoreDuplicate,
  type DuplicateFacts,
  type DuplicateScore,
} from '../../domain/duplicates/duplicate-score';
import { MATCH_RANKS, type MatchRank } from '../../domain/names/name-matcher';
import { entryAt } from './people-base';
import type { PeopleIndex } from './people-index';
import type { PersonEntry } from './person-entry';
import { NO_RANK } from './people-names';
import type { FoundPerson } from './ranked-people';

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
  const ranks = new Map<FoundPerson, MatchRank>();
  for (const name of names.filter((text) => text.trim() !== '')) {
    const { ranks: byOrdinal, changed } = index.names.matchWhole(name);
    const note = (person: FoundPerson, rank: number) => {
      if (rank < (ranks.get(person) ?? NO_RANK)) ranks.set(person, rank as MatchRank);
    };
    byOrdinal.forEach((rank, ordinal) => note(ordinal, rank));
    for (const [id, rank] of changed) note(id, rank);
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

function entryOf(index: PeopleIndex, person: FoundPerson): PersonEntry | undefined {
  if (typeof person === 'string') return index.changedPeople.get(person)?.entry;
  return index.base && entryAt(index.base, person);
}
