import { foldText, type FoldedText } from './fold-text';
import type { IdentityLevel } from './letter';
import { datePartsOf } from './partial-date';
import { scriptOf, type PersonDetails, type PersonId } from './person';

/** What a text tells of somebody. */
export type RevealedKind = 'name' | 'relative' | 'birth' | 'document' | 'contact' | 'place' | 'description';

/** A stretch of a text that tells something about a person. */
export interface Revealed {
  readonly start: number;
  readonly end: number;
  readonly kind: RevealedKind;
  readonly personId: PersonId;
}

interface KnownPerson {
  readonly id: PersonId;
  readonly details: PersonDetails;
  /** How the letter calls them, if that tells anything. */
  readonly designation?: string | undefined;
}

/**
 * What is looked for. However it is spaced, hyphenated or capitalised, it is the same name: Hangul and Han characters
 * may have blanks anywhere; of others the parts may stand apart, and no letter or number beside the whole.
 */
interface Needle {
  readonly kind: RevealedKind;
  readonly personId: PersonId;
  readonly folded: string;
  /** Where in `folded` a part begins; undefined for Hangul and Han characters. */
  readonly borders: ReadonlySet<number> | undefined;
}

/** A day or month of birth: wherever it is told, its year stands, and its day and month are near. */
interface BirthNeedle {
  readonly personId: PersonId;
  readonly year: string;
  readonly day: string;
  /** As a number and as a word. */
  readonly months: readonly string[];
  readonly patterns: () => readonly RegExp[];
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

/** A number or by-name as short as this would be found in any text. */
const SHORTEST = 2;

/** Letters by which a needle is found, or all that it has. */
const KEY_LENGTH = 4;
/** How far before its year and behind it a day of birth is told. */
const NEAR = [24, 20] as const;

/** Everything in a text that tells who its people are, from its beginning to its end, never overlapping. */
export function revealedIn(text: string, people: readonly KnownPerson[]): readonly Revealed[] {
  return revealedBy(people)(text);
}

/**
 * Looks for the same people in any number of texts. However many they are, a text is gone through once: each of its
 * places asks which names begin so.
 */
export function revealedBy(people: readonly KnownPerson[]): (text: string) => readonly Revealed[] {
  const needles = firstOfEach(people.flatMap(needlesOf), ({ kind, folded, borders = [] }) =>
    [kind, folded, ...borders].join(' '),
  );
  const byKey = groupBy(needles, ({ folded }) => folded.slice(0, KEY_LENGTH));
  const births = firstOfEach(people.flatMap(birthsOf), ({ year, day, months }) =>
    [year, day, ...months].join(' '),
  );
  const byYear = groupBy(births, ({ year }) => year);
  return (text) => withoutOverlaps([...namesIn(text, byKey), ...birthsIn(text, byYear)], text.length);
}

function namesIn(text: string, byKey: ReadonlyMap<string, readonly Needle[]>): readonly Revealed[] {
  const folded = foldText(text);
  const lengths = [...new Set([...byKey.keys()].map(({ length }) => length))];
  return folded.places.flatMap((start, at) =>
    lengths
      .flatMap((length) => byKey.get(folded.letters.slice(at, at + length)) ?? [])
      .filter(
        (needle) => folded.letters.startsWith(needle.folded, at) && isWhole(text, { folded, needle, at }),
      )
      .map(({ kind, personId, folded: { length } }): Revealed => {
        const last = folded.places[at + length - 1] ?? start;
        return { start, end: last + 1, kind, personId };
      }),
  );
}

interface Place {
  readonly folded: FoldedText;
  readonly needle: Needle;
  readonly at: number;
}

// Is it the needle, and not letters that happen to follow each other?
function isWhole(text: string, { folded: { places }, needle: { folded, borders }, at }: Place): boolean {
  const within = places.slice(at, at + folded.length);
  const [start = 0] = within;
  const end = (within.at(-1) ?? start) + 1;
  if (borders === undefined) return !text.slice(start, end).includes('-');
  const isSplit = within.some(
    (place, index) => place - (within[index - 1] ?? place) > 1 && !borders.has(index),
  );
  return !isSplit && !isLetterBefore(text, start) && !/^[\p{L}\p{N}]/u.test(text.slice(end, end + 2));
}

function isLetterBefore(text: string, start: number): boolean {
  return /[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, start - 2), start));
}

function birthsIn(text: string, byYear: ReadonlyMap<string, readonly BirthNeedle[]>): readonly Revealed[] {
  return [...text.matchAll(/\d{4}/gu)].flatMap(({ index, 0: year }) => {
    const [before, behind] = NEAR;
    const from = Math.max(0, index - before);
    const near = text.slice(from, index + behind);
    const lower = near.toLowerCase();
    const births = (byYear.get(year) ?? []).filter(({ day, months }) =>
      [[day], months].every((signs) => signs.some((sign) => lower.includes(sign))),
    );
    return births.flatMap(({ personId, patterns }) =>
      patterns().flatMap((pattern) =>
        [...near.matchAll(pattern)]
          .map(({ index: at, 0: match }): Revealed => ({
            start: from + at,
            end: from + at + match.length,
            kind: 'birth',
            personId,
          }))
          .filter(({ start }) => !isLetterBefore(text, start)),
      ),
    );
  });
}

const ALLOWED: Readonly<Record<IdentityLevel, readonly RevealedKind[]>> = {
  full: ['name', 'relative', 'birth', 'document', 'contact', 'place', 'description'],
  initials: ['place', 'description'],
  'age-sex': ['place', 'description'],
  none: ['place'],
};

