/** One way to cut a word into syllables, with the least that reading it so costs. */
export interface Segmentation {
  readonly pieces: readonly string[];
  readonly cost: number;
}

export interface Cutter {
  /** The least cost of reading a piece as one syllable; undefined if it is none. */
  readonly costOf: (piece: string) => number | undefined;
  readonly longestPiece: number;
  readonly mostPieces: number;
}

/** However a word may be cut, so many ways are enough: the cheapest. */
const MOST_WAYS = 12;
/** Longer words are no names; cutting them would only take time. */
const LONGEST_WORD = 32;

/** Every way to cut letters into syllables, cheapest first. */
export function cutWord(letters: string, cutter: Cutter): readonly Segmentation[] {
  if (letters.length > LONGEST_WORD) return [];
  // For each place in the word, the ways to get there with no more than the pieces that are allowed.
  const ways: Segmentation[][] = Array.from({ length: letters.length + 1 }, () => []);
  ways[0] = [{ pieces: [], cost: 0 }];
  for (let start = 0; start < letters.length; start += 1) {
    const before = cheapest(ways[start] ?? []).filter(({ pieces }) => pieces.length < cutter.mostPieces);
    if (before.length === 0) continue;
    for (let stop = start + 1; stop <= Math.min(letters.length, start + cutter.longestPiece); stop += 1)
      ways[stop]?.push(...withPiece(before, letters.slice(start, stop), cutter));
  }
  return cheapest(ways[letters.length] ?? []);
}

function withPiece(ways: readonly Segmentation[], piece: string, { costOf }: Cutter): Segmentation[] {
  const own = costOf(piece);
  if (own === undefined) return [];
  return ways.map(({ pieces, cost }) => ({ pieces: [...pieces, piece], cost: cost + own }));
}

/** Joins ways of several parts of a word, cheapest first. */
export function joinSegmentations(parts: readonly (readonly Segmentation[])[]): readonly Segmentation[] {
  let joined: readonly Segmentation[] = [{ pieces: [], cost: 0 }];
  for (const part of parts) {
    joined = cheapest(
      joined.flatMap((before) =>
        part.map(({ pieces, cost }) => ({
          pieces: [...before.pieces, ...pieces],
          cost: before.cost + cost,
        })),
      ),
    );
  }
  return joined;
}

function cheapest(ways: readonly Segmentation[]): readonly Segmentation[] {
  if (ways.length <= 1) return ways;
  return ways.toSorted((one, other) => weight(one) - weight(other)).slice(0, MOST_WAYS);
}

// Given names have two syllables far more often than three: at equal cost, fewer are likelier.
function weight({ pieces, cost }: Segmentation): number {
  return cost + pieces.length / 8;
}
