import type { PersonId } from '../../domain/person';

/** Of nobody who was found. */
export const NOT_FOUND = 255;

/** A person in a result: an ordinal of the base, or the id of somebody who changed since. */
export type FoundPerson = number | PersonId;

/**
 * A result in its order: the best score first; among equals those who changed since the base, the last first, and then
 * the base in its order. Only the part that is shown is ever put together.
 */
export class RankedPeople {
  readonly length: number;
  readonly #scores: Uint8Array;
  readonly #changed: ReadonlyMap<number, readonly PersonId[]>;
  readonly #counts = new Map<number, number>();

  /** `scores` by ordinal, `changed` by score. */
  constructor(scores: Uint8Array, changed: ReadonlyMap<number, readonly PersonId[]>) {
    this.#scores = scores;
    this.#changed = changed;
    const counts = new Uint32Array(NOT_FOUND + 1);
    // Not `for … of`: a typed array's iterator is ten times as slow, and this runs with every key.
    for (let at = 0; at < scores.length; at += 1) {
      const score = scores[at] ?? NOT_FOUND;
      counts[score] = (counts[score] ?? 0) + 1;
    }
    let length = 0;
    for (let score = 0; score < NOT_FOUND; score += 1) {
      const count = (counts[score] ?? 0) + (changed.get(score)?.length ?? 0);
      if (count > 0) this.#counts.set(score, count);
      length += count;
    }
    this.length = length;
  }

  /** Part of the result. */
  slice(offset: number, limit: number): FoundPerson[] {
    const people: FoundPerson[] = [];
    let skip = offset;
    for (const [score, count] of this.#counts) {
      if (people.length >= limit) break;
      if (skip >= count) skip -= count;
      else {
        this.#take(people, { score, skip, limit });
        skip = 0;
      }
    }
    return people;
  }

  #take(people: FoundPerson[], { score, skip, limit }: Part): void {
    const changed = this.#changed.get(score) ?? [];
    people.push(...changed.slice(skip, skip + limit - people.length));
    let left = Math.max(0, skip - changed.length);
    for (
      let ordinal = this.#scores.indexOf(score);
      ordinal !== -1 && people.length < limit;
      ordinal = this.#scores.indexOf(score, ordinal + 1)
    ) {
      if (left === 0) people.push(ordinal);
      else left -= 1;
    }
  }
}

interface Part {
  readonly score: number;
  readonly skip: number;
  readonly limit: number;
}
