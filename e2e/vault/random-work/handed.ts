import { linkedTo, type KeptFile, type Note, type Shared, type Someone, type World } from './world';
import { decided, mergedVersion, type Version } from './version';

/** What a hand-over holds, as the model knows it. */
export interface Handed {
  readonly people: ReadonlyMap<number, Someone>;
  readonly linked: ReadonlyMap<number, Shared>;
}

/** These people with everything about them and nobody else, without what was put aside. */
export function handedOf(world: World, keys: readonly number[]): Handed {
  const linked = new Map<number, Shared>();
  for (const key of new Set(keys.flatMap((each) => linkedTo(world, each)))) {
    const record = world.linked.get(key);
    const people = record?.people.filter((each) => keys.includes(each)) ?? [];
    if (record === undefined || record.asideOn !== undefined) continue;
    // A letter tells of all of its people.
    if (record.type === 'letter' && people.length < record.people.length) continue;
    linked.set(key, { ...record, people });
  }
  const people = keys.flatMap((key) => {
    const person = world.people.get(key);
    return person === undefined ? [] : [[key, withoutAside(person)] as const];
  });
  return structuredClone({ people: new Map(people), linked });
}

/** Takes over what a hand-over holds, as the vault does: field by field, and nothing is lost. */
export function takeOverInto(world: World, handed: Handed): void {
  const { people, linked } = structuredClone(handed);
  for (const [key, theirs] of people) {
    const ours = world.people.get(key);
    if (ours === undefined) world.people.set(key, theirs);
    else mergePerson(ours, theirs);
  }
  for (const [key, theirs] of linked) {
    const ours = world.linked.get(key);
    if (ours === undefined) world.linked.set(key, theirs);
    else {
      ours.text = undisputed(ours.text, theirs.text);
      ours.people = [...new Set([...ours.people, ...theirs.people])];
    }
  }
}

/** Somebody chose between our names of a person and the colleague's. */
export function settle(
  person: Someone,
  { isOurs, mark }: { readonly isOurs: boolean; readonly mark: number },
): void {
  const { names, rival } = person;
  if (rival === undefined) return;
  person.names = decided(names, rival, { value: (isOurs ? names : rival).value, mark });
  delete person.rival;
}

function mergePerson(ours: Someone, theirs: Someone): void {
  const { version, rival } = mergedVersion(ours.names, theirs.names);
  ours.names = version;
  if (rival !== undefined) ours.rival = rival;
  ours.withdrawn = undisputed(ours.withdrawn, theirs.withdrawn);
  for (const note of theirs.notes) mergeNote(ours.notes, note);
  for (const file of theirs.files) mergeFile(ours.files, file);
  delete ours.asideOn;
}

function mergeNote(notes: Note[], theirs: Note): void {
  const ours = notes.find(({ key }) => key === theirs.key);
  if (ours === undefined) notes.push(theirs);
  else ours.text = undisputed(ours.text, theirs.text);
}

function mergeFile(files: KeptFile[], theirs: KeptFile): void {
  const ours = files.find(({ key }) => key === theirs.key);
  if (ours === undefined) files.push(theirs);
  else ours.description = undisputed(ours.description, theirs.description);
}

// Only one side ever changes these.
function undisputed<Value>(ours: Version<Value>, theirs: Version<Value>): Version<Value> {
  const { version, rival } = mergedVersion(ours, theirs);
  if (rival !== undefined) throw new Error('The model lets both sides change what only one may.');
  return version;
}

function withoutAside({ names, withdrawn, notes, files }: Someone): Someone {
  return { names, withdrawn, notes, files: files.filter(({ asideOn }) => asideOn === undefined) };
}
