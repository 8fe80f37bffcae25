import { parseName } from '../../domain/names/parse-name';
import {
  matchMisspelt,
  matchNames,
  matchWholeNames,
  MATCH_RANKS,
  type MatchRank,
} from '../../domain/names/name-matcher';
import { NameIndex } from '../../domain/names/name-index';
import type { PersonId } from '../../domain/person';
import { entryAt, idAt, ordinalOf, type PeopleBase } from './people-base';
import type { PersonEntry } from './person-entry';

/** Whom a query may mean: people of the base by ordinal, those changed since by id. */
export interface NameMatches {
  readonly ordinals: ReadonlyMap<number, MatchRank>;
  readonly changed: ReadonlyMap<PersonId, MatchRank>;
}

/** From here on, owners are people who changed since the base; below, they are ordinals of it. */
const CHANGED = 0x80_00_00_00;
/** A save is taken in at once, an import in slices. */
const AT_ONCE = 20;

/**
 * The names of all people as `NameIndex` knows them. It is made in slices after unlocking, and never written anywhere;
 * until it is there, names are found as text only.
 */
export class PeopleNames {
  #index = new NameIndex();
  #base: PeopleBase | undefined;
  /** The first ordinal of the base that was not read yet. */
  #next = 0;
  readonly #changedIds: PersonId[] = [];
  readonly #owners = new Map<PersonId, number>();
  /** Changed people whose names were not read yet. */
  readonly #waiting = new Map<PersonId, readonly string[]>();

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
    this.#next = isRead ? base.liveCount : 0;
    const toOrdinal = former === undefined || !isRead ? () => undefined : ordinalsIn(base, former);
    this.#index.renumber((owner) => {
      const id = this.#changedIds[owner - CHANGED];
      if (id !== undefined && stillChanged.has(id)) return owner;
      if (id !== undefined) return isRead ? ordinalOf(base, id) : undefined;
      return this.#owners.has(idAtOf(former, owner)) ? undefined : toOrdinal(owner);
    });
    for (const id of this.#owners.keys()) if (!stillChanged.has(id)) this.#forget(id);
  }

  /** Reads names until nobody is left or `isEnough`. */
  work(isEnough: () => boolean): void {
    this.#hasBegun = true;
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

  /** Everybody whom a query may mean, with how well the best of their names answers. */
  match(query: string): NameMatches {
    return this.#collect((note) => matchNames(this.#index, query, ({ owner }, rank) => note(owner, rank)));
  }

  /** Everybody one of whose names may be the same as this one. */
  matchWhole(name: string): NameMatches {
    return this.#collect((note) =>
      matchWholeNames(this.#index, name, ({ owner }, rank) => note(owner, rank)),
    );
  }

  /** Everybody whom a query means if it holds one typing error. */
  matchMisspelt(query: string): NameMatches {
    return this.#collect((note) =>
      matchMisspelt(this.#index, query, ({ owner }) => note(owner, MATCH_RANKS.misspelt)),
    );
  }

  #collect(search: (note: (owner: number, rank: MatchRank) => void) => void): NameMatches {
    const ordinals = new Map<number, MatchRank>();
    const changed = new Map<PersonId, MatchRank>();
    search((owner, rank) => {
      const id = this.#changedIds[owner - CHANGED];
      if (id !== undefined) changed.set(id, least(rank, changed.get(id)));
      else if (!this.#isReplaced(owner)) ordinals.set(owner, least(rank, ordinals.get(owner)));
    });
    return { ordinals, changed };
  }

  #isReplaced(ordinal: number): boolean {
    return this.#owners.size > 0 && this.#owners.has(idAtOf(this.#base, ordinal));
  }

  #add(owner: number, names: readonly string[]): void {
    for (const name of names) this.#index.add(owner, parseName(name));
  }

  #own(id: PersonId): void {
    this.#owners.set(id, CHANGED + this.#changedIds.length);
    this.#changedIds.push(id);
  }

  #forget(id: PersonId): void {
    this.#owners.delete(id);
    this.#waiting.delete(id);
  }
}

function least(rank: MatchRank, known: MatchRank | undefined): MatchRank {
  return known !== undefined && known < rank ? known : rank;
}

function idAtOf(base: PeopleBase | undefined, ordinal: number): PersonId {
  return base === undefined ? ('' as PersonId) : idAt(base, ordinal);
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
