/** What one syllable of a name may be: units with what it costs to take it for each. */
export interface NamePosition {
  /** The same for the same content. */
  readonly key: string;
  /** Folded Hangul syllables and folded characters by code point, pinyin syllables from `PINYIN_UNITS` on. */
  readonly units: readonly number[];
  readonly costs: readonly number[];
}

/** Where the numbers of pinyin syllables begin: above all code points. */
export const PINYIN_UNITS = 0x20_00_00;

/** Collects units, keeping the least cost of each. */
export function toNamePosition(
  key: string,
  candidates: Iterable<readonly [unit: number, cost: number]>,
): NamePosition {
  const least = new Map<number, number>();
  for (const [unit, cost] of candidates) {
    const known = least.get(unit);
    if (known === undefined || cost < known) least.set(unit, cost);
  }
  return { key, units: [...least.keys()], costs: [...least.values()] };
}

/** The units of a position with their costs. */
export function candidatesOf({ units, costs }: NamePosition): (readonly [unit: number, cost: number])[] {
  return units.map((unit, index) => [unit, costs[index] ?? 0]);
}
