import { NameOwners } from './name-owners';
import { NameRows, type RowHit } from './name-rows';
import { parseName, type NameParse } from './parse-name';

/** A name that was found: its number, how it fits, what it costs, and whether it or the query was read as pinyin. */
export type NameHit = RowHit;

export interface CostLimits {
  /** Most that names may differ. */
  readonly native: number;
  /** The same where one of the two was read as pinyin. */
  readonly pinyin: number;
}

/** The names of many people: every name is read and kept once, whoever bears it. */
export class NameIndex {
  readonly #rows = new NameRows();
  readonly #owners = new NameOwners();
  readonly #numbers = new Map<string, number>();
  readonly #texts: string[] = [];

  /** Somebody bears a name. Owners are numbers that the caller chose. */
  add(owner: number, name: string): void {
    this.#owners.add(this.#numberOf(name), owner);
  }

  /** Takes out all names of an owner. */
  remove(owner: number): void {
    this.#owners.remove(owner);
  }

  /** Gives owners other numbers; those for whom there is none are taken out, and names that nobody bears any more. */
  renumber(toOwner: (owner: number) => number | undefined): void {
    this.#owners.renumber(toOwner);
    let hasDropped = false;
    for (const [text, number] of this.#numbers) {
      if (this.#owners.isBorne(number)) continue;
      this.#numbers.delete(text);
      this.#texts[number] = '';
      hasDropped = true;
    }
    if (hasDropped) this.#rows.keep((number) => this.#owners.isBorne(number));
  }

  /** Calls `hit` for every name that fits a parse within the limits, as often as it does. */
  search(parses: readonly NameParse[], limits: CostLimits, hit: (hit: NameHit) => void): void {
    for (const parse of parses) this.#rows.search(parse, mostOf(limits), within(parse, limits, hit));
  }

  /** The same for names that are as long as the parse. */
  searchWhole(parses: readonly NameParse[], limits: CostLimits, hit: (hit: NameHit) => void): void {
    for (const parse of parses) this.#rows.searchWhole(parse, mostOf(limits), within(parse, limits, hit));
  }

  /** Calls `visit` with everybody who bears a name that was found. */
  forEachOwner(name: number, visit: (owner: number) => void): void {
    this.#owners.forEach(name, visit);
  }

  /** A name that was found, as it is written. */
  textOf(name: number): string {
    return this.#texts[name] ?? '';
  }

  #numberOf(name: string): number {
    const known = this.#numbers.get(name);
    if (known !== undefined) return known;
    const number = this.#texts.length;
    this.#numbers.set(name, number);
    this.#texts.push(name);
    for (const parse of parseName(name)) this.#rows.add(number, parse);
    return number;
  }
}

function mostOf({ native, pinyin }: CostLimits): number {
  return Math.max(native, pinyin);
}

function within(parse: NameParse, { native, pinyin }: CostLimits, hit: (hit: NameHit) => void) {
  return (found: RowHit) => {
    const isPinyin = parse.isPinyin || found.isPinyin;
    if (found.cost <= (isPinyin ? pinyin : native)) hit({ ...found, isPinyin });
  };
}
