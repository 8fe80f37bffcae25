import { COUNTED, compareKeys, type Breakdown, type Counted } from './breakdowns';
import { LEFT_OUT_REASONS, type FigureFacts, type LeftOutReason } from './figure-facts';

export type Counts = Readonly<Record<Counted, number>>;

/** Exact counts. They never leave the vault: `withholdSmall` makes of them what may be seen. */
export interface CountTable {
  readonly breakdowns: readonly Breakdown[];
  /** Each with a key for each breakdown. */
  readonly rows: readonly { readonly keys: readonly string[]; readonly counts: Counts }[];
}

interface RunningRow {
  readonly keys: readonly string[];
  readonly counts: Record<Counted, number>;
}

/** Counts people one after the other, so that nothing of anybody has to be kept meanwhile. */
export class FigureTally {
  readonly #breakdowns: readonly Breakdown[];
  readonly #rows = new Map<string, RunningRow>();
  readonly #leftOut = countsOf(LEFT_OUT_REASONS);
  #people = 0;

  constructor(breakdowns: readonly Breakdown[]) {
    this.#breakdowns = breakdowns;
  }

  /** How many people were counted, each once. */
  get people(): number {
    return this.#people;
  }

  /** How many were not, and why. */
  get leftOut(): Readonly<Record<LeftOutReason, number>> {
    return this.#leftOut;
  }

  /** Counts a person in every row that they stand in. */
  add({ keys, sex, age }: FigureFacts): void {
    this.#people += 1;
    for (const row of combinations(this.#breakdowns.map((breakdown) => keys[breakdown]))) {
      const { counts } = this.#rowOf(row);
      for (const counted of ['all', sex, age] as const) counts[counted] += 1;
    }
  }

  /** Counts a person among those who are not counted. */
  leaveOut(reason: LeftOutReason): void {
    this.#leftOut[reason] += 1;
  }

  /** The rows in the order of their lists. */
  table(): CountTable {
    return { breakdowns: this.#breakdowns, rows: [...this.#rows.values()].toSorted(this.#compareRows) };
  }

  #rowOf(keys: readonly string[]): RunningRow {
    const known = this.#rows.get(keys.join(' '));
    if (known !== undefined) return known;
    const row = { keys, counts: countsOf(COUNTED) };
    this.#rows.set(keys.join(' '), row);
    return row;
  }

  readonly #compareRows = (one: RunningRow, other: RunningRow): number => {
    for (const [position, breakdown] of this.#breakdowns.entries()) {
      const order = compareKeys(breakdown, one.keys[position] ?? '', other.keys[position] ?? '');
      if (order !== 0) return order;
    }
    return 0;
  };
}

function countsOf<Key extends string>(keys: readonly Key[]): Record<Key, number> {
  return Object.fromEntries(keys.map((key) => [key, 0])) as Record<Key, number>;
}

function combinations(lists: readonly (readonly string[])[]): readonly (readonly string[])[] {
  return lists.reduce<readonly (readonly string[])[]>(
    (rows, keys) => rows.flatMap((row) => keys.map((key) => [...row, key])),
    [[]],
  );
}
