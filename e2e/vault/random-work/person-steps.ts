import type { Random } from '../../../bench/random';
import type { PersonFile } from '../../../src/contract/person-file';
import { encounterWithNote, personNamed } from '../people-to-store';
import { nameOf, newNote, noteOf, openPerson, personOf, toDetails } from './one-person';
import { freePeople, pickOne } from './pick-from-world';
import type { Step, StepMaker } from './step';
import { edited } from './version';
import {
  anonymise as anonymiseIn,
  erasePerson,
  linkedTo,
  mergeInto,
  nextNumber,
  someone,
  takeApart,
  type Someone,
  type World,
} from './world';

/** So many people at most: what is measured must not grow because the vault does. */
const PEOPLE = 120;
const NOTES = 6;

/** What is done to people and to what was noted about them. */
export const PERSON_STEPS: readonly { readonly weight: number; readonly make: StepMaker }[] = [
  { weight: 5, make: create },
  { weight: 1, make: importTwo },
  { weight: 5, make: rename },
  { weight: 1, make: renameLate },
  { weight: 1, make: renameDeleted },
  { weight: 4, make: addNote },
  { weight: 3, make: amendNote },
  { weight: 3, make: putAside },
  { weight: 2, make: takeBack },
  { weight: 1, make: erase },
  { weight: 1, make: anonymise },
  { weight: 1, make: merge },
  { weight: 1, make: unmerge },
];

function create(world: World, random: Random): Step | undefined {
  if (world.people.size >= PEOPLE) return undefined;
  const key = nextNumber(world);
  const name = nameOf(key, random);
  const note = newNote(world, random);
  return {
    toCall: () =>
      Promise.resolve({
        name: 'person.create',
        input: { person: personNamed(name), encounter: encounterWithNote(note.text.value) },
      }),
    change: ({ people }) => people.set(key, someone(name, note)),
    learn: (value, ids) => ids.learnPerson(key, (value as { readonly id: string }).id),
  };
}

function importTwo(world: World, random: Random): Step | undefined {
  if (world.people.size + 1 >= PEOPLE) return undefined;
  const made = [nextNumber(world), nextNumber(world)].map((key) => ({ key, name: nameOf(key, random) }));
  return {
    toCall: () =>
      Promise.resolve({
        name: 'people.import',
        input: { people: made.map(({ name }) => ({ person: personNamed(name), encounters: [] })) },
      }),
    change: ({ people }) => {
      for (const { key, name } of made) people.set(key, someone(name));
    },
    learn: (value, ids) => {
      for (const [index, { key }] of made.entries())
        ids.learnPerson(key, (value as readonly string[])[index] ?? '');
    },
  };
}

function rename(world: World, random: Random): Step | undefined {
  const [key, person] = pickOne(random, freePeople(world)) ?? [];
  if (key === undefined || person === undefined) return undefined;
  const name = nameOf(key, random);
  const mark = nextNumber(world);
  return {
    ...renaming(key, { person, name, behind: 0 }),
    change: (after) => {
      const renamed = personOf(after, key);
      renamed.names = edited(renamed.names, [name], mark);
    },
  };
}

/** By somebody who read the record before somebody else changed it. */
function renameLate(world: World, random: Random): Step | undefined {
  const [key, person] = pickOne(random, freePeople(world)) ?? [];
  if (key === undefined || person === undefined) return undefined;
  return {
    ...renaming(key, { person, name: '늦은 이름', behind: 1 }),
    change: () => undefined,
    isRefused: true,
  };
}

interface Renaming {
  readonly person: Someone;
  readonly name: string;
  readonly behind: number;
}

function renaming(key: number, { person, name, behind }: Renaming): Pick<Step, 'toCall'> {
  return {
    toCall: async (vault, ids) => {
      const { id: personId, revision } = (await openPerson(vault, ids.person(key))).person;
      const details = toDetails([name], person.withdrawn.value);
      return { name: 'person.update', input: { personId, revision: revision - behind, person: details } };
    },
  };
}

function renameDeleted(world: World, random: Random): Step | undefined {
  const [key] = pickOne(random, asidePeople(world)) ?? [];
  if (key === undefined) return undefined;
  return {
    toCall: (_, ids) =>
      Promise.resolve({
        name: 'person.update',
        input: { personId: ids.person(key), revision: 2, person: personNamed('지운 이름') },
      }),
    change: () => undefined,
    isRefused: true,
  };
}

