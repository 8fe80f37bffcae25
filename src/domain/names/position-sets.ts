import type { NamePosition } from './name-position';

/** No syllable of the query fits. */
export const NO_FIT = 255;

/**
 * Every position that any stored name has, once, with a number. There are a few thousand of them, however many names
 * there are: what a query's syllable costs against each is computed once, and a name is then a few look-ups.
 */
export class PositionSets {
  readonly #numbers = new Map<string, number>();
  /** By unit: numbers of the positions that hold it and what it costs there, one after the other. */
  readonly #byUnit = new Map<number, number[]>();

  get count(): number {
    return this.#numbers.size;
  }

  /** The number of a position. */
  numberOf(position: NamePosition): number {
    const known = this.#numbers.get(position.key);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(position.key, number);
    position.units.forEach((unit, at) => {
      const cost = position.costs[at] ?? 0;
      const others = this.#byUnit.get(unit);
      if (others === undefined) this.#byUnit.set(unit, [number, cost]);
      else others.push(number, cost);
    });
    return number;
  }

  /** What a position of a query costs against each stored one, by number. */
  costsAgainst({ units, costs }: NamePosition): Uint8Array {
    const all = new Uint8Array(this.count).fill(NO_FIT);
    units.forEach((unit, at) => {
      const own = costs[at] ?? 0;
      const stored = this.#byUnit.get(unit) ?? [];
      for (let index = 0; index < stored.length; index += 2) {
        const number = stored[index] ?? 0;
        const cost = own + (stored[index + 1] ?? 0);
        if (cost < (all[number] ?? 0)) all[number] = cost;
      }
    });
    return all;
  }
}
