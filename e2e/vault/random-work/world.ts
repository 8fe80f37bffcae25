import type { LinkedType } from '../../../src/domain/linked-record';
import { edited, unedited, type Version } from './version';

/** A person as the model knows one. Everybody and everything goes by a number that stands in the names and texts. */
export interface Someone {
  names: Version<readonly string[]>;
  /** A colleague's names for them, where nobody has decided yet which ones stand. */
  rival?: Version<readonly string[]>;
  notes: Note[];
  files: KeptFile[];
  /** Have they taken back that anybody works with them? */
  withdrawn: Version<boolean>;
  /** Nothing but what is counted was left of them. */
  isAnonymous?: true;
  /** The day on which somebody put the record aside. */
  asideOn?: number;
  merged?: Merge;
}

export interface Note {
  readonly key: number;
  text: Version<string>;
}

export interface KeptFile {
  readonly key: number;
  /** What a caseworker says of it. */
  description: Version<string>;
  asideOn?: number;
}

/** What went to the record that stayed when two were put together, and how that one was before. */
export interface Merge {
  readonly into: number;
  readonly before: Pick<Someone, 'names' | 'withdrawn'>;
  readonly notes: readonly number[];
  readonly files: readonly number[];
  readonly linked: readonly number[];
}

/** What belongs to several people. */
export interface Shared {
  readonly type: LinkedType;
  text: Version<string>;
  people: number[];
  asideOn?: number;
}

/** What a vault must hold. Days count from the start of the run, by the clock of the vault's machine. */
export interface World {
  readonly people: Map<number, Someone>;
  readonly linked: Map<number, Shared>;
  /** Who is not handed over any more: their records went together or apart, or they became nobody. */
  readonly staying: Set<number>;
  last: number;
  today: number;
  /** The day of the last change. */
  changedOn: number;
}

const KEPT_DAYS = 30;

/** A vault in which nothing has happened yet. */
export function emptyWorld(): World {
  return { people: new Map(), linked: new Map(), staying: new Set(), last: 0, today: 0, changedOn: 0 };
}

/** Somebody of whom only the name and perhaps a note are known. */
export function someone(name: string, ...notes: Note[]): Someone {
  return { names: unedited([name]), notes, files: [], withdrawn: unedited(false) };
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
  const { names, withdrawn } = stays;
  const linked = linkedTo(world, other);
  const mark = nextNumber(world);
  stays.names = edited(names, [...names.value, ...goes.names.value], mark);
  stays.withdrawn = edited(withdrawn, withdrawn.value || goes.withdrawn.value, mark);
  stays.notes.push(...goes.notes);
  stays.files.push(...goes.files);
  for (const key of linked) replacePerson(world, key, { from: other, to: kept });
  goes.merged = {
    into: kept,
    before: { names, withdrawn },
    notes: keysOf(goes.notes),
    files: keysOf(goes.files),
    linked,
  };
  goes.notes = [];
  goes.files = [];
  goes.asideOn = world.today;
  world.staying.add(kept).add(other);
}

/** Takes two apart again. */
export function takeApart(world: World, other: number): void {
  const comes = world.people.get(other);
  const { merged } = comes ?? {};
  const stays = world.people.get(merged?.into ?? 0);
  if (comes === undefined || merged === undefined || stays === undefined) return;
  Object.assign(stays, merged.before);
  [comes.notes, stays.notes] = split(stays.notes, merged.notes);
  [comes.files, stays.files] = split(stays.files, merged.files);
  for (const key of merged.linked) replacePerson(world, key, { from: merged.into, to: other });
  delete comes.merged;
  delete comes.asideOn;
}

/** Erases a person for good: what belongs to others as well stays with them. */
export function erasePerson(world: World, person: number): void {
  leaveShared(world, person);
  world.people.delete(person);
}

/** Leaves of a person only what is counted. */
export function anonymise(world: World, person: number): void {
  const left = world.people.get(person);
  if (left === undefined) return;
  leaveShared(world, person);
  world.staying.add(person);
  Object.assign(left, { names: unedited([]), notes: [], files: [], isAnonymous: true });
}

/** What an unlocking erases: what was deleted long enough ago, by the clock and by the last change. */
export function eraseDue(world: World): void {
  const isDue = ({ asideOn }: { readonly asideOn?: number }) =>
    asideOn !== undefined && asideOn + KEPT_DAYS <= Math.min(world.today, world.changedOn);
  const people = [...world.people].flatMap(([key, person]) => (isDue(person) ? [key] : []));
  const linked = [...world.linked].flatMap(([key, record]) =>
    isDue(record) && isShown(world, record) ? [key] : [],
  );
  // What belongs to a person put aside comes and goes with that person.
  const owners = [...world.people.values()].filter(
    ({ asideOn, files }) => asideOn === undefined && files.some(isDue),
  );
  for (const owner of owners) owner.files = owner.files.filter((file) => !isDue(file));
  for (const key of linked) world.linked.delete(key);
  for (const key of people) erasePerson(world, key);
  if (people.length + linked.length + owners.length > 0) world.changedOn = world.today;
}

/** Is any of its people there? What belongs only to people who were put aside comes and goes with them. */
export function isShown({ people }: World, record: Shared): boolean {
  return record.people.some((key) => people.get(key)?.asideOn === undefined);
}

function leaveShared(world: World, person: number): void {
  for (const key of linkedTo(world, person)) {
    const record = world.linked.get(key);
    if (record === undefined) continue;
    record.people = record.people.filter((each) => each !== person);
    if (record.people.length === 0) world.linked.delete(key);
  }
}

function replacePerson(
  { linked }: World,
  key: number,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const record = linked.get(key);
  if (record !== undefined) record.people = record.people.map((each) => (each === from ? to : each));
}

interface Numbered {
  readonly key: number;
}

function keysOf(all: readonly Numbered[]): readonly number[] {
  return all.map(({ key }) => key);
}

function split<Item extends Numbered>(all: readonly Item[], keys: readonly number[]): [Item[], Item[]] {
  return [all.filter(({ key }) => keys.includes(key)), all.filter(({ key }) => !keys.includes(key))];
}
