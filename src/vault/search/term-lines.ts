import { findLines } from './find-lines';
import { searchLineAt, type PeopleBase } from './people-base';

/** The words of the query that is being typed, and what they were a few keys ago. */
const MOST_KEPT = 16;
/** To look at single lines pays if they are no more than this part of all. */
const FEW = 1 / 8;

/**
 * In whose search text terms stand. Whoever types asks with every key for the words before it again, and for a word that
 * holds what it was with the key before: only where that stood is it looked for.
 */
export class TermLines {
  readonly #base: PeopleBase;
  /** The last asked for last. */
  readonly #kept = new Map<string, Uint32Array>();

  constructor(base: PeopleBase) {
    this.#base = base;
  }

  /** The ordinals of those in whose names, place or group a term stands, in order. */
  ordinalsOf(term: string): Uint32Array {
    const ordinals = this.#kept.get(term) ?? this.#find(term);
    this.#kept.delete(term);
    this.#kept.set(term, ordinals);
    const [oldest] = this.#kept.keys();
    if (oldest !== undefined && this.#kept.size > MOST_KEPT) this.#kept.delete(oldest);
    return ordinals;
  }

  #find(term: string): Uint32Array {
    const within = this.#fewestWithin(term);
    if (within !== undefined && within.length <= this.#base.count * FEW)
      return within.filter((ordinal) => searchLineAt(this.#base, ordinal).includes(term));
    const found: number[] = [];
    const { searchText: text, searchOffsets: offsets } = this.#base;
    findLines({ text, offsets }, term, (ordinal) => found.push(ordinal));
    return Uint32Array.from(found);
  }

  /** Where a term stands, every part of it does. */
  #fewestWithin(term: string): Uint32Array | undefined {
    let fewest: Uint32Array | undefined;
    for (const [part, ordinals] of this.#kept)
      if (term.includes(part) && ordinals.length < (fewest?.length ?? Infinity)) fewest = ordinals;
    return fewest;
  }
}
