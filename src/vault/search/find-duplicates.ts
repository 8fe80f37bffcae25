import { LIKELY_POINTS, scoreDuplicate, type DuplicateScore } from '../../domain/duplicates/duplicate-score';
import { MATCH_RANKS, type MatchRank } from '../../domain/names/name-matcher';
import type { PersonId } from '../../domain/person';
import { PairList } from './pair-list';
import type { PeopleBase } from './people-base';
import { NO_RANK, type PeopleNames } from './people-names';
import type { PersonEntry } from './person-entry';
import type { FoundPerson } from './ranked-people';

/** Two records that may be about one person. */
export interface FoundPair extends DuplicateScore {
  readonly one: PersonId;
  readonly other: PersonId;
}

export interface FoundPairs {
  readonly total: number;
  /** The likeliest first; not more than anybody reads. */
  readonly pairs: readonly FoundPair[];
}

/** What is read of the index of people. */
export interface ComparedIndex {
  readonly base: PeopleBase | undefined;
  readonly names: Pick<PeopleNames, 'forEachNamesake' | 'isReady'>;
  readonly livingPeople: () => Iterable<FoundPerson>;
  readonly idAt: (ordinal: number) => PersonId | undefined;
  readonly entry: (id: PersonId) => PersonEntry | undefined;
}

/** So many bearers of one name are looked at; beyond that the name says nothing. */
const MOST_BEARERS = 500;
const MOST_PAIRS = 100;
/** Others are let through whenever so many were passed who had been compared before. */
const SLICE_PEOPLE = 500;

type Compared = Pick<PersonEntry, 'id' | 'sex' | 'birth' | 'place' | 'notSame'>;

/**
 * Finds records that may be about one person, and keeps what it found: whoever changes is compared anew, nobody else. Who
 * is compared with whom the name index says: those alone whose names may be the same, never everybody with everybody. How
 * rare a name is counts as it was when two were compared.
 */
export class DuplicateFinder {
  readonly #ids: PersonId[] = [];
  readonly #numbers = new Map<PersonId, number>();
  /** By number: those who were compared with all others who were. */
  readonly #compared = new Set<number>();
  readonly #changed = new Set<PersonId>();
  readonly #pairs = new PairList();
  /** What is compared of people, read once; kept only while people are compared. */
  readonly #facts = new Map<PersonId, Compared>();

  /** People changed, were added or put aside. */
  change(ids: Iterable<PersonId>): void {
    if (this.#ids.length > 0) for (const id of ids) this.#changed.add(id);
  }

  /** Compares whoever was not compared yet, once their names are read. Yields after each person. */
  *find(index: ComparedIndex): Generator<undefined, FoundPairs> {
    let base: PeopleBase | undefined;
    do {
      base = index.base;
      if (index.names.isReady) this.#forgetChanged();
      yield* this.#compareAll(index);
      // A snapshot that was written meanwhile gave everybody another ordinal: some may have been passed over.
    } while (index.base !== base || (index.names.isReady && this.#changed.size > 0));
    this.#facts.clear();
    const pairs = this.#pairs.likeliest(MOST_PAIRS).flatMap(({ one, other, ...score }) => {
      const [oneId, otherId] = [this.#ids[one], this.#ids[other]];
      return oneId === undefined || otherId === undefined ? [] : [{ ...score, one: oneId, other: otherId }];
    });
    return { total: this.#pairs.size, pairs };
  }

  #forgetChanged(): void {
    if (this.#changed.size === 0) return;
    const numbers = new Set([...this.#changed].map((id) => this.#numberOf(id)));
    for (const number of numbers) this.#compared.delete(number);
    for (const id of this.#changed) this.#facts.delete(id);
    this.#pairs.removeAll(numbers);
    this.#changed.clear();
  }

  *#compareAll(index: ComparedIndex): Generator<undefined> {
    let passed = 0;
    for (const person of index.livingPeople()) {
      const id = toId(index, person);
      if (id === undefined || this.#changed.has(id) || this.#compared.has(this.#numberOf(id))) {
        passed += 1;
        if (passed % SLICE_PEOPLE === 0) yield;
        continue;
      }
      this.#compare(index, id);
      this.#compared.add(this.#numberOf(id));
      yield;
    }
  }

  /** With those alone who were compared before: the others will find this person when it is their turn. */
  #compare(index: ComparedIndex, id: PersonId): void {
    const entry = index.entry(id);
    if (entry === undefined) return;
    const ranks = namesakesOf(index, entry);
    const namesakes = [...ranks.values()].filter((rank) => rank === MATCH_RANKS.variant).length;
    for (const [otherId, rank] of [...ranks].slice(0, MOST_BEARERS)) {
      const other = this.#numberOf(otherId);
      const facts = this.#compared.has(other) ? this.#factsOf(index, otherId) : undefined;
      if (facts === undefined || isToldApart(entry, facts)) continue;
      const name = rank === MATCH_RANKS.variant ? 'same' : 'alike';
      const score = scoreDuplicate(entry, facts, { name, namesakes });
      if (score.points >= LIKELY_POINTS) this.#pairs.add({ one: other, other: this.#numberOf(id), ...score });
    }
  }

  #factsOf(index: ComparedIndex, id: PersonId): Compared | undefined {
    const known = this.#facts.get(id);
    if (known !== undefined) return known;
    const entry = index.entry(id);
    if (entry === undefined || entry.isDeleted === true) return undefined;
    const { sex, birth, place, notSame } = entry;
    const facts = {
      id,
      sex,
      place,
      ...(birth === undefined ? {} : { birth }),
      ...(notSame === undefined ? {} : { notSame }),
    };
    this.#facts.set(id, facts);
    return facts;
  }

  #numberOf(id: PersonId): number {
    const known = this.#numbers.get(id);
    if (known !== undefined) return known;
    const number = this.#ids.length;
    this.#ids.push(id);
    this.#numbers.set(id, number);
    return number;
  }
}

function toId(index: ComparedIndex, person: FoundPerson): PersonId | undefined {
  return typeof person === 'string' ? person : index.idAt(person);
}

function namesakesOf(index: ComparedIndex, { id, names }: PersonEntry): ReadonlyMap<PersonId, MatchRank> {
  const ranks = new Map<FoundPerson, MatchRank>();
  for (const name of names)
    index.names.forEachNamesake(name, (other, rank) => {
      if (rank < (ranks.get(other) ?? NO_RANK)) ranks.set(other, rank);
    });
  const byId = new Map<PersonId, MatchRank>();
  for (const [person, rank] of ranks) {
    const other = toId(index, person);
    if (other !== undefined && other !== id) byId.set(other, rank);
  }
  return byId;
}

function isToldApart(one: Compared, other: Compared): boolean {
  return one.notSame?.includes(other.id) === true || other.notSame?.includes(one.id) === true;
}
