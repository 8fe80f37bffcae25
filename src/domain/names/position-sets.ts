import type { NamePosition } from './name-position';

/** No syllable of the query fits. */
export const NO_FIT = 255;

/** What a position of a query costs against stored ones. */
export interface SetCosts {
  /** By number of the stored position. */
  readonly costs: Uint8Array;
  /** The stored positions that fit at all. */
  readonly numbers: readonly number[];
}

/** Keystrokes ask for nearly the same positions again and again. */
const MOST_KEPT = 64;

/**
 * Every position that any stored name has, once, with a number. There are a few thousand of them, however many names
 * there are: what a query's syllable costs against each is computed once, and a name is then a few look-ups.
 */
export class PositionSets {
  readonly #numbers = new Map<string, number>();
  /** By unit: numbers of the positions that hold it and what it costs there, one after the other. */
  readonly #byUnit = new Map<number, number[]>();
  readonly #kept = new Map<string, SetCosts>();

  get count(): number {
    return this.#numbers.size;
  }

  /** The number of a position. */
  numberOf(position: NamePosition): number {
    const known = this.#numbers.get(position.key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#kept.clear();
    this.#numbers.set(position.key, number);
    position.units.forEach((unit, at) => {
      const cost = position.costs[at] ?? 0;
      const others = this.#byUnit.get(unit);
      if (others === undefined) this.#byUnit.set(unit, [number, cost]);
      else others.push(number, cost);
    });
    return number;
  }

  /** What a position of a query costs against each stored one. */
  costsAgainst(position: NamePosition): SetCosts {
    const kept = this.#kept.get(position.key);
    if (kept !== undefined) return kept;
    const found = this.#compare(position);
    if (this.#kept.size >= MOST_KEPT) this.#kept.clear();
    this.#kept.set(position.key, found);
    return found;
  }

  #compare({ units, costs }: NamePosition): SetCosts {
    const all = new Uint8Array(this.count).fill(NO_FIT);
    const numbers: number[] = [];
    units.forEach((unit, at) => {
      const own = costs[at] ?? 0;
      const stored = this.#byUnit.get(unit) ?? [];
      for (let index = 0; index < stored.length; index += 2) {
        const number = stored[index] ?? 0;
        const cost = own + (stored[index + 1] ?? 0);
        const before = all[number] ?? 0;
        if (before === NO_FIT) numbers.push(number);
        if (cost < before) all[number] = cost;
      }
    });
    return { costs: all, numbers };
  }
}
