import { NameIndex, type NameHit } from '../../domain/names/name-index';
import {
  matchMisspelt,
  matchNames,
  matchWholeNames,
  MATCH_RANKS,
  type MatchRank,
} from '../../domain/names/name-matcher';
import type { PersonId } from '../../domain/person';
import { entryAt, idAt, ordinalOf, type PeopleBase } from './people-base';
import type { PersonEntry } from './person-entry';

/** How a name answers a query. */
export interface NameAnswer {
  readonly query: string;
  readonly hit: NameHit;
  readonly rank: MatchRank;
}

/** Whom a query may mean: people of the base by ordinal, those changed since by id. */
export interface NameMatches {
  /** By ordinal: how well the best of somebody's names answers, or `NO_RANK`. As long as the base, or empty. */
  readonly ranks: Uint8Array;
  readonly changed: ReadonlyMap<PersonId, MatchRank>;
  /** The names that answer, as they are written, each with the best of its answers. */
  readonly answers: ReadonlyMap<string, NameAnswer>;
}

/** Of people none of whose names answers. */
export const NO_RANK = 255;

/** From here on, owners are people who changed since the base; below, they are ordinals of it. */
const CHANGED = 0x80_00_00_00;
/** A save is taken in at once, an import in slices. */
const AT_ONCE = 20;
/** What is being typed, word by word, and what it was a few keys ago. */
const MOST_KEPT = 16;
/** Of every way in which names are typed, some. */
const WARMING = ['ㅊㅇ', '최은겨', '崔银', 'ch', 'choe un-gy', 'cui en', 'jin zhe', 'kim chol s'];

/**
 * The names of all people as `NameIndex` knows them. It is made in slices after unlocking, and never written anywhere;
 * until it is there, names are found as text only.
 */
export class PeopleNames {
  readonly #index = new NameIndex();
  #base: PeopleBase | undefined;
  /** The first ordinal of the base that was not read yet. */
  #next = 0;
  readonly #changedIds: PersonId[] = [];
  readonly #owners = new Map<PersonId, number>();
  /** Ordinals of those who changed since the base. */
  readonly #replaced = new Set<number>();
  /** Changed people whose names were not read yet. */
  readonly #waiting = new Map<PersonId, readonly string[]>();

  /** What was asked last: whoever types a name asks for its first word again with every key. */
  readonly #kept = new Map<string, NameMatches>();

  /** The tables of readings take a while to be made: unlocking and the first saves must not wait for that. */
  #hasBegun = false;

  /** Has everybody been read? */
  get isReady(): boolean {
    return this.#hasBegun && this.#isRead();
  }

