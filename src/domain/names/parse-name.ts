import { koreanFamily } from './korean-latin';
import { readMisspelt, readUnfinished, readWhole, type LatinFamily, type WordReading } from './latin-family';
import { characterPosition, misspeltCharacter, unfinishedCharacter } from './name-characters';
import { PINYIN_UNITS, type NamePosition } from './name-position';
import { pinyinFamily } from './pinyin';
import { LONG_SURNAMES, SHORT_SURNAMES } from './surnames';

/** What a name may be: syllable by syllable, the surname first. */
export interface NameParse {
  /** Were Latin letters taken for pinyin? */
  readonly isPinyin: boolean;
  readonly positions: readonly NamePosition[];
}

/** Longer names are compared as text only. */
const MOST_SYLLABLES = 6;
const MOST_LATIN_SYLLABLES = 4;
/** Of each way to take Latin letters, so many parses are enough: the cheapest. */
const MOST_PARSES = 8;
/** Longer texts are no names. */
const LONGEST_NAME = 100;

/** Reads one word of a name; `family` says how Latin letters are meant. */
type WordReader = (word: string, family: LatinFamily) => readonly WordReading[];

/** Everything that a name as somebody wrote it may stand for; nothing for what is no name. */
export function parseName(name: string): readonly NameParse[] {
  if (name.length > LONGEST_NAME) return [];
  return partsOf(name).flatMap((words) => parseWords(words, () => readWord));
}

/** What a name may stand for whose last syllable is still being typed. */
export function parseUnfinishedName(name: string): readonly NameParse[] {
  if (name.length > LONGEST_NAME) return [];
  const words = partsOf(name).at(-1) ?? [];
  return parseWords(words, (at) => (at === words.length - 1 ? readUnfinishedWord : readWord));
}

/** What a name may stand for that holds one typing error. */
export function parseMisspeltName(name: string): readonly NameParse[] {
  if (name.length > LONGEST_NAME) return [];
  const words = partsOf(name).at(-1) ?? [];
  return [...words.keys()].flatMap((wrong) =>
    parseWords(words, (at) => (at === wrong ? readMisspeltWord : readWord)),
  );
}

/** What brackets and slashes part are names of their own, as in 최은경(崔银京); each as runs of one script. */
function partsOf(name: string): readonly (readonly string[])[] {
  if (/[*+$^|\\=<>]/u.test(name)) return [];
  return name
    .normalize('NFKC')
    .split(/[()[\]{}/;、·]+/u)
    .map(wordsOf)
    .filter(({ length }) => length > 0 && length <= MOST_SYLLABLES);
}

const RUNS = /\p{Script=Hangul}+|\p{Script=Han}+|[\p{Script=Latin}\p{M}'’‘ʼʻ`´′ʹ\p{Pd}:\d\u00AD]+/gu;

function wordsOf(name: string): string[] {
  return [...name.matchAll(RUNS)].map(([word]) => word).filter((word) => /\p{L}/u.test(word));
}

function parseWords(words: readonly string[], readerAt: (at: number) => WordReader): readonly NameParse[] {
  const hasLatin = words.some(isLatin);
  const families = hasLatin ? [koreanFamily(), pinyinFamily()] : [koreanFamily()];
  return families.flatMap((family, way) => {
    const readings = words.map((word, at) => readerAt(at)(word, family));
    return ordersOf(readings)
      .flatMap((order) => combine(order.map((at) => readings[at] ?? [])))
      .filter(({ positions }) => isNameLong(positions, hasLatin))
      .toSorted((one, other) => one.cost - other.cost)
      .slice(0, MOST_PARSES)
      .map(({ positions }) => ({ isPinyin: way === 1, positions }));
  });
}

function isLatin(word: string): boolean {
  return /\p{Script=Latin}/u.test(word);
}

function readWord(word: string, family: LatinFamily): readonly WordReading[] {
  if (isLatin(word)) return readWhole(family, word, MOST_LATIN_SYLLABLES);
  const positions = Array.from(word)
    .map(characterPosition)
    .filter((position) => position !== undefined);
  return positions.length === Array.from(word).length ? [{ positions, cost: 0 }] : [];
}

function readUnfinishedWord(word: string, family: LatinFamily): readonly WordReading[] {
  if (isLatin(word)) return readUnfinished(family, word, MOST_LATIN_SYLLABLES);
  const characters = Array.from(word);
  const endings = unfinishedCharacter(characters.at(-1) ?? '');
  return readWord(characters.slice(0, -1).join(''), family).flatMap(({ positions, cost }) =>
    endings.map((ending) => ({ positions: [...positions, ...ending], cost })),
  );
}

function readMisspeltWord(word: string, family: LatinFamily): readonly WordReading[] {
  if (isLatin(word)) return readMisspelt(family, word, MOST_LATIN_SYLLABLES);
  const [reading] = readWord(word, family);
  if (reading === undefined) return [];
  return Array.from(word).flatMap((character, at) => {
    const wrong = misspeltCharacter(character);
    return wrong === undefined ? [] : [{ ...reading, positions: reading.positions.with(at, wrong) }];
  });
}

/** In which orders the words may stand: as written, and with the last first if it can be a surname. */
function ordersOf(words: readonly (readonly WordReading[])[]): readonly (readonly number[])[] {
  const asWritten = [...words.keys()];
  const last = words.at(-1) ?? [];
  if (words.length === 1 || !last.some(({ positions }) => isSurname(positions))) return [asWritten];
  return [asWritten, [words.length - 1, ...asWritten.slice(0, -1)]];
}

function isSurname(positions: readonly NamePosition[]): boolean {
  if (positions.length === 1) return positions[0]?.units.some(isShortSurname) ?? false;
  return positions.length === 2 && beginsWithLongSurname(positions);
}

function isShortSurname(unit: number): boolean {
  return unit < PINYIN_UNITS && SHORT_SURNAMES.has(String.fromCodePoint(unit));
}

function combine(words: readonly (readonly WordReading[])[]): readonly WordReading[] {
  let combined: readonly WordReading[] = [{ positions: [], cost: 0 }];
  for (const word of words) {
    combined = combined
      .flatMap((before) =>
        word.map(({ positions, cost }) => ({
          positions: [...before.positions, ...positions],
          cost: before.cost + cost,
        })),
      )
      .toSorted((one, other) => one.cost - other.cost)
      .slice(0, MOST_PARSES * 4);
  }
  return combined;
}

/** Letters can be cut into many syllables: four of them are a name only behind a surname of two. */
function isNameLong(positions: readonly NamePosition[], hasLatin: boolean): boolean {
  if (positions.length === 0 || positions.length > MOST_SYLLABLES) return false;
  return !hasLatin || positions.length < MOST_LATIN_SYLLABLES || beginsWithLongSurname(positions);
}

function beginsWithLongSurname([first, second]: readonly NamePosition[]): boolean {
  return LONG_SURNAME_UNITS.some(
    ([one, other]) => first?.units.includes(one) === true && second?.units.includes(other) === true,
  );
}

const LONG_SURNAME_UNITS = [...LONG_SURNAMES]
  .flat()
  .map((surname) => [surname.codePointAt(0) ?? 0, surname.codePointAt(1) ?? 0] as const);
