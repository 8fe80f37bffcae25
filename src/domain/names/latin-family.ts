import type { LatinWord } from './latin-words';
import type { NamePosition } from './name-position';
import { cutWord, joinSegmentations, type Segmentation } from './segmentation';

/** A way to take Latin letters for a name: Korean romanisations are one, pinyin is the other. */
export interface LatinFamily {
  readonly toParts: (word: string) => LatinWord;
  /** Other ways to part the same letters, as they sound; each costs `PARTED_OTHERWISE`. */
  readonly toOtherParts: (parts: LatinWord) => readonly LatinWord[];
  /** The least cost of reading letters as one syllable; undefined if they are none. */
  readonly costOf: (piece: string) => number | undefined;
  readonly longestPiece: number;
  readonly toPositions: (pieces: readonly string[]) => readonly NamePosition[];
  /** All syllables whose spelling begins so; undefined if none does. */
  readonly toUnfinished: (piece: string) => NamePosition | undefined;
  /** All syllables whose spelling is one typing error away; undefined if none is. */
  readonly toMisspelt: (piece: string) => NamePosition | undefined;
}

/** What one word of a name may be, syllable by syllable, with the least cost of reading it so. */
export interface WordReading {
  readonly positions: readonly NamePosition[];
  readonly cost: number;
}

/** Reads a word to its end. */
export function readWhole(family: LatinFamily, word: string, most: number): readonly WordReading[] {
  const parts = family.toParts(word);
  if (parts.length === 0) return [];
  const asSounded = family
    .toOtherParts(parts)
    .flatMap((other) => cutParts(family, other, most))
    .map(({ pieces, cost }) => ({ pieces, cost: cost + PARTED_OTHERWISE }));
  return [...cutParts(family, parts, most), ...asSounded]
    .filter(({ pieces }) => pieces.length <= most)
    .map(({ pieces, cost }) => ({ cost, positions: family.toPositions(pieces) }));
}

const PARTED_OTHERWISE = 1;

/** Reads a word whose last syllable is still being typed. */
export function readUnfinished(family: LatinFamily, word: string, most: number): readonly WordReading[] {
  const parts = family.toParts(word);
  const last = parts.at(-1) ?? '';
  return placesIn(last).flatMap((start) => {
    const tail = family.toUnfinished(last.slice(start));
    if (tail === undefined || last.length - start > family.longestPiece) return [];
    return cutParts(family, [...parts.slice(0, -1), last.slice(0, start)], most - 1).map(
      ({ pieces, cost }) => ({ cost, positions: [...family.toPositions(pieces), tail] }),
    );
  });
}

const SHORTEST_MISSPELT = 2;

/** Reads a word with one typing error in one of its syllables. */
export function readMisspelt(family: LatinFamily, word: string, most: number): readonly WordReading[] {
  const parts = family.toParts(word);
  return parts.flatMap((part, at) => {
    // Each beginning and each end is cut once, however many slices are beside it.
    const ends = placesIn(part).map((place) =>
      cutParts(family, [part.slice(place + 1), ...parts.slice(at + 1)], most - 1),
    );
    const beginnings = placesIn(part).map((place) =>
      cutParts(family, [...parts.slice(0, at), part.slice(0, place)], most - 1),
    );
    return slicesOf(part, family.longestPiece).flatMap(({ start, stop }) => {
      const before = beginnings[start] ?? [];
      const after = ends[stop - 1] ?? [];
      if (before.length === 0 || after.length === 0) return [];
      const wrong = family.toMisspelt(part.slice(start, stop));
      if (wrong === undefined) return [];
      return before.slice(0, 2).flatMap((first) =>
        after.slice(0, 2).map((last) => ({
          cost: first.cost + last.cost,
          positions: [...family.toPositions(first.pieces), wrong, ...family.toPositions(last.pieces)],
        })),
      );
    });
  });
}

function cutParts(family: LatinFamily, parts: LatinWord, mostPieces: number): readonly Segmentation[] {
  const { costOf, longestPiece } = family;
  return joinSegmentations(
    parts.filter((part) => part !== '').map((part) => cutWord(part, { costOf, longestPiece, mostPieces })),
  );
}

function placesIn(part: string): readonly number[] {
  return [...Array(part.length).keys()];
}

function slicesOf(part: string, longest: number): { readonly start: number; readonly stop: number }[] {
  return placesIn(part).flatMap((start) =>
    placesIn(part)
      .map((place) => place + 1)
      .filter((stop) => stop - start >= SHORTEST_MISSPELT && stop - start <= longest)
      .map((stop) => ({ start, stop })),
  );
}
