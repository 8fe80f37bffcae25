import type { LinkedType } from '../../../src/domain/linked-record';

/** A person as the model knows one. Everybody and everything goes by a number that stands in the names and texts. */
export interface Someone {
  names: string[];
  notes: string[];
  /** The day on which somebody put the record aside. */
  asideOn?: number;
  merged?: Merge;
}

/** What went to the record that stayed when two were put together. */
export interface Merge {
  readonly into: number;
  readonly names: readonly string[];
  readonly notes: readonly string[];
  readonly linked: readonly number[];
}

/** What belongs to several people. */
export interface Shared {
  readonly type: LinkedType;
  text: string;
  people: number[];
  asideOn?: number;
}

/** What a vault must hold. Days count from the start of the run, by the clock of the vault's machine. */
export interface World {
  readonly people: Map<number, Someone>;
  readonly linked: Map<number, Shared>;
  last: number;
  today: number;
  /** The day of the last change. */
  changedOn: number;
}

const KEPT_DAYS = 30;

/** A vault in which nothing has happened yet. */
export function emptyWorld(): World {
  return { people: new Map(), linked: new Map(), last: 0, today: 0, changedOn: 0 };
}

/** The next number. */
export function nextNumber(world: World): number {
  world.last += 1;
  return world.last;
}

/** What belongs to a person, put aside or not. */
export function linkedTo(world: World, person: number): readonly number[] {
  return [...world.linked].flatMap(([key, { people }]) => (people.includes(person) ? [key] : []));
}

/** Puts two together as the vault does: everything goes to the one that stays. */
export function mergeInto(world: World, kept: number, other: number): void {
  const [stays, goes] = [world.people.get(kept), world.people.get(other)];
  if (stays === undefined || goes === undefined) return;
  const linked = linkedTo(world, other);
  stays.names.push(...goes.names);
  stays.notes.push(...goes.notes);
  for (const key of linked) replacePerson(world, key, { from: other, to: kept });
  goes.merged = { into: kept, names: goes.names, notes: goes.notes, linked };
  goes.asideOn = world.today;
}

/** Takes two apart again. */
export function takeApart(world: World, other: number): void {
  const comes = world.people.get(other);
  const { merged } = comes ?? {};
  if (comes === undefined || merged === undefined) return;
  const stays = world.people.get(merged.into);
  if (stays !== undefined) {
    stays.names = stays.names.filter((name) => !merged.names.includes(name));
    stays.notes = stays.notes.filter((note) => !merged.notes.includes(note));
  }
  for (const key of merged.linked) replacePerson(world, key, { from: merged.into, to: other });
  delete comes.merged;
  delete comes.asideOn;
}

/** Erases a person for good: what belongs to others as well stays with them. */
export function erasePerson(world: World, person: number): void {
  for (const key of linkedTo(world, person)) {
    const record = world.linked.get(key);
    if (record === undefined) continue;
    record.people = record.people.filter((each) => each !== person);
    if (record.people.length === 0) world.linked.delete(key);
  }
  world.people.delete(person);
}

/** What an unlocking erases: what was deleted long enough ago, by the clock and by the last change. */
export function eraseDue(world: World): void {
  const isDue = (day: number | undefined) =>
    day !== undefined && day + KEPT_DAYS <= Math.min(world.today, world.changedOn);
  const people = [...world.people].flatMap(([key, { asideOn }]) => (isDue(asideOn) ? [key] : []));
  const linked = [...world.linked].flatMap(([key, record]) =>
    isDue(record.asideOn) && isShown(world, record) ? [key] : [],
  );
  for (const key of linked) world.linked.delete(key);
  for (const key of people) erasePerson(world, key);
  if (people.length + linked.length > 0) world.changedOn = world.today;
}

/** Is any of its people there? What belongs only to people who were put aside comes and goes with them. */
export function isShown({ people }: World, record: Shared): boolean {
  return record.people.some((key) => people.get(key)?.asideOn === undefined);
}

function replacePerson(
  { linked }: World,
  key: number,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const record = linked.get(key);
  if (record !== undefined) record.people = record.people.map((each) => (each === from ? to : each));
}