  #isRead(): boolean {
    return this.#base !== undefined && this.#next >= this.#base.liveCount && this.#waiting.size === 0;
  }

  /** People changed: what they were called before counts no more. */
  change(entries: readonly PersonEntry[]): void {
    const wasReady = this.isReady;
    this.#kept.clear();
    for (const { id, names, isDeleted } of entries) {
      const owner = this.#owners.get(id);
      if (owner !== undefined) this.#index.remove(owner);
      else this.#own(id);
      this.#waiting.set(id, isDeleted === true ? [] : names);
    }
    if (wasReady && this.#waiting.size <= AT_ONCE) this.work(() => false);
  }

  /** Another base counts; `stillChanged` are those that changed since it was packed. */
  setBase(base: PeopleBase, stillChanged: ReadonlyMap<PersonId, unknown>): void {
    const former = this.#base;
    const isRead = this.#isRead();
    this.#base = base;
    this.#kept.clear();
    this.#next = isRead ? base.liveCount : 0;
    const toOrdinal = former === undefined || !isRead ? () => undefined : ordinalsIn(base, former);
    this.#index.renumber((owner) => {
      const id = this.#changedIds[owner - CHANGED];
      if (id !== undefined && stillChanged.has(id)) return owner;
      if (id !== undefined) return isRead ? ordinalOf(base, id) : undefined;
      return this.#replaced.has(owner) ? undefined : toOrdinal(owner);
    });
    for (const id of this.#owners.keys()) if (!stillChanged.has(id)) this.#forget(id);
    this.#replaced.clear();
    for (const id of this.#owners.keys()) this.#replace(id);
  }

  /** Reads names until nobody is left or `isEnough`. */
  work(isEnough: () => boolean): void {
    this.#hasBegun = true;
    this.#kept.clear();
    const base = this.#base;
    const count = base?.liveCount ?? 0;
    for (; this.#next < count && !isEnough(); this.#next += 1)
      if (base !== undefined) this.#add(this.#next, entryAt(base, this.#next).names);
    for (const [id, names] of this.#waiting) {
      if (isEnough()) return;
      this.#waiting.delete(id);
      this.#add(this.#owners.get(id) ?? CHANGED, names);
    }
  }

  /** Makes the tables that only queries need, so that the first key is answered as quickly as the tenth. */
  *warmUp(): Generator<undefined> {
    for (const query of WARMING) {
      this.match(query);
      yield;
      this.matchMisspelt(query);
      yield;
    }
    this.#kept.clear();
  }

  /** Everybody whom a query may mean, with how well the best of their names answers. */
  match(query: string): NameMatches {
    const kept = this.#kept.get(query);
    if (kept !== undefined) return kept;
    const found = this.#collect(query, (note) => matchNames(this.#index, query, note));
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size >= MOST_KEPT) this.#kept.delete(oldest);
    this.#kept.set(query, found);
    return found;
  }

  /** Everybody one of whose names may be the same as this one. */
  matchWhole(name: string): NameMatches {
    return this.#collect(name, (note) => matchWholeNames(this.#index, name, note));
  }

  /** Calls `visit` with everybody one of whose names may be the same as this one, perhaps more than once. */
  forEachNamesake(name: string, visit: (person: number | PersonId, rank: MatchRank) => void): void {
    matchWholeNames(this.#index, name, (hit, rank) => {
      this.#index.forEachOwner(hit.name, (owner) => {
        if (owner < CHANGED) {
          if (!this.#replaced.has(owner)) visit(owner, rank);
          return;
        }
        const id = this.#changedIds[owner - CHANGED];
        if (id !== undefined && this.#owners.get(id) === owner) visit(id, rank);
      });
    });
  }

  /** Everybody whom a query means if it holds one typing error. */
  matchMisspelt(query: string): NameMatches {
    return this.#collect(query, (note) =>
      matchMisspelt(this.#index, query, (hit) => note(hit, MATCH_RANKS.misspelt)),
    );
  }

  #collect(query: string, search: (note: (hit: NameHit, rank: MatchRank) => void) => void): NameMatches {
    const byName = new Map<number, NameAnswer>();
    search((hit, rank) => {
      const known = byName.get(hit.name);
      if (known === undefined || rank < known.rank) byName.set(hit.name, { query, hit, rank });
    });
    const ranks = new Uint8Array(byName.size === 0 ? 0 : (this.#base?.liveCount ?? 0)).fill(NO_RANK);
    const changed = new Map<PersonId, MatchRank>();
    const answers = new Map<string, NameAnswer>();
    for (const [name, answer] of byName) {
      answers.set(this.#index.textOf(name), answer);
      this.#index.forEachOwner(name, (owner) => {
        const { rank } = answer;
        if (owner < CHANGED) {
          if (rank < (ranks[owner] ?? 0) && !this.#replaced.has(owner)) ranks[owner] = rank;
          return;
        }
        const id = this.#changedIds[owner - CHANGED];
        if (id !== undefined && rank < (changed.get(id) ?? NO_RANK)) changed.set(id, rank);
      });
    }
    return { ranks, changed, answers };
  }

  #add(owner: number, names: readonly string[]): void {
    for (const name of names) this.#index.add(owner, name);
  }

  #own(id: PersonId): void {
    this.#owners.set(id, CHANGED + this.#changedIds.length);
    this.#changedIds.push(id);
    this.#replace(id);
  }

  #replace(id: PersonId): void {
    const ordinal = this.#base && ordinalOf(this.#base, id);
    if (ordinal !== undefined) this.#replaced.add(ordinal);
  }

  #forget(id: PersonId): void {
    this.#owners.delete(id);
    this.#waiting.delete(id);
  }
}

/** Where people of the former base stand in the next. Their order is mostly kept: each is looked for behind the last. */
function ordinalsIn(next: PeopleBase, former: PeopleBase): (ordinal: number) => number | undefined {
  let guess = 0;
  return (ordinal) => {
    const id = idAt(former, ordinal);
    const found = idAt(next, guess) === id ? guess : ordinalOf(next, id);
    if (found !== undefined) guess = found + 1;
    return found;
  };
}
