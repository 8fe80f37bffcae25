import { foldInitial } from '../../domain/names/hangul-syllable';
import { NameIndex } from '../../domain/names/name-index';
import { nameCost } from '../../domain/names/name-cost';
import { NAME_COST_LIMITS } from '../../domain/names/name-cost-limits';
import { parseName, type NameParse } from '../../domain/names/parse-name';
import { readNameTable, type TableForm, type TablePerson } from './gold-table';
import { randomNames } from './random-names';

/** A form of a name that did not find another form of the same name. */
export interface Miss {
  readonly id: string;
  readonly query: string;
  readonly name: string;
  /** What the two cost; missing if they have nothing in common. */
  readonly cost?: number;
}

/** How many of the names that were written in one way found the same name written in another. */
export interface FormPair {
  readonly from: string;
  readonly to: string;
  readonly recall: number;
  /** How many there were to be found. */
  readonly of: number;
}

export interface NameMeasure {
  /** How many ordered pairs of forms of one name there are. */
  readonly pairs: { readonly native: number; readonly pinyin: number };
  readonly recall: { readonly native: number; readonly pinyin: number };
  /** The same for every ordered pair of ways of writing. */
  readonly formPairs: readonly FormPair[];
  readonly falseHitsPerQuery: { readonly hangul: number; readonly latin: number; readonly pinyin: number };
  readonly misses: readonly Miss[];
}

const RANDOM_NAMES = 20_000;
const SEED = 1;

/** How well names of a table find each other, and how many of 20,000 random names they find by mistake. */
export function measureNames(table: string): NameMeasure {
  const people = readNameTable(table).map(withParses);
  const pairs = people.flatMap(pairsOf);
  const misses = pairs.filter(({ isFound }) => !isFound);
  const share = (isPinyin: boolean) => {
    const all = pairs.filter((pair) => pair.isPinyin === isPinyin);
    const found = all.filter(({ isFound }) => isFound).length;
    return { pairs: all.length, recall: all.length === 0 ? 1 : found / all.length };
  };
  const [native, pinyin] = [share(false), share(true)];
  return {
    pairs: { native: native.pairs, pinyin: pinyin.pairs },
    recall: { native: native.recall, pinyin: pinyin.recall },
    formPairs: formPairsOf(pairs),
    falseHitsPerQuery: falseHits(people),
    misses: misses.map(({ miss }) => miss),
  };
}

interface ParsedForm extends TableForm {
  readonly parses: readonly NameParse[];
}

interface ParsedPerson {
  readonly id: string;
  readonly forms: readonly ParsedForm[];
}

function withParses({ id, forms }: TablePerson): ParsedPerson {
  return { id, forms: forms.map((form) => ({ ...form, parses: parseName(form.text) })) };
}

interface MeasuredPair {
  readonly query: ParsedForm;
  readonly name: ParsedForm;
  readonly isPinyin: boolean;
  readonly isFound: boolean;
  readonly miss: Miss;
}

function pairsOf({ id, forms }: ParsedPerson): MeasuredPair[] {
  return forms.flatMap((query) =>
    forms
      .filter((name) => name !== query)
      .map((name) => {
        const isPinyin = query.kind === 'pinyin' || name.kind === 'pinyin';
        const cost = nameCost(query.parses, name.parses);
        const limit = isPinyin ? NAME_COST_LIMITS.pinyin : NAME_COST_LIMITS.native;
        const miss: Miss = {
          id,
          query: query.text,
          name: name.text,
          ...(cost === undefined ? {} : { cost }),
        };
        return { query, name, isPinyin, isFound: cost !== undefined && cost <= limit, miss };
      }),
  );
}

function formPairsOf(pairs: readonly MeasuredPair[]): readonly FormPair[] {
  const counts = new Map<string, { from: string; to: string; found: number; of: number }>();
  for (const { query, name, isFound } of pairs)
    for (const from of query.ways)
      for (const to of name.ways) {
        const key = `${from} ${to}`;
        const count = counts.get(key) ?? { from, to, found: 0, of: 0 };
        counts.set(key, count);
        count.of += 1;
        count.found += Number(isFound);
      }
  return [...counts.values()].map(({ from, to, found, of }) => ({ from, to, recall: found / of, of }));
}

function falseHits(people: readonly ParsedPerson[]): NameMeasure['falseHitsPerQuery'] {
  const names = randomNames({ seed: SEED, count: RANDOM_NAMES });
  const index = new NameIndex();
  names.forEach((name, owner) => index.add(owner, name));
  const perQuery = (kind: TableForm['kind']) => {
    let queries = 0;
    let hits = 0;
    for (const { forms } of people) {
      const own = new Set(forms.filter((form) => form.kind === 'hangul').map(({ text }) => foldName(text)));
      for (const form of forms.filter((each) => each.kind === kind)) {
        queries += 1;
        const found = new Set<number>();
        index.search(form.parses, NAME_COST_LIMITS, ({ name, fit }) => {
          if (fit === 'whole' && !own.has(foldName(index.textOf(name))))
            index.forEachOwner(name, (owner) => found.add(owner));
        });
        hits += found.size;
      }
    }
    return queries === 0 ? 0 : hits / queries;
  };
  return { hangul: perQuery('hangul'), latin: perQuery('latin'), pinyin: perQuery('pinyin') };
}

function foldName(name: string): string {
  return Array.from(name)
    .map((syllable) => String.fromCodePoint(foldInitial(syllable.codePointAt(0) ?? 0)))
    .join('');
}
