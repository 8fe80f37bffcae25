import type { IdentityLevel } from './letter';
import { datePartsOf, type PartialDate } from './partial-date';
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

interface Needle {
  readonly kind: RevealedKind;
  readonly pattern: RegExp;
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

/** Everything in a text that tells who its people are, from its beginning to its end, never overlapping. */
export function revealedIn(text: string, people: readonly KnownPerson[]): readonly Revealed[] {
  const found = people.flatMap(({ id, details, designation }) =>
    needlesOf(details, designation).flatMap(({ kind, pattern }) =>
      [...text.matchAll(pattern)].map(({ index, 0: match }): Revealed => ({
        start: index,
        end: index + match.length,
        kind,
        personId: id,
      })),
    ),
  );
  return withoutOverlaps(found.filter(({ start, end }) => end > start));
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

function needlesOf(person: PersonDetails, designation = ''): readonly Needle[] {
  const { names, birth, documents = [], family = [], place, identity } = person;
  const texts: readonly (readonly [RevealedKind, readonly (string | undefined)[]])[] = [
    ['name', names.flatMap(({ text, romanisation }) => [text, romanisation]).flatMap(nameForms)],
    ['document', documents.map(({ number }) => number)],
    ['contact', contactsOf(person)],
    ['relative', family.map(({ name }) => name)],
    ['description', [designation]],
    ['place', [place, identity?.birthplace]],
  ];
  const births = birth === undefined ? [] : birthPatterns(birth);
  return [
    ...texts.flatMap(([kind, all]) => all.flatMap((text = '') => needle(kind, text) ?? [])),
    ...births.map((pattern) => ({ kind: 'birth' as const, pattern })),
  ];
}

function contactsOf({ safety }: PersonDetails): readonly (string | undefined)[] {
  return [safety?.number, safety?.codeWord];
}

function needle(kind: RevealedKind, text: string): Needle | undefined {
  const plain = text.trim();
  if (Array.from(plain).length < SHORTEST) return undefined;
  // However it is spaced, hyphenated or capitalised, it is the same name.
  const isBounded = !/^[\p{Script=Hangul}\p{Script=Han}\s]+$/u.test(plain);
  const parts = isBounded ? plain.split(/[\s-]+/u) : Array.from(plain.replaceAll(/\s/gu, ''));
  const loose = parts.map(escape).join(isBounded ? String.raw`[\s\-]*` : String.raw`\s*`);
  return {
    kind,
    pattern: new RegExp(isBounded ? String.raw`(?<![\p{L}\p{N}])${loose}(?![\p{L}\p{N}])` : loose, 'giu'),
  };
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

function birthPatterns(birth: PartialDate): readonly RegExp[] {
  const { first, last } = datePartsOf(birth);
  return [first, ...(last === undefined ? [] : [last])].flatMap((date) => {
    const [year = '', month, day] = date.split('-');
    if (month === undefined) return [];
    const word = MONTHS[Number(month) - 1] ?? '';
    const short = word.slice(0, 3);
    const dayNumber = day === undefined ? '' : `0?${Number(day)}`;
    const tail = day === undefined ? '' : String.raw`\D{1,4}${dayNumber}(?:[일日]|(?!\d))`;
    const days = day === undefined ? '' : String.raw`${dayNumber}(?:st|nd|rd|th)?\s+`;
    return [
      String.raw`(?<!\d)${year}\D{1,4}0?${Number(month)}${tail}(?!\d)`,
      String.raw`(?<![\p{L}\p{N}])${days}(?:${word}|${short}\.?),?\s+${year}(?!\d)`,
      ...(day === undefined ? [] : [String.raw`(?:${word}|${short}\.?)\s+${dayNumber},?\s+${year}(?!\d)`]),
    ].map((pattern) => new RegExp(pattern, 'giu'));
  });
}

// A longer stretch holds the shorter ones; what is told by name is told as that.
function withoutOverlaps(found: readonly Revealed[]): readonly Revealed[] {
  const sorted = found.toSorted(
    (one, other) =>
      Number(one.kind === 'description' || one.kind === 'place') -
        Number(other.kind === 'description' || other.kind === 'place') ||
      other.end - other.start - (one.end - one.start) ||
      one.start - other.start,
  );
  const kept: Revealed[] = [];
  for (const each of sorted)
    if (kept.every(({ start, end }) => each.end <= start || each.start >= end)) kept.push(each);
  return kept.toSorted((one, other) => one.start - other.start);
}

function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/gu, String.raw`\$&`);
}
