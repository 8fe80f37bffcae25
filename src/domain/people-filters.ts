import type { ConversationLanguage } from './language';
import type { NeedCode } from './needs';
import { spanOf, type PartialDate } from './partial-date';
import type { PersonStatus } from './person';
import { placeNamed, type Place } from './places/gazetteer';
import { toSearchText } from './text';

/** What narrows the list down. Everything that is given must be met. */
export interface PeopleFilters {
  readonly status?: PersonStatus;
  readonly need?: NeedCode;
  /** A place of the gazetteer with all that lies in it, in any language; or any words. */
  readonly place?: string;
  /** Words of a group's name, or of what stands as the group. */
  readonly group?: string;
  /** Only people whose case the one has who opened the vault. */
  readonly isMine?: true;
  /** A conversation that may have been held then. */
  readonly date?: PartialDate;
  /** The language of that conversation. */
  readonly language?: ConversationLanguage;
}

/** In the order in which they are shown. */
export const FILTER_NAMES = [
  'status',
  'need',
  'place',
  'group',
  'date',
  'language',
  'isMine',
] as const satisfies readonly (keyof PeopleFilters)[];

/** What filters ask of a person. */
export interface FilteredPerson {
  readonly status: PersonStatus;
  readonly needs: readonly NeedCode[];
  readonly place: string;
  readonly group: string;
  readonly caseworker?: string;
}

/** What filters ask of a conversation. */
export interface FilteredEncounter {
  readonly date?: PartialDate;
  readonly language?: ConversationLanguage;
}

/** Is anything asked for? */
export function hasFilters(filters: PeopleFilters): boolean {
  return FILTER_NAMES.some((name) => filters[name] !== undefined);
}

/** Is anything asked of conversations? */
export function hasEncounterFilters({ date, language }: PeopleFilters): boolean {
  return date !== undefined || language !== undefined;
}

/** A filter taken off. */
export function withoutFilter(filters: PeopleFilters, name: keyof PeopleFilters): PeopleFilters {
  return Object.fromEntries(Object.entries(filters).filter(([each]) => each !== name));
}

/** Who looks, and which of the groups whose names hold the words somebody belongs to. */
export interface FilterContext {
  readonly caseworker: string;
  readonly isInGroup: boolean;
}

/** Does a person meet what is asked of people? */
export function meetsFilters(
  filters: PeopleFilters,
  person: FilteredPerson,
  { caseworker, isInGroup }: FilterContext,
): boolean {
  const { status, need, isMine } = filters;
  return (
    (status === undefined || person.status === status) &&
    (need === undefined || person.needs.includes(need)) &&
    (isMine === undefined || person.caseworker === caseworker) &&
    meetsWords(filters, person, isInGroup)
  );
}

function meetsWords({ place, group }: PeopleFilters, person: FilteredPerson, isInGroup: boolean): boolean {
  return (
    (place === undefined || isWithin(person.place, place)) &&
    (group === undefined || isInGroup || holdsText(person.group, group))
  );
}

/** Does a conversation meet what is asked of conversations? Without a date it is of no date that one asks for. */
export function meetsEncounterFilters(filters: PeopleFilters, encounter: FilteredEncounter): boolean {
  const { date, language } = filters;
  return (
    (language === undefined || encounter.language === language) &&
    (date === undefined || (encounter.date !== undefined && mayMeet(encounter.date, date)))
  );
}

/** Do words stand in a text, whatever their width and case? */
export function holdsText(text: string, words: string): boolean {
  return toSearchText(text).includes(toSearchText(words));
}

function mayMeet(one: PartialDate, other: PartialDate): boolean {
  const [left, right] = [spanOf(one), spanOf(other)];
  return left.earliest <= right.latest && right.earliest <= left.latest;
}

function isWithin(text: string, wanted: string): boolean {
  if (holdsText(text, wanted)) return true;
  const area = placeNamed(wanted);
  return area !== undefined && liesIn(placeNamed(text), area);
}

function liesIn(place: Place | undefined, area: Place): boolean {
  return place !== undefined && (place === area || isSameWide(place, area) || liesIn(place.parent, area));
}

// Parents are read apart from the places that are offered: countries and provinces are known by their code.
function isSameWide(place: Place, area: Place): boolean {
  return place.code === area.code && place.names.en === area.names.en;
}
