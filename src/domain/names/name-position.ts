/** What one syllable of a name may be: units with what it costs to take it for each. */
export interface NamePosition {
  /** The same for the same content. */
  readonly key: string;
  /**
   * Folded Hangul syllables and folded characters by code point, pinyin syllables from `PINYIN_UNITS` on, letters as they
   * are written from `LETTER_UNITS` on.
   */
  readonly units: readonly number[];
  readonly costs: readonly number[];
}

/** Where the numbers of pinyin syllables begin: above all code points. */
export const PINYIN_UNITS = 0x20_00_00;

/** Where the numbers of letters as they are written begin: above all syllables of pinyin. */
const LETTER_UNITS = 0x40_00_00;

/** The unit of a syllable as it is written: the same letters are the same syllable, however odd they are. */
export function letterUnit(spelling: string): number {
  let number = 0;
  for (const letter of spelling)
    number = number * LETTERS_AND_NONE + "'abcdefghijklmnopqrstuvwxyz".indexOf(letter) + 1;
  return LETTER_UNITS + number;
}

const LETTERS_AND_NONE = 28;

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
