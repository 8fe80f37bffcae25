import { LIKELY_POINTS, scoreDuplicate, type DuplicateScore } from '../../domain/duplicates/duplicate-score';
import { MATCH_RANKS, type MatchRank } from '../../domain/names/name-matcher';
import { entryAt, type PeopleBase } from './people-base';
import type { PeopleIndex } from './people-index';
import { NO_RANK } from './people-names';
import type { PersonEntry } from './person-entry';
import type { FoundPerson } from './ranked-people';

/** Two records that may be about one person. */
export interface FoundPair extends DuplicateScore {
  readonly one: FoundPerson;
  readonly other: FoundPerson;
}

export interface FoundPairs {
  readonly total: number;
  /** The likeliest first; not more than anybody reads. */
  readonly pairs: readonly FoundPair[];
}

/** So many bearers of one name are looked at; beyond that the name says nothing. */
const MOST_BEARERS = 500;
const MOST_PAIRS = 100;

type Compared = Pick<PersonEntry, 'id' | 'sex' | 'birth' | 'place' | 'notSame' | 'isDeleted'>;

/**
 * Finds records that may be about one person. Who is compared with whom the name index says: those alone whose names may
 * be the same, never everybody with everybody. Yields after each person.
 */
export function* findDuplicates(index: PeopleIndex): Generator<undefined, FoundPairs> {
  const compared = new ComparedPeople(index);
  const likeliest = new LikeliestPairs();
  for (const one of index.livingPeople()) {
    for (const pair of pairsWith(index, one, compared)) likeliest.add(pair);
    compared.markDone(one);
    yield;
  }
  return likeliest.end();
}

function* pairsWith(index: PeopleIndex, one: FoundPerson, compared: ComparedPeople): Generator<FoundPair> {
  const entry = compared.entryOf(one);
  if (entry === undefined) return;
  const ranks = namesakesOf(index, entry, one);
  const namesakes = [...ranks.values()].filter((rank) => rank === MATCH_RANKS.variant).length;
  for (const [other, rank] of [...ranks].slice(0, MOST_BEARERS)) {
    const facts = compared.isDone(other) ? undefined : compared.factsOf(other);
    if (facts === undefined || isToldApart(entry, facts)) continue;
    const name = rank === MATCH_RANKS.variant ? 'same' : 'alike';
    const score = scoreDuplicate(entry, facts, { name, namesakes });
    if (score.points >= LIKELY_POINTS) yield { one, other, ...score };
  }
}

function namesakesOf(
  index: PeopleIndex,
  { names }: PersonEntry,
  self: FoundPerson,
): ReadonlyMap<FoundPerson, MatchRank> {
  const ranks = new Map<FoundPerson, MatchRank>();
  for (const name of names)
    index.names.forEachNamesake(name, (other, rank) => {
      if (other !== self && rank < (ranks.get(other) ?? NO_RANK)) ranks.set(other, rank);
    });
  return ranks;
}

function isToldApart(one: Compared, other: Compared): boolean {
  return one.notSame?.includes(other.id) === true || other.notSame?.includes(one.id) === true;
}

/** What is compared of people, read once; and who was compared with all others already. */
class ComparedPeople {
  readonly #index: PeopleIndex;
  readonly #base: PeopleBase | undefined;
  readonly #facts = new Map<number, Compared>();
  readonly #done = new Set<FoundPerson>();

  constructor(index: PeopleIndex) {
    this.#index = index;
    this.#base = index.base;
  }

  isDone(person: FoundPerson): boolean {
    return this.#done.has(person);
  }

  markDone(person: FoundPerson): void {
    this.#done.add(person);
    if (typeof person === 'number') this.#facts.delete(person);
  }

  entryOf(person: FoundPerson): PersonEntry | undefined {
    if (typeof person === 'string') return this.#index.changedPeople.get(person)?.entry;
    return this.#base && entryAt(this.#base, person);
  }

  factsOf(person: FoundPerson): Compared | undefined {
    const known = typeof person === 'number' ? this.#facts.get(person) : undefined;
    const entry = known ?? this.entryOf(person);
    if (entry === undefined || entry.isDeleted === true) return undefined;
    if (known === undefined && typeof person === 'number') {
      const { id, sex, birth, place, notSame } = entry;
      this.#facts.set(person, {
        id,
        sex,
        place,
        ...(birth === undefined ? {} : { birth }),
        ...(notSame === undefined ? {} : { notSame }),
      });
    }
    return entry;
  }
}

class LikeliestPairs {
  #pairs: FoundPair[] = [];
  #total = 0;

  add(pair: FoundPair): void {
    this.#total += 1;
    this.#pairs.push(pair);
    if (this.#pairs.length >= MOST_PAIRS * 10) this.#cut();
  }

  end(): FoundPairs {
    this.#cut();
    return { total: this.#total, pairs: this.#pairs };
  }

  #cut(): void {
    this.#pairs = this.#pairs.toSorted((one, other) => other.points - one.points).slice(0, MOST_PAIRS);
  }
}
