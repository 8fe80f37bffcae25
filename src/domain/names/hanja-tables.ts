import { FOLDED_CHARACTERS } from './tables/folded-characters';
import { HANGUL_READINGS } from './tables/hangul-readings';
import { PINYIN_READINGS } from './tables/pinyin-readings';

/** What is known of Hanja and Hanzi, taken from the tables when it is first asked for. */
export interface HanjaTables {
  /** Hangul readings, folded. */
  readonly hangul: ReadonlyMap<string, readonly number[]>;
  /** Mandarin readings without tones, as numbers in `pinyinSyllables`. */
  readonly pinyin: ReadonlyMap<string, readonly number[]>;
  readonly pinyinSyllables: readonly string[];
  /** The folded form of a character, where it is another. */
  readonly folded: ReadonlyMap<string, string>;
}

let tables: HanjaTables | undefined;

/** The tables; a quarter of a second's work the first time. */
export function hanjaTables(): HanjaTables {
  tables ??= readTables();
  return tables;
}

/** The character that stands for all its variants. */
export function foldHanja(character: string): string {
  return hanjaTables().folded.get(character) ?? character;
}

function readTables(): HanjaTables {
  const pinyinSyllables = PINYIN_READINGS.split(';').map((group) => group.slice(0, group.indexOf(':')));
  const folded = new Map<string, string>();
  const pairs = Array.from(FOLDED_CHARACTERS);
  for (let at = 0; at < pairs.length; at += 2) folded.set(pairs[at] ?? '', pairs[at + 1] ?? '');
  return {
    hangul: byCharacter(HANGUL_READINGS, (reading) => reading.codePointAt(0) ?? 0),
    pinyin: byCharacter(PINYIN_READINGS, (_reading, index) => index),
    pinyinSyllables,
    folded,
  };
}

function byCharacter(
  table: string,
  toNumber: (reading: string, index: number) => number,
): ReadonlyMap<string, readonly number[]> {
  const found = new Map<string, number[]>();
  table.split(';').forEach((group, index) => {
    const [reading = '', characters = ''] = group.split(':');
    const value = toNumber(reading, index);
    for (const character of characters) {
      const known = found.get(character);
      if (known === undefined) found.set(character, [value]);
      else known.push(value);
    }
  });
  return found;
}
