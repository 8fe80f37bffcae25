import type { PersonId } from '../../domain/person';
import type { EncounterRef, PersonEntry } from './person-entry';

// What is written of an entry, in this order and without its names: a hundred thousand lie in memory. Its id stands
// beside it anyway. New fields are added at the end.
const FIELDS = namesOf<keyof Omit<PersonEntry, 'id'>>({
  revision: true,
  names: true,
  sex: true,
  birth: true,
  place: true,
  group: true,
  status: true,
  needs: true,
  updatedAt: true,
  encounters: true,
  papers: true,
  attachments: true,
  review: true,
  linked: true,
  caseworker: true,
  safeTime: true,
  notSame: true,
  mergedInto: true,
  anonymisedIds: true,
  isDeleted: true,
  isErased: true,
});
const ENCOUNTER_FIELDS = namesOf<keyof EncounterRef>({
  id: true,
  revision: true,
  date: true,
  language: true,
  isDeleted: true,
});

type Values = readonly unknown[];

/** An entry as text, without its id. */
export function toEntryText(entry: PersonEntry): string {
  const encounters = entry.encounters.map((each) => valuesOf(each, ENCOUNTER_FIELDS));
  return JSON.stringify(valuesOf({ ...entry, encounters }, FIELDS));
}

/** Reads what `toEntryText` wrote of the person with this id, or the JSON of a whole entry, as it was once written. */
export function fromEntryText(id: PersonId, text: string): PersonEntry {
  const read = JSON.parse(text) as Values | PersonEntry;
  if (!Array.isArray(read)) return read as PersonEntry;
  const { encounters, ...rest } = objectOf(read, FIELDS);
  const refs = (encounters as readonly Values[]).map((values) => objectOf(values, ENCOUNTER_FIELDS));
  return { id, ...rest, encounters: refs } as unknown as PersonEntry;
}

// An object, so that the compiler misses a field that is left out.
function namesOf<Name extends string>(all: Readonly<Record<Name, true>>): readonly Name[] {
  return Object.keys(all) as Name[];
}

function valuesOf<Name extends string>(
  object: Readonly<Partial<Record<Name, unknown>>>,
  names: readonly Name[],
): Values {
  const values = names.map((name) => object[name]);
  return values.slice(0, values.findLastIndex((value) => value !== undefined) + 1);
}

function objectOf(values: Values, names: readonly string[]): Record<string, unknown> {
  const object: Record<string, unknown> = {};
  values.forEach((value, at) => {
    const name = names[at];
    // What was missing in between is null in JSON; no field of an entry ever is.
    if (name !== undefined && value !== null) object[name] = value;
  });
  return object;
}
