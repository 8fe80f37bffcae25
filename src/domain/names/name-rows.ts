import type { NameParse } from './parse-name';
import { NO_FIT, PositionSets, type SetCosts } from './position-sets';
import { RowChains } from './row-chains';

/** Positions that are kept of a name; what is longer is compared as text only. */
const COLUMNS = 6;
/** So many places from the beginning, and from the end, are enough to find the few rows that are worth comparing. */
const CHAINED_FIRST = 3;
const CHAINED_LAST = 2;
const PINYIN_FLAG = 0x80;
/** Shorter parts of a name are no given name: too many names end so. */
const SHORTEST_GIVEN = 2;

/** How a name answers to a parse of the query. */
export type NameFit = 'whole' | 'beginning' | 'given';

/** A row that fits. */
export interface RowHit {
  readonly name: number;
  readonly fit: NameFit;
  readonly cost: number;
  /** Was the name read as pinyin? */
  readonly isPinyin: boolean;
}

/**
 * The parses of many names in typed arrays, some 40 bytes each. A search looks at those only that hold one of the
 * wanted syllables where the fewest do.
 */
export class NameRows {
  readonly #sets = new PositionSets();
  #size = 0;
  #names = new Uint32Array(1024);
  /** Number of positions, with `PINYIN_FLAG` where it was read as pinyin. */
  #lengths = new Uint8Array(1024);
  #columns = Array.from({ length: COLUMNS }, () => new Uint16Array(1024));
  readonly #first = Array.from({ length: CHAINED_FIRST }, () => new RowChains());
  readonly #last = Array.from({ length: CHAINED_LAST }, () => new RowChains());

  /** Adds a parse of a name. */
  add(name: number, { positions, isPinyin }: NameParse): void {
    if (positions.length > COLUMNS) return;
    if (this.#size === this.#names.length) this.#grow();
    const row = this.#size;
    this.#size += 1;
    this.#names[row] = name;
    this.#lengths[row] = positions.length + (isPinyin ? PINYIN_FLAG : 0);
    positions.forEach((position, at) => {
      const column = this.#columns[at];
      if (column !== undefined) column[row] = this.#sets.numberOf(position);
    });
    this.#chain(row);
  }

  /** Drops the rows of all other names. */
  keep(isKept: (name: number) => boolean): void {
    for (const chains of [...this.#first, ...this.#last]) chains.clear();
    const size = this.#size;
    this.#size = 0;
    for (let row = 0; row < size; row += 1) {
      if (!isKept(this.#names[row] ?? 0)) continue;
      for (const column of [this.#names, this.#lengths, ...this.#columns])
        column[this.#size] = column[row] ?? 0;
      this.#chain(this.#size);
      this.#size += 1;
    }
  }

  /** Calls `hit` for every row that fits the parse and costs no more than `limit`. */
  search({ positions }: NameParse, limit: number, hit: (hit: RowHit) => void): void {
    const wanted = positions.map((position) => this.#sets.costsAgainst(position));
    this.#alongFirst(wanted, limit, hit);
    if (wanted.length >= SHORTEST_GIVEN) this.#alongLast(wanted, limit, hit);
  }

  /** The same for rows that are as long as the parse. */
  searchWhole({ positions }: NameParse, limit: number, hit: (hit: RowHit) => void): void {
    const wanted = positions.map((position) => this.#sets.costsAgainst(position));
    this.#alongFirst(wanted, limit, (found) => {
      if (found.fit === 'whole') hit(found);
    });
  }

  /** The query's first position beside the name's first. */
  #alongFirst(wanted: readonly SetCosts[], limit: number, hit: (hit: RowHit) => void): void {
    const places = this.#first.slice(0, wanted.length).map((chains, at) => ({ chains, at }));
    this.#walk(places, wanted, (row) => {
      const length = (this.#lengths[row] ?? 0) & ~PINYIN_FLAG;
      if (length < wanted.length) return;
      const cost = this.#cost(wanted, row, 0);
      if (cost <= limit) hit(this.#toHit(row, length === wanted.length ? 'whole' : 'beginning', cost));
    });
  }

  /** The query's last position beside the name's last, where one of the two lacks a surname. */
  #alongLast(wanted: readonly SetCosts[], limit: number, hit: (hit: RowHit) => void): void {
    const places = this.#last.map((chains, back) => ({ chains, at: wanted.length - 1 - back }));
    this.#walk(places, wanted, (row) => {
      const length = (this.#lengths[row] ?? 0) & ~PINYIN_FLAG;
      const shift = length - wanted.length;
      if (shift === 0 || length < SHORTEST_GIVEN) return;
      const cost = this.#cost(wanted, row, shift);
      if (cost <= limit) hit(this.#toHit(row, 'given', cost));
    });
  }

  #walk(places: readonly Place[], wanted: readonly SetCosts[], visit: (row: number) => void): void {
    const counted = places.map((place) => {
      const numbers = wanted[place.at]?.numbers ?? [];
      return { ...place, numbers, count: place.chains.countOf(numbers) };
    });
    const [fewest, ...others] = counted;
    const best = others.reduce((least, each) => (each.count < (least?.count ?? 0) ? each : least), fewest);
    for (const number of best?.numbers ?? []) best?.chains.forEach(number, visit);
  }

  #toHit(row: number, fit: NameFit, cost: number): RowHit {
    return { name: this.#names[row] ?? 0, fit, cost, isPinyin: (this.#lengths[row] ?? 0) >= PINYIN_FLAG };
  }

  /** What the query costs against a row, its first position beside the row's position `shift`. */
  #cost(wanted: readonly SetCosts[], row: number, shift: number): number {
    let sum = 0;
    for (let at = Math.max(0, -shift); at < wanted.length; at += 1) {
      const cost = wanted[at]?.costs[this.#columns[at + shift]?.[row] ?? 0] ?? NO_FIT;
      if (cost === NO_FIT) return NO_FIT;
      sum += cost;
    }
    return sum;
  }

  #chain(row: number): void {
    const length = (this.#lengths[row] ?? 0) & ~PINYIN_FLAG;
    this.#first.forEach((chains, at) => {
      if (at < length) chains.add(this.#columns[at]?.[row] ?? 0, row);
    });
    this.#last.forEach((chains, back) => {
      if (back < length) chains.add(this.#columns[length - 1 - back]?.[row] ?? 0, row);
    });
  }

  #grow(): void {
    const size = this.#names.length * 2;
    const names = new Uint32Array(size);
    names.set(this.#names);
    this.#names = names;
    const lengths = new Uint8Array(size);
    lengths.set(this.#lengths);
    this.#lengths = lengths;
    this.#columns = this.#columns.map((column) => {
      const larger = new Uint16Array(size);
      larger.set(column);
      return larger;
    });
  }
}

interface Place {
  readonly chains: RowChains;
  /** Which position of the query stands there. */
  readonly at: number;
}
