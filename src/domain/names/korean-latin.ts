import { BoundedCache } from './bounded-cache';
import type { LatinFamily } from './latin-family';
import { toKoreanWord, type LatinWord } from './latin-words';
import { candidatesOf, letterUnit, toNamePosition, type NamePosition } from './name-position';
import { spellingTable } from './spelling-table';
import { SURNAMES_BY_SPELLING } from './surnames';
import { withOneError } from './typing-errors';

/** Korean names in Latin letters: Revised, McCune-Reischauer, DPRK and what people in the South write. */
export function koreanFamily(): LatinFamily {
  const { least, longest } = spellingTable();
  return {
    toParts: toKoreanWord,
    toOtherParts: partedAsWritten,
    costOf: (piece) => (SURNAMES_BY_SPELLING.has(piece) ? 0 : (least.get(piece) ?? leastOfOriginals(piece))),
    longestPiece: longest,
    toPositions: (pieces) => pieces.map((piece, index) => joinedPosition(pieces, index, piece)),
    toUnfinished: (piece) => someOf(`l:${piece}…`, spellingsBeginningWith(piece)),
    toMisspelt: (piece) =>
      someOf(
        `l:${piece}?`,
        [...withOneError(piece)].filter((other) => least.has(other)),
      ),
  };
}

// A few thousand syllables make up most names.
const positions = new BoundedCache<NamePosition>(4_000);

function koreanPosition(spelling: string): NamePosition {
  return positions.get(spelling, () =>
    toNamePosition(`l:${spelling}`, [
      [letterUnit(spelling), 0],
      ...candidatesFor(spelling),
      ...surnamesFor(spelling),
    ]),
  );
}

function candidatesFor(spelling: string): readonly (readonly [unit: number, cost: number])[] {
  return spellingTable().candidates.get(spelling) ?? [];
}

function surnamesFor(spelling: string): (readonly [unit: number, cost: number])[] {
  const surnames = SURNAMES_BY_SPELLING.get(spelling) ?? [];
  return surnames
    .filter((surname) => surname.length === 1)
    .map((surname) => [surname.codePointAt(0) ?? 0, 0] as const);
}

function someOf(key: string, spellings: readonly string[]): NamePosition | undefined {
  if (spellings.length === 0) return undefined;
  return positions.get(key, () =>
    toNamePosition(
      key,
      // Not through the cache of positions: thousands of spellings begin alike, and would drive all others out.
      spellings.flatMap((spelling) => [...candidatesFor(spelling), ...surnamesFor(spelling)]),
    ),
  );
}

function spellingsBeginningWith(letters: string): readonly string[] {
  const { sorted } = spellingTable();
  const from = firstNotBelow(sorted, letters);
  return sorted.slice(from, firstNotBelow(sorted, `${letters}\u{10FFFF}`));
}

function firstNotBelow(sorted: readonly string[], text: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * A syllable beside its neighbours. Where sounds ran together in writing, it may have been another: McCune and
 * Reischauer write 혁남 as Hyŏngnam, 꽃님 as Kkonnim and 일옥 as Irok.
 */
function joinedPosition(pieces: readonly string[], index: number, piece: string): NamePosition {
  const before = pieces[index - 1];
  const after = pieces[index + 1];
  const originals = [
    ...(after === undefined ? [] : finalsBefore(piece, after)),
    ...(before === undefined ? [] : initialsAfter(piece, before)),
  ];
  const plain = koreanPosition(piece);
  if (originals.length === 0) return plain;
  const key = `l:${piece}+${originals.map(({ spelling, cost }) => `${spelling}${cost}`).join('+')}`;
  return positions.get(key, () => toNamePosition(key, [...candidatesOf(plain), ...moreOf(originals)]));
}

function moreOf(originals: readonly Original[]): (readonly [unit: number, cost: number])[] {
  return originals.flatMap(({ spelling, cost }) =>
    candidatesFor(spelling).map(([unit, own]) => [unit, own + cost] as const),
  );
}

interface Original {
  readonly spelling: string;
  readonly cost: number;
}

/** Endings that sound otherwise before a consonant: what is heard, before what, and what it may have been. */
const ASSIMILATED: readonly (readonly [heard: string, before: RegExp, original: string])[] = [
  ['ng', /^[nm]/u, 'k'],
  ['m', /^[nm]/u, 'p'],
  ['n', /^[nm]/u, 't'],
  ['l', /^l/u, 'n'],
];

/** A spelling that only a neighbour explains: no syllable is 꼰, but Kkonnim is 꽃님. */
function leastOfOriginals(piece: string): number | undefined {
  const { least } = spellingTable();
  const costs = ASSIMILATED.filter(([heard]) => piece.endsWith(heard))
    .map(([heard, , original]) => least.get(piece.slice(0, -heard.length) + original))
    .filter((cost) => cost !== undefined);
  return costs.length === 0 ? undefined : Math.min(...costs) + 1;
}

function finalsBefore(piece: string, after: string): Original[] {
  const assimilated = ASSIMILATED.filter(
    ([heard, before]) =>
      piece.endsWith(heard) && before.test(after) && !(heard === 'n' && piece.endsWith('ng')),
  ).map(([heard, , original]) => ({ spelling: piece.slice(0, -heard.length) + original, cost: 1 }));
  // A final l before a vowel is written as the r of the next syllable.
  const isCarried = /[aeiouy]$/u.test(piece) && after.startsWith('r');
  return [...assimilated, ...(isCarried ? [{ spelling: `${piece}l`, cost: 1 }] : [])];
}

function initialsAfter(piece: string, before: string): Original[] {
  const isCarried = /[aeiouy]$/u.test(before) && /^r[aeiouwy]/u.test(piece);
  return isCarried ? [{ spelling: piece.slice(1), cost: 0 }] : [];
}

/**
 * Hyphens are set where one hears a syllable end, and a final consonant is heard with the vowel behind it: Yu-na may be
 * 연아, Ji-nu 진우, So-ra 솔아.
 */
function partedAsWritten(parts: LatinWord): readonly LatinWord[] {
  return [...parts.keys()].slice(1).flatMap((at) => {
    const [before = '', after = ''] = [parts[at - 1], parts[at]];
    if (!/[aeiouy]$/u.test(before) || !/^[nmlr][aeiouwy]/u.test(after)) return [];
    const carried = after.charAt(0).replace('r', 'l');
    return [parts.with(at - 1, before + carried).with(at, after.slice(1))];
  });
}
