import { compareDates } from './day-range';
import type { IncidentDetails } from './incident';
import type { Language } from './language';
import type { IdentityLevel, LetterRecipient } from './letter';
import { ageOn, datePartsOf, type PartialDate } from './partial-date';
import type { PersonDetails, PersonStatus } from './person';
import { factsOfPerson } from './person-facts';
import { placeNamed, placeText, type Place } from './places/gazetteer';
import { protectionsOf, type Protection } from './protections';
import { fullName, initialsOf } from './reduced-name';

/** The sentences of a language, by what they are for, and how it tells dates and authorities. */
export interface LetterWords {
  readonly language: Language;
  readonly say: (phrase: string, values?: Readonly<Record<string, string | number>>) => string;
  readonly date: (date: PartialDate) => string;
  readonly authority: (code: IncidentDetails['authority']) => string;
}

export interface LetterContent {
  readonly recipient: LetterRecipient;
  /** Empty: the usual one. */
  readonly addressee: string;
  readonly identity: IdentityLevel;
  readonly date?: PartialDate | undefined;
  readonly people: readonly PersonDetails[];
  /** What happened to them; of many the latest are told. */
  readonly incidents: readonly IncidentDetails[];
  /** `YYYY-MM-DD`: ages are those of this day. */
  readonly today: string;
}

/** Paragraphs of law that can be added to any letter; each belongs to the reference page of its name. */
export const LAW_PARAGRAPHS = [
  'children',
  'third-countries',
  'border-protocol',
  'south-korea',
  'advocacy',
] as const;
export type LawParagraph = (typeof LAW_PARAGRAPHS)[number];

const INCIDENTS_TOLD = 8;
/** A birth that is known worse than this says nothing of an age. */
const WIDEST_AGE = 10;
const FULL_AGE = 18;
const TELLING_STATES: readonly PersonStatus[] = [
  'detained',
  'in-hiding',
  'in-transit',
  'contact-lost',
  'returned',
];

/**
 * The whole text of a letter. Nothing but what `identity` allows of a person goes into it: at `none` it is the same
 * letter whatever the names, births and documents of its people are.
 */
export function fillLetter(words: LetterWords, content: LetterContent): string {
  const { recipient, people, addressee, date } = content;
  const { say } = words;
  const count = people.length;
  return [
    date === undefined ? '' : words.date(date),
    addressee === '' ? say(`to-${recipient}`) : addressee,
    say('subject'),
    say(`dear-${recipient}`),
    say(`opening-${recipient}`, { count }),
    concerned(words, content),
    known(words, content),
    say('law-return'),
    say('law-refugee'),
    ...paragraphsFor(content).map((page) => say(`law-${page}`)),
    say('risk'),
    say(`request-${recipient}`),
    say('confidential', { count }),
    say(`closing-${recipient}`),
    say('signature'),
    say('sources'),
  ]
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');
}

/** Puts a paragraph of law into a letter: before the plea for confidence, or at the end where somebody took that out. */
export function withLawParagraph(text: string, paragraph: string, before: string): string {
  if (text.includes(paragraph)) return text;
  const place = text.indexOf(before);
  return place === -1
    ? `${text.trimEnd()}\n\n${paragraph}`
    : `${text.slice(0, place)}${paragraph}\n\n${text.slice(place)}`;
}

/** What a letter calls a person: as much as the level allows, and nothing of it at `none`. */
export function designationOf(
  words: Pick<LetterWords, 'language' | 'say' | 'date'>,
  person: PersonDetails,
  { identity, today }: Pick<LetterContent, 'identity' | 'today'>,
): string {
  const { say, language } = words;
  if (identity === 'none') return say('person');
  const who = nounOf(person, today);
  if (identity === 'full') {
    const name = fullName(person.names, language);
    const described = who === 'person' ? name : say('named', { name, who: say(who) });
    return person.birth === undefined
      ? described
      : say('born', { who: described, date: words.date(person.birth) });
  }
  const aged = agedText(words, person, today);
  if (identity === 'age-sex') return aged;
  const name = initialsOf(person.names, language);
  return aged === say('person') ? name : say('named', { name, who: aged });
}

