import type { Language } from '../language';
import { toSearchText } from '../text';
import { CHINA } from './china';
import { NORTH_KOREA } from './north-korea';
import { TRANSIT } from './transit';

/** A place as the gazetteer knows it. */
export interface Place {
  /** ISO 3166-1 or -2; of a city or county, that of its province or country. */
  readonly code: string;
  readonly names: Readonly<Record<Language, string>>;
  readonly otherNames: readonly string[];
  /** The province or country of a city or county; the country of a province. */
  readonly parent?: Place;
}

/** What the kinds of North Korean places end in. */
const ENDINGS: Readonly<Record<string, Partial<Record<'ko' | 'zh', string>>>> = {
  s: { ko: '시', zh: '市' },
  g: { ko: '군', zh: '郡' },
};
/** A place is also meant by whoever leaves the ending off. */
const ENDING = /(?:특별시|자치주|자치구|시|군|도|성|市|县|郡|省|道|自治区)$/u;

/** Countries first, then provinces with what lies in them. */
export const PLACES: readonly Place[] = [
  ...readPlaces(TRANSIT, []),
  ...readPlaces(NORTH_KOREA, readPlaces(TRANSIT, [])),
  ...readPlaces(CHINA, readPlaces(TRANSIT, [])),
];

/** Countries and provinces. */
export const WIDE_PLACES: readonly Place[] = PLACES.filter(
  ({ parent }) => parent === undefined || parent.parent === undefined,
).filter(({ code, parent }) => parent === undefined || parent.code !== code);

const byName = groupByName(PLACES);
const wideByCode = new Map(WIDE_PLACES.map((place) => [place.code, place]));
const searched = PLACES.map((place) => ({ place, names: namesOf(place).map(fold) }));

/**
 * Places whose name in any language begins with what was typed, then those that hold it; each with its place in the
 * gazetteer. Nothing typed: countries and provinces.
 */
export function findPlaces(query: string, limit: number): readonly Place[] {
  const wanted = fold(query);
  if (wanted === '') return WIDE_PLACES.slice(0, limit);
  const ranked = searched.map(({ place, names }) => ({ place, rank: rankOf(names, wanted) }));
  return ranked
    .filter(({ rank }) => rank < 2)
    .toSorted((one, other) => one.rank - other.rank)
    .map(({ place }) => place)
    .slice(0, limit);
}

/** The one place that a text names, in whichever language; undefined for free text and for names that several bear. */
export function placeNamed(text: string): Place | undefined {
  const found = byName.get(fold(text)) ?? [];
  return found.length === 1 ? found[0] : undefined;
}

/** The country or province with this ISO 3166 code: that of whatever lies in it. */
export function widePlace(code: string): Place | undefined {
  return wideByCode.get(code);
}

/** How a place that was chosen is written into a record: so that it is found again, with its province where needed. */
export function placeText(place: Place, language: Language): string {
  const name = place.names[language];
  if (placeNamed(name) === place || place.parent === undefined) return name;
  return `${name}, ${place.parent.names[language]}`;
}

/** The text of a place in another language, if it is one of the gazetteer; else as it was written. */
export function placeIn(text: string, language: Language): string {
  const place = placeNamed(text);
  return place === undefined ? text : placeText(place, language);
}

function readPlaces(table: string, countries: readonly Place[]): readonly Place[] {
  const places: Place[] = [];
  let region: Place | undefined;
  for (const line of table.split('\n').filter((each) => each !== '')) {
    const place =
      line.startsWith(' ') && region !== undefined ? readPart(line, region) : readRegion(line, countries);
    if (!line.startsWith(' ')) region = place;
    places.push(place);
  }
  return places;
}

function readRegion(line: string, countries: readonly Place[]): Place {
  const { head: code, ...names } = readLine(line);
  const parent = countries.find((country) => country.code === code.slice(0, 2));
  return { code, ...names, ...(parent === undefined ? {} : { parent }) };
}

function readPart(line: string, region: Place): Place {
  const { head, names, otherNames } = readLine(line);
  const { ko = '', zh = '' } = ENDINGS[head] ?? {};
  return {
    code: region.code,
    names: { en: names.en, ko: names.ko + ko, zh: names.zh + zh },
    otherNames,
    parent: region,
  };
}

function readLine(line: string): Pick<Place, 'names' | 'otherNames'> & { readonly head: string } {
  const [head = '', en = '', ko = '', zh = '', others] = line.trim().split('|');
  return { head, names: { en, ko, zh }, otherNames: others === undefined ? [] : others.split(',') };
}

function rankOf(names: readonly string[], wanted: string): number {
  if (names.some((name) => name.startsWith(wanted))) return 0;
  return names.some((name) => name.includes(wanted)) ? 1 : 2;
}

// In Korean, both the name as written today and the one in brackets.
function namesOf({ names, otherNames }: Place): readonly string[] {
  const all = [...Object.values(names), ...otherNames].flatMap((name) => [
    name,
    ...name.split(/[()（）]/u).map((part) => part.trim()),
  ]);
  return [...new Set(all)].filter((name) => name !== '');
}

function groupByName(places: readonly Place[]): ReadonlyMap<string, readonly Place[]> {
  const groups = new Map<string, Place[]>();
  for (const place of places) {
    for (const name of new Set(keysOf(place))) groups.set(name, [...(groups.get(name) ?? []), place]);
  }
  return groups;
}

function keysOf(place: Place): readonly string[] {
  const names = namesOf(place);
  const short = names.filter((name) => name.length > 2).map((name) => name.replace(ENDING, ''));
  const regions = place.parent === undefined ? [] : namesOf(place.parent);
  const long = [...names, ...short].flatMap((name) =>
    regions.flatMap((region) => [`${name}${region}`, `${region}${name}`]),
  );
  return [...names, ...short, ...long].map(fold).filter((name) => name !== '');
}

function fold(text: string): string {
  return toSearchText(text).replace(/[\s'’·,()-]/gu, '');
}
