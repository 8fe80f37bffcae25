import { DUPLICATE_REASONS, type DuplicateScore } from '../../domain/duplicates/duplicate-score';

/** Two people, by numbers that the caller gave them, and what speaks for their being one. */
export interface NumberedPair extends DuplicateScore {
  readonly one: number;
  readonly other: number;
}

/** Pairs of people in the order in which they were added, eleven bytes each: common names make very many. */
export class PairList {
  #size = 0;
  #ones = new Uint32Array(1024);
  #others = new Uint32Array(1024);
  #points = new Int8Array(1024);
  /** A bit for each of the reasons, in their order. */
  #reasons = new Uint16Array(1024);

  get size(): number {
    return this.#size;
  }

  /** Adds a pair. */
  add({ one, other, points, reasons }: NumberedPair): void {
    if (this.#size === this.#ones.length) this.#grow();
    this.#ones[this.#size] = one;
    this.#others[this.#size] = other;
    this.#points[this.#size] = points;
    this.#reasons[this.#size] = reasons.reduce(
      (bits, reason) => bits | (1 << DUPLICATE_REASONS.indexOf(reason)),
      0,
    );
    this.#size += 1;
  }

  /** Takes out all pairs of these people. */
  removeAll(people: ReadonlySet<number>): void {
    const size = this.#size;
    this.#size = 0;
    for (let at = 0; at < size; at += 1) {
      if (people.has(this.#ones[at] ?? 0) || people.has(this.#others[at] ?? 0)) continue;
      for (const column of [this.#ones, this.#others, this.#points, this.#reasons])
        column[this.#size] = column[at] ?? 0;
      this.#size += 1;
    }
  }

  /** Those with the most points, and among equals those that were added first. */
  likeliest(most: number): NumberedPair[] {
    const places = new Uint32Array(this.#size).map((_, at) => at);
    return Array.from(
      places.toSorted((one, other) => this.#pointsAt(other) - this.#pointsAt(one)).slice(0, most),
      (at) => this.#pairAt(at),
    );
  }

  #pointsAt(at: number): number {
    return this.#points[at] ?? 0;
  }

  #pairAt(at: number): NumberedPair {
    const bits = this.#reasons[at] ?? 0;
    return {
      one: this.#ones[at] ?? 0,
      other: this.#others[at] ?? 0,
      points: this.#pointsAt(at),
      reasons: DUPLICATE_REASONS.filter((_, reason) => (bits & (1 << reason)) !== 0),
    };
  }

  #grow(): void {
    const size = this.#ones.length * 2;
    const [ones, others] = [new Uint32Array(size), new Uint32Array(size)];
    const [points, reasons] = [new Int8Array(size), new Uint16Array(size)];
    ones.set(this.#ones);
    others.set(this.#others);
    points.set(this.#points);
    reasons.set(this.#reasons);
    this.#ones = ones;
    this.#others = others;
    this.#points = points;
    this.#reasons = reasons;
  }
}