function concerned(words: LetterWords, content: LetterContent): string {
  const { people, identity } = content;
  const count = people.length;
  if (identity === 'none') return words.say('concerned-none', { count });
  const lines = people.map((person, index) => `${index + 1}. ${designationOf(words, person, content)}`);
  return [words.say('concerned', { count }), ...lines].join('\n');
}

function known(words: LetterWords, { people, incidents, identity }: LetterContent): string {
  const told = incidents.toSorted((one, other) => compareDates(one.date, other.date)).slice(-INCIDENTS_TOLD);
  const states = TELLING_STATES.flatMap((status) => {
    const count = people.filter((person) => person.status === status).length;
    if (count === 0) return [];
    const state = words.say(`state-${status}`);
    return people.length === 1 ? [`– ${state}`] : [`– ${words.say('counted', { count, state })}`];
  });
  const lines = [...told.map((incident) => `– ${incidentText(words, incident, identity)}`), ...states];
  return lines.length === 0 ? '' : [words.say('known'), ...lines].join('\n');
}

function incidentText(words: LetterWords, incident: IncidentDetails, identity: IdentityLevel): string {
  const { kind, date, place, authority } = incident;
  const isClose = identity === 'full' || identity === 'initials';
  return [
    date === undefined ? '' : words.date(isClose ? date : monthOf(date)),
    placeFor(place, words.language, identity),
    words.say(`incident-${kind}`),
    authority === 'unknown' ? '' : words.say('by', { authority: words.authority(authority) }),
  ]
    .filter((part) => part !== '')
    .join(words.say('comma'));
}

/**
 * A place as far as a level allows to tell it, in a language; empty: not at all. One that nobody else knows may name
 * somebody: short of full, only what is in the gazetteer is told.
 */
export function placeFor(text: string, language: Language, identity: IdentityLevel): string {
  const place = placeNamed(text);
  if (place === undefined) return identity === 'full' ? text : '';
  const isClose = identity === 'full' || identity === 'initials';
  return placeText(isClose ? place : wide(place), language);
}

function wide(place: Place): Place {
  return place.parent?.parent === undefined && place.parent?.code !== place.code
    ? place
    : (place.parent ?? place);
}

function monthOf(date: PartialDate): PartialDate {
  const { sign, first, last = first } = datePartsOf(date);
  const [from, to] = [first.slice(0, 7), last.slice(0, 7)];
  if (sign === 'between' && from !== to) return `${from}/${to}` as PartialDate;
  if (sign === 'exact' || sign === 'between') return from as PartialDate;
  // Before or after a day is not before or after its month.
  return (sign === 'about' || first !== from ? `${from}~` : date) as PartialDate;
}

function paragraphsFor({ people, identity, today }: LetterContent): readonly LawParagraph[] {
  const pages = people.flatMap((person) => {
    const { status, needs } = person;
    // What may not be told must not decide what the letter says either.
    const facts = factsOfPerson(identity === 'none' ? { status, needs } : person, today);
    const { applying } = protectionsOf(facts, person.protections ?? []);
    return applying.filter(isAboutThem).map(({ page }) => page);
  });
  const wanted = new Set<string>(pages);
  return (['children', 'third-countries'] as const).filter((page) => wanted.has(page));
}

// A child of somebody in the letter is not in the letter.
function isAboutThem({ reasons, decision }: Protection): boolean {
  return decision?.decision === 'added' || reasons.some((reason) => reason !== 'child-in-family');
}

function agedText({ say }: Pick<LetterWords, 'say'>, person: PersonDetails, today: string): string {
  const who = say(nounOf(person, today));
  const age = person.birth === undefined ? undefined : ageOn(person.birth, today);
  if (age === undefined || age.max - age.min > WIDEST_AGE) return who;
  if (age.max === 0) return say('infant', { who });
  return say('aged', { who, age: age.min === age.max ? String(age.min) : `${age.min}–${age.max}` });
}

function nounOf({ sex, birth }: PersonDetails, today: string): string {
  const age = birth === undefined ? undefined : ageOn(birth, today);
  const isChild = age !== undefined && age.max < FULL_AGE;
  if (sex === 'female') return isChild ? 'girl' : 'woman';
  if (sex === 'male') return isChild ? 'boy' : 'man';
  return isChild ? 'child' : 'person';
}
