import { BoundedCache } from './bounded-cache';
import { COMMON_NAME_HANJA } from './common-name-hanja';
import { foldHanja, hanjaTables } from './hanja-tables';
import type { LatinFamily } from './latin-family';
import { toPinyinWord } from './latin-words';
import { candidatesOf, PINYIN_UNITS, toNamePosition, type NamePosition } from './name-position';
import { LONG_SURNAMES, SHORT_SURNAMES } from './surnames';
import { NAME_HANJA } from './tables/name-hanja';
import { SCHOOL_HANJA } from './tables/school-hanja';
import { withOneError } from './typing-errors';

/** What it costs to read a pinyin syllable as the Korean reading of a character, by how usual that is in names. */
const COMMON_COST = 1;
const SCHOOL_COST = 2;
const RARE_COST = 3;

interface PinyinTable {
  readonly numbers: ReadonlyMap<string, number>;
  /** By number of the syllable: Korean readings with their costs, in given names and as surnames. */
  readonly given: ReadonlyMap<number, ReadonlyMap<number, number>>;
  readonly surnames: ReadonlyMap<number, ReadonlyMap<number, number>>;
}

let table: PinyinTable | undefined;

/** Chinese readings in Latin letters. */
export function pinyinFamily(): LatinFamily {
  const { numbers } = pinyinTable();
  return {
    toParts: toPinyinWord,
    toOtherParts: () => [],
    costOf: (piece) => (isPinyin(piece, numbers) ? 0 : undefined),
    longestPiece: 6,
    toPositions: (pieces) => pieces.map(pinyinPosition),
    toUnfinished: (piece) =>
      someOf(
        `p:${piece}…`,
        [...numbers.keys()].filter((syllable) => syllable.startsWith(piece)),
      ),
    toMisspelt: (piece) =>
      someOf(
        `p:${piece}?`,
        [...withOneError(piece)].filter((other) => numbers.has(other)),
      ),
  };
}

const positions = new BoundedCache<NamePosition>(1_000);

function pinyinPosition(spelling: string): NamePosition {
  return positions.get(spelling, makePosition);
}

function someOf(key: string, spellings: readonly string[]): NamePosition | undefined {
  if (spellings.length === 0) return undefined;
  return positions.get(key, () =>
    toNamePosition(
      key,
      spellings.flatMap((spelling) => candidatesOf(pinyinPosition(spelling))),
    ),
  );
}

function makePosition(spelling: string): NamePosition {
  const { numbers, given, surnames } = pinyinTable();
  const all = numbersOf(spelling, numbers);
  return toNamePosition(
    `p:${spelling}`,
    all.flatMap(([number, cost]) => [
      [PINYIN_UNITS + number, cost] as const,
      ...plus(given.get(number), cost),
      ...plus(surnames.get(number), cost),
    ]),
  );
}

function plus(
  readings: ReadonlyMap<number, number> | undefined,
  cost: number,
): (readonly [number, number])[] {
  return [...(readings ?? [])].map(([unit, own]) => [unit, own + cost] as const);
}

/** lu and nu are also what keyboards without ü make of lü and nü; passports write lyu and nyu. */
function numbersOf(
  spelling: string,
  numbers: ReadonlyMap<string, number>,
): (readonly [number: number, cost: number])[] {
  const umlaut = /^([ln])(?:u|yu)(?=$|[aeio])/u.test(spelling)
    ? spelling.replace(/^([ln])y?u/u, '$1v')
    : undefined;
  return [
    [numbers.get(spelling), 0] as const,
    [umlaut === undefined ? undefined : numbers.get(umlaut), spelling.includes('y') ? 0 : 1] as const,
  ].flatMap(([number, cost]) => (number === undefined ? [] : [[number, cost] as const]));
}

function isPinyin(spelling: string, numbers: ReadonlyMap<string, number>): boolean {
  return numbers.has(spelling) || (/^[ln]y?u/u.test(spelling) && numbersOf(spelling, numbers).length > 0);
}

function pinyinTable(): PinyinTable {
  table ??= makeTable();
  return table;
}

function makeTable(): PinyinTable {
  const { pinyinSyllables } = hanjaTables();
  const given = new Map<number, Map<number, number>>();
  for (const [characters, cost] of [
    [COMMON_NAME_HANJA, COMMON_COST],
    [SCHOOL_HANJA, SCHOOL_COST],
    [NAME_HANJA, RARE_COST],
  ] as const) {
    for (const character of characters) addReadings(given, { character, cost });
  }
  const surnames = new Map<number, Map<number, number>>();
  for (const [surname, characters] of SHORT_SURNAMES) {
    const units = [surname.codePointAt(0) ?? 0];
    for (const character of characters) addReadings(surnames, { character, cost: COMMON_COST, units });
  }
  for (const [surname, characters] of LONG_SURNAMES) {
    for (const [at, character] of Array.from(characters).entries())
      addReadings(surnames, { character, cost: COMMON_COST, units: [surname.codePointAt(at) ?? 0] });
  }
  return { numbers: new Map(pinyinSyllables.map((syllable, index) => [syllable, index])), given, surnames };
}

interface Reading {
  readonly character: string;
  readonly cost: number;
  /** Its Korean readings, if not all of them. */
  readonly units?: readonly number[];
}

function addReadings(into: Map<number, Map<number, number>>, { character, cost, units }: Reading): void {
  const { hangul, pinyin } = hanjaTables();
  const numbers = new Set([...(pinyin.get(character) ?? []), ...(pinyin.get(foldHanja(character)) ?? [])]);
  for (const number of numbers) {
    const readings = into.get(number) ?? new Map<number, number>();
    for (const unit of units ?? hangul.get(character) ?? [])
      readings.set(unit, Math.min(cost, readings.get(unit) ?? cost));
    into.set(number, readings);
  }
}
