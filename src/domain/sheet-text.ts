import { caseNumberOf } from './case-number';
import type { IdentityLevel } from './letter';
import { designationOf, placeFor, type LetterWords } from './letter-text';
import { activeNeeds } from './needs';
import type { PartialDate } from './partial-date';
import type { Person, PersonDetails } from './person';
import type { SectionName } from './person-sections';
import type { ReferralDetails } from './referral';

/** What a sheet tells beyond a letter: codes of lists, and whole sections, in its language. */
export interface SheetWords extends LetterWords {
  readonly code: (list: 'status' | 'need' | 'service' | 'timeframe', code: string) => string;
  readonly list: (parts: readonly string[]) => string;
  readonly section: (name: SectionName, person: PersonDetails) => string;
}

interface SheetContent {
  readonly identity: IdentityLevel;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Sections that may go on a sheet. How to reach somebody safely never does. */
export const SHEET_SECTIONS = [
  'identity',
  'family',
  'journey',
  'crossings',
  'returns',
  'concerns',
  'documents',
] as const satisfies readonly SectionName[];

/** The person without the ways to reach their family: a number at home that is found on a paper is a danger to whoever has it. */
export function withoutContacts(person: PersonDetails): PersonDetails {
  const { family } = person;
  if (family === undefined) return person;
  return { ...person, family: family.map(({ contact: _untold, ...relative }) => relative) };
}

const LINE = '______________________________';

/** The record of a person to sign. Sections hold names and numbers: they are only told with the full identity. */
export function fillRecordSheet(
  words: SheetWords,
  person: Person,
  { sections, ...content }: SheetContent & { readonly sections: readonly SectionName[] },
): string {
  const told = content.identity === 'full' ? sections : [];
  return paragraphs([
    words.say('sheet-record'),
    headOf(words, content),
    aboutPerson(words, person, content),
    ...told.map((name) => words.section(name, person)),
    words.say('sheet-agree-record'),
    ...['person', 'caseworker'].map((who) => signature(words, who)),
  ]);
}

/** A referral to sign, by whoever is referred and by whoever receives it. Its notes are only told with the full identity. */
export function fillReferralSheet(
  words: SheetWords,
  referral: ReferralDetails,
  { people, ...content }: SheetContent & { readonly people: readonly Person[] },
): string {
  const { say } = words;
  const { service, organisation, timeframe, referredOn, text } = referral;
  return paragraphs([
    say('sheet-referral'),
    headOf(words, content),
    lines([
      say('sheet-organisation', { organisation: organisation === '' ? LINE : organisation }),
      say('sheet-service', { service: words.code('service', service) }),
      timeframe === 'none' ? '' : say('sheet-timeframe', { timeframe: words.code('timeframe', timeframe) }),
      referredOn === undefined ? '' : say('sheet-referred', { date: words.date(referredOn) }),
    ]),
    ...people.map((person) => aboutPerson(words, person, content)),
    text === '' || content.identity !== 'full' ? '' : say('sheet-notes', { text }),
    say('sheet-agree-referral'),
    ...['person', 'caseworker', 'organisation'].map((who) => signature(words, who)),
  ]);
}

function headOf({ say, date }: SheetWords, { today }: SheetContent): string {
  return say('sheet-made', { date: date(today as PartialDate) });
}

function aboutPerson(words: SheetWords, person: Person, content: SheetContent): string {
  const { say, language } = words;
  const { identity } = content;
  const who = identity === 'none' ? say('sheet-withheld') : designationOf(words, person, content);
  const others = person.names.flatMap(({ text, romanisation }) => [text, romanisation ?? '']);
  const unsaid = others.filter((name) => name !== '' && !who.includes(name));
  const place = placeFor(person.place, language, identity);
  const needs = activeNeeds(person.needs).map((code) => words.code('need', code));
  return lines([
    say('sheet-person', { who }),
    // Random: it leads a colleague to the record and nobody else to the person.
    say('sheet-reference', { code: caseNumberOf(person.id) }),
    identity !== 'full' || unsaid.length === 0 ? '' : say('sheet-names', { names: words.list(unsaid) }),
    say('sheet-status', { status: words.code('status', person.status) }),
    place === '' || identity === 'none' ? '' : say('sheet-place', { place }),
    needs.length === 0 ? '' : say('sheet-needs', { needs: words.list(needs) }),
  ]);
}

function signature({ say }: SheetWords, who: string): string {
  return `\n${LINE}\n${say(`sheet-sign-${who}`)}`;
}

function lines(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n');
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n');
}