/** What a text tells beyond the level that was chosen. It must be taken out before the text leaves the app. */
export function beyondLevel(revealed: readonly Revealed[], identity: IdentityLevel): readonly Revealed[] {
  return revealed.filter(({ kind }) => !ALLOWED[identity].includes(kind));
}

function needlesOf({ id, details, designation = '' }: KnownPerson): readonly Needle[] {
  const { names, documents = [], family = [], place, identity } = details;
  const texts: readonly (readonly [RevealedKind, readonly (string | undefined)[]])[] = [
    ['name', names.flatMap(({ text, romanisation }) => [text, romanisation]).flatMap(nameForms)],
    ['document', documents.map(({ number }) => number)],
    ['contact', contactsOf(details)],
    ['relative', family.map(({ name }) => name)],
    ['description', [designation]],
    ['place', [place, identity?.birthplace]],
  ];
  return texts.flatMap(([kind, all]) =>
    all.flatMap((text = '') => toNeedle({ kind, personId: id }, text) ?? []),
  );
}

function contactsOf({ safety, family = [] }: PersonDetails): readonly (string | undefined)[] {
  return [safety?.number, safety?.codeWord, ...family.map(({ contact }) => contact)];
}

function toNeedle(about: Pick<Needle, 'kind' | 'personId'>, text: string): Needle | undefined {
  const plain = text.trim();
  const { letters: folded } = foldText(plain);
  if (Array.from(plain).length < SHORTEST || folded === '') return undefined;
  const isBounded = !/^[\p{Script=Hangul}\p{Script=Han}\s]+$/u.test(plain);
  return { ...about, folded, borders: isBounded ? bordersOf(plain) : undefined };
}

function bordersOf(plain: string): ReadonlySet<number> {
  const borders = new Set<number>();
  let length = 0;
  for (const part of plain.split(/[\s-]+/u)) {
    borders.add(length);
    length += foldText(part).letters.length;
  }
  return borders;
}

// Whoever writes only the given name reveals the person as well.
function nameForms(name = ''): readonly string[] {
  const script = scriptOf(name);
  const letters = Array.from(name.replaceAll(/\s/gu, ''));
  if (script === 'Hang' || script === 'Hani')
    return letters.length > 2 ? [name, letters.slice(1).join('')] : [name];
  const [, ...given] = name.trim().split(/\s+/u);
  return given.join('').length > 3 ? [name, given.join(' ')] : [name];
}

function birthsOf({ id, details: { birth } }: KnownPerson): readonly BirthNeedle[] {
  if (birth === undefined) return [];
  const { first, last } = datePartsOf(birth);
  return [first, ...(last === undefined ? [] : [last])].flatMap((date) => {
    const [year = '', month, day] = date.split('-');
    if (month === undefined) return [];
    const patterns = once(() => birthPatterns({ year, month: Number(month), day }));
    const word = MONTHS[Number(month) - 1] ?? '';
    return {
      personId: id,
      year,
      day: day === undefined ? '' : String(Number(day)),
      months: [String(Number(month)), word.slice(0, 3).toLowerCase()],
      patterns,
    };
  });
}

interface Day {
  readonly year: string;
  readonly month: number;
  readonly day: string | undefined;
}

function birthPatterns({ year, month, day }: Day): readonly RegExp[] {
  const word = MONTHS[month - 1] ?? '';
  const short = word.slice(0, 3);
  const dayNumber = day === undefined ? '' : `0?${Number(day)}`;
  const tail = day === undefined ? '' : String.raw`\D{1,4}${dayNumber}(?:[일日]|(?!\d))`;
  const days = day === undefined ? '' : String.raw`${dayNumber}(?:st|nd|rd|th)?\s+`;
  return [
    String.raw`(?<!\d)${year}\D{1,4}0?${month}${tail}(?!\d)`,
    String.raw`${days}(?:${word}|${short}\.?),?\s+${year}(?!\d)`,
    ...(day === undefined ? [] : [String.raw`(?:${word}|${short}\.?)\s+${dayNumber},?\s+${year}(?!\d)`]),
  ].map((pattern) => new RegExp(pattern, 'gi'));
}

// A longer stretch holds the shorter ones; what is told by name is told as that.
function withoutOverlaps(found: readonly Revealed[], length: number): readonly Revealed[] {
  const sorted = found.toSorted(
    (one, other) =>
      Number(one.kind === 'description' || one.kind === 'place') -
        Number(other.kind === 'description' || other.kind === 'place') ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  );
  const taken = new Uint8Array(length);
  const kept = sorted.filter(({ start, end }) => {
    const isFree = !taken.subarray(start, end).includes(1);
    if (isFree) taken.fill(1, start, end);
    return isFree;
  });
  return kept.toSorted((one, other) => one.start - other.start);
}

// Where several people share a name or a birthday, it is told of the first.
function firstOfEach<Value>(values: readonly Value[], keyOf: (value: Value) => string): readonly Value[] {
  return [...groupBy(values, keyOf).values()].flatMap(([first]) => first ?? []);
}

function groupBy<Value>(values: readonly Value[], keyOf: (value: Value) => string): Map<string, Value[]> {
  const groups = new Map<string, Value[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [value]);
    else group.push(value);
  }
  return groups;
}

/** Makes a value when it is first asked for. */
function once<Value extends object>(make: () => Value): () => Value {
  let made: Value | undefined;
  return () => (made ??= make());
}