function addNote(world: World, random: Random): Step | undefined {
  const [key] =
    pickOne(
      random,
      freePeople(world).filter(([, { notes }]) => notes.length < NOTES),
    ) ?? [];
  if (key === undefined) return undefined;
  const note = newNote(world, random);
  return {
    toCall: (_, ids) =>
      Promise.resolve({
        name: 'encounter.create',
        input: { personId: ids.person(key), encounter: encounterWithNote(note.text.value) },
      }),
    change: (after) => personOf(after, key).notes.push(note),
  };
}

function amendNote(world: World, random: Random): Step | undefined {
  const [key, person] =
    pickOne(
      random,
      freePeople(world).filter(([, { notes }]) => notes.length > 0),
    ) ?? [];
  if (key === undefined || person === undefined) return undefined;
  const before = pickOne(random, person.notes);
  const mark = nextNumber(world);
  const note = noteOf(mark, random);
  return {
    toCall: async (vault, ids) => {
      const { encounters } = await openPerson(vault, ids.person(key));
      const found = encounters.find((each) => each.note === before?.text.value);
      if (found === undefined) throw new Error(`A note is not there: ${before?.text.value ?? ''}`);
      const { id: encounterId, revision } = found;
      return {
        name: 'encounter.update',
        input: { encounterId, revision, encounter: encounterWithNote(note) },
      };
    },
    change: (after) => {
      const amended = personOf(after, key).notes.find((each) => each.key === before?.key);
      if (amended !== undefined) amended.text = edited(amended.text, note, mark);
    },
  };
}

function putAside(world: World, random: Random): Step | undefined {
  const nobody = [...world.people].filter(
    ([, each]) => each.isAnonymous === true && each.asideOn === undefined,
  );
  const [key] = pickOne(random, [...freePeople(world), ...nobody]) ?? [];
  if (key === undefined) return undefined;
  return {
    toCall: (_, ids) => Promise.resolve({ name: 'person.delete', input: { personId: ids.person(key) } }),
    change: (after) => (personOf(after, key).asideOn = after.today),
  };
}

function takeBack(world: World, random: Random): Step | undefined {
  const [key] = pickOne(random, asidePeople(world)) ?? [];
  if (key === undefined) return undefined;
  return { ...restoring(key), change: (after) => delete personOf(after, key).asideOn };
}

function erase(world: World, random: Random): Step | undefined {
  const [key] = pickOne(random, asidePeople(world)) ?? [];
  if (key === undefined) return undefined;
  return {
    toCall: (_, ids) => Promise.resolve({ name: 'deleted.erase', input: { ids: [ids.person(key)] } }),
    change: (after) => erasePerson(after, key),
  };
}

/** Nobody shall be able to tell any more who it was. */
function anonymise(world: World, random: Random): Step | undefined {
  const [key] = pickOne(random, freePeople(world)) ?? [];
  if (key === undefined) return undefined;
  return {
    toCall: (_, ids) =>
      Promise.resolve({ name: 'retention.anonymise', input: { personId: ids.person(key) } }),
    change: (after) => anonymiseIn(after, key),
  };
}

function merge(world: World, random: Random): Step | undefined {
  const free = freePeople(world);
  const [kept] = pickOne(random, free) ?? [];
  // What others share with the one who goes would have to follow them as well.
  const [other] =
    pickOne(
      random,
      free.filter(([key]) => key !== kept && isAlone(world, key)),
    ) ?? [];
  if (kept === undefined || other === undefined) return undefined;
  return {
    toCall: async (vault, ids) => {
      const [stays, goes] = [
        await openPerson(vault, ids.person(kept)),
        await openPerson(vault, ids.person(other)),
      ];
      return { name: 'duplicates.merge', input: { kept: refOf(stays), other: refOf(goes) } };
    },
    change: (after) => mergeInto(after, kept, other),
  };
}

function unmerge(world: World, random: Random): Step | undefined {
  const [key] =
    pickOne(
      random,
      [...world.people].filter(([, { merged }]) => merged !== undefined),
    ) ?? [];
  if (key === undefined) return undefined;
  return { ...restoring(key), change: (after) => takeApart(after, key) };
}

function restoring(key: number): Pick<Step, 'toCall'> {
  return {
    toCall: (_, ids) => Promise.resolve({ name: 'person.restore', input: { personId: ids.person(key) } }),
  };
}

function asidePeople({ people }: World): readonly (readonly [number, Someone])[] {
  return [...people].filter(([, { asideOn, merged }]) => asideOn !== undefined && merged === undefined);
}

function isAlone(world: World, person: number): boolean {
  return linkedTo(world, person).every((key) => world.linked.get(key)?.people.length === 1);
}

function refOf({ person: { id, revision } }: PersonFile) {
  return { id, revision };
}
