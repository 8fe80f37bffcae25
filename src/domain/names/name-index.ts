import type { NamePosition } from './name-position';
import type { NameParse } from './parse-name';
import { NO_FIT, PositionSets } from './position-sets';

/** How a name of the index answers to a parse of the query. */
export type NameFit = 'whole' | 'beginning' | 'given';

/** A name that was found: whose it is, how it fits and what it costs. */
export interface NameHit {
  readonly owner: number;
  readonly fit: NameFit;
  readonly cost: number;
  /** Was the query or the name read as pinyin? */
  readonly isPinyin: boolean;
}

export interface CostLimits {
  /** Most that names may differ. */
  readonly native: number;
  /** The same where one of the two was read as pinyin. */
  readonly pinyin: number;
}

/** Positions that are kept of a name; what is longer is compared as text only. */
const COLUMNS = 6;
const NOBODY = 0xff_ff_ff_ff;
/** Shorter parts of a name are no given name: too many names end so. */
const SHORTEST_GIVEN = 2;

/**
 * Parses of many names in typed arrays: some 30 bytes each, whatever they are. A search walks through all of them;
 * that takes a millisecond or two for a hundred thousand.
 */
export class NameIndex {
  readonly #sets = new PositionSets();
  #size = 0;
  #owners = new Uint32Array(1024);
  /** Number of positions, with `PINYIN_FLAG` where it was read as pinyin. */
  #lengths = new Uint8Array(1024);
  #columns = Array.from({ length: COLUMNS }, () => new Uint16Array(1024));

  /** Adds every parse of a name. Owners are numbers that the caller chose. */
  add(owner: number, parses: readonly NameParse[]): void {
    for (const { positions, isPinyin } of parses) {
      if (positions.length > COLUMNS) continue;
      if (this.#size === this.#owners.length) this.#grow();
      const row = this.#size;
      this.#owners[row] = owner;
      this.#lengths[row] = positions.length + (isPinyin ? PINYIN_FLAG : 0);
      positions.forEach((position, at) => {
        const column = this.#columns[at];
        if (column !== undefined) column[row] = this.#sets.numberOf(position);
      });
      this.#size += 1;
    }
  }

  /** Takes out all names of an owner. */
  remove(owner: number): void {
    for (let row = this.#owners.indexOf(owner); row !== -1; row = this.#owners.indexOf(owner, row + 1))
      this.#owners[row] = NOBODY;
  }

  /** Gives owners other numbers; those for whom there is none are taken out. */
  renumber(toOwner: (owner: number) => number | undefined): void {
    let last = NOBODY;
    let renumbered = NOBODY;
    for (let row = 0; row < this.#size; row += 1) {
      const owner = this.#owners[row] ?? NOBODY;
      if (owner === NOBODY) continue;
      if (owner !== last) renumbered = toOwner(owner) ?? NOBODY;
      last = owner;
      this.#owners[row] = renumbered;
    }
    this.#compact();
  }

  /** Calls `hit` for every name that fits a parse within the limits, as often as it does. */
  search(parses: readonly NameParse[], { native, pinyin }: CostLimits, hit: (hit: NameHit) => void): void {
    const costs = new Map<string, Uint8Array>();
    const costsOf = (position: NamePosition) => {
      const known = costs.get(position.key) ?? this.#sets.costsAgainst(position);
      costs.set(position.key, known);
      return known;
    };
    for (const { positions, isPinyin } of parses)
      this.#scan(positions.map(costsOf), { isPinyin, native, pinyin, hit });
  }

  #scan(wanted: readonly Uint8Array[], scan: Scan): void {
    for (let row = 0; row < this.#size; row += 1) {
      const length = (this.#lengths[row] ?? 0) & ~PINYIN_FLAG;
      const shift = length - wanted.length;
      if (shift >= 0) this.#try(row, shift === 0 ? 'whole' : 'beginning', { wanted, shift: 0, scan });
      if (shift !== 0 && Math.min(length, wanted.length) >= SHORTEST_GIVEN)
        this.#try(row, 'given', { wanted, shift, scan });
    }
  }

  #try(row: number, fit: NameFit, { wanted, shift, scan }: Trial): void {
    const cost = this.#cost(wanted, row, shift);
    if (cost === NO_FIT) return;
    const isPinyin = scan.isPinyin || (this.#lengths[row] ?? 0) >= PINYIN_FLAG;
    const owner = this.#owners[row] ?? NOBODY;
    if (owner !== NOBODY && cost <= (isPinyin ? scan.pinyin : scan.native))
      scan.hit({ owner, fit, cost, isPinyin });
  }

  /** What the query costs against a row, its first position beside the row's position `shift`. */
  #cost(wanted: readonly Uint8Array[], row: number, shift: number): number {
    let sum = 0;
    for (let at = Math.max(0, -shift); at < wanted.length; at += 1) {
      const cost = wanted[at]?.[this.#columns[at + shift]?.[row] ?? 0] ?? NO_FIT;
      if (cost === NO_FIT) return NO_FIT;
      sum += cost;
    }
    return sum;
  }

  #compact(): void {
    let to = 0;
    for (let row = 0; row < this.#size; row += 1) {
      if (this.#owners[row] === NOBODY) continue;
      for (const column of [this.#owners, this.#lengths, ...this.#columns]) column[to] = column[row] ?? 0;
      to += 1;
    }
    this.#size = to;
  }

  #grow(): void {
    const size = this.#owners.length * 2;
    const grown = { owners: new Uint32Array(size), lengths: new Uint8Array(size) };
    grown.owners.set(this.#owners);
    grown.lengths.set(this.#lengths);
    this.#owners = grown.owners;
    this.#lengths = grown.lengths;
    this.#columns = this.#columns.map((column) => {
      const larger = new Uint16Array(size);
      larger.set(column);
      return larger;
    });
  }
}

const PINYIN_FLAG = 0x80;

interface Trial {
  readonly wanted: readonly Uint8Array[];
  /** How far the query's first position stands from the name's; negative if the query is longer. */
  readonly shift: number;
  readonly scan: Scan;
}

interface Scan extends CostLimits {
  readonly isPinyin: boolean;
  readonly hit: (hit: NameHit) => void;
}
