import { foldInitial, FINALS, INITIALS, toHangulParts, unfoldInitial, VOWELS } from './hangul-syllable';
import { hanjaTables } from './hanja-tables';
import { NATIVE_SYLLABLES } from './native-syllables';
import {
  FINAL_SPELLINGS,
  INITIAL_SPELLINGS,
  readSpellings,
  SOFTENING_VOWELS,
  VOWEL_SPELLINGS,
  VOWELS_AT_BEGINNING,
  VOWELS_AT_END,
  VOWELS_BEHIND_CONSONANT,
} from './romanised-letters';

/** Folded Hangul syllables and what it costs to read a spelling as each. */
type Candidates = readonly (readonly [unit: number, cost: number])[];

/** Every way to write one syllable of a Korean name in Latin letters. */
interface SpellingTable {
  readonly candidates: ReadonlyMap<string, Candidates>;
  /** The least cost of reading a spelling as any syllable. */
  readonly least: ReadonlyMap<string, number>;
  /** All spellings in order: those with a common beginning stand together. */
  readonly sorted: readonly string[];
  readonly longest: number;
}

/** Spellings that differ from every system by more than this are no spellings any more. */
const ODDEST = 2;

let table: SpellingTable | undefined;

/** The table, made when it is first asked for. */
export function spellingTable(): SpellingTable {
  table ??= makeTable();
  return table;
}

/** Every folded syllable that a Korean name may hold. */
export function nameSyllables(): ReadonlySet<number> {
  const fromHanja = [...hanjaTables().hangul.values()].flat();
  const native = Array.from(NATIVE_SYLLABLES).map((syllable) => foldInitial(syllable.codePointAt(0) ?? 0));
  return new Set([...fromHanja, ...native]);
}

function makeTable(): SpellingTable {
  const costs = new Map<string, Map<number, number>>();
  for (const folded of nameSyllables()) {
    for (const syllable of unfoldInitial(folded)) {
      for (const [spelling, cost] of spellingsOf(syllable)) {
        const known = costs.get(spelling) ?? new Map<number, number>();
        known.set(folded, Math.min(cost, known.get(folded) ?? cost));
        costs.set(spelling, known);
      }
    }
  }
  const sorted = [...costs.keys()].toSorted();
  return {
    least: new Map([...costs].map(([spelling, found]) => [spelling, Math.min(...found.values())])),
    candidates: new Map([...costs].map(([spelling, candidates]) => [spelling, [...candidates]])),
    sorted,
    longest: Math.max(...sorted.map(({ length }) => length)),
  };
}

/** Every spelling of one syllable, as it is written unfolded. */
function spellingsOf(syllable: number): readonly (readonly [spelling: string, cost: number])[] {
  const { initial, vowel, final } = toHangulParts(syllable);
  const initialLetter = INITIALS[initial] ?? '';
  const vowelLetter = VOWELS[vowel] ?? '';
  const initials = initialSpellings(initialLetter, vowelLetter);
  const vowels = vowelSpellings(vowelLetter, { isFirst: initialLetter === 'ㅇ', isLast: final === 0 });
  const finals = readSpellings(FINAL_SPELLINGS[FINALS[final] ?? ' '] ?? '');
  return joinSpellings(joinSpellings(initials, vowels), finals)
    .filter(([, cost]) => cost <= ODDEST)
    .flatMap(withTurnedW);
}

type Spellings = readonly (readonly [spelling: string, cost: number])[];

function joinSpellings(firsts: Spellings, lasts: Spellings): Spellings {
  return firsts.flatMap(([first, firstCost]) =>
    lasts.map(([last, lastCost]) => [first + last, firstCost + lastCost] as const),
  );
}

// Whang, Whun, Whi: written so often that it is a spelling of its own.
function withTurnedW([spelling, cost]: readonly [string, number]): (readonly [string, number])[] {
  const turned = /^(?:hw(?=[aeiou])|h(?=[aou]))/u.exec(spelling)?.[0];
  if (turned === undefined || cost >= ODDEST) return [[spelling, cost]];
  return [
    [spelling, cost],
    [`wh${spelling.slice(turned.length)}`, cost + 1],
  ];
}

function initialSpellings(initial: string, vowel: string): readonly (readonly [string, number])[] {
  const usual = readSpellings(INITIAL_SPELLINGS[initial] ?? '');
  const isSoft = (initial === 'ㅅ' || initial === 'ㅆ') && SOFTENING_VOWELS.includes(vowel);
  return isSoft ? [...usual, ['sh', 0]] : usual;
}

function vowelSpellings(
  vowel: string,
  { isFirst, isLast }: { readonly isFirst: boolean; readonly isLast: boolean },
): readonly (readonly [string, number])[] {
  const lines = [
    VOWEL_SPELLINGS[vowel],
    (isFirst ? VOWELS_AT_BEGINNING : VOWELS_BEHIND_CONSONANT)[vowel],
    isLast ? VOWELS_AT_END[vowel] : undefined,
  ];
  return lines.filter((line) => line !== undefined).flatMap(readSpellings);
}
