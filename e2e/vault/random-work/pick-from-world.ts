import type { Random } from '../../../bench/random';
import { linkedTo, type Shared, type Someone, type World } from './world';

/** One of these, or none where there is none. */
export function pickOne<Value>(random: Random, values: readonly Value[]): Value | undefined {
  return values[random.below(Math.max(1, values.length))];
}

/** Up to so many of these, each once. */
export function pickSome<Value>(random: Random, values: readonly Value[], most: number): readonly Value[] {
  const picked = Array.from({ length: 1 + random.below(most) }, () => pickOne(random, values));
  return [...new Set(picked)].filter((each) => each !== undefined);
}

/**
 * People who are there, no part of two that were put together, with nothing to decide and not anonymous: anything can be
 * done to them.
 */
export function freePeople(world: World): readonly (readonly [number, Someone])[] {
  const merged = new Set([...world.people.values()].flatMap((each) => each.merged?.into ?? []));
  return [...world.people].filter(
    ([key, { asideOn, rival, isAnonymous }]) =>
      asideOn === undefined && rival === undefined && isAnonymous !== true && !merged.has(key),
  );
}

/** Shared records that did not go from one person to another. */
export function freeLinked(world: World): readonly (readonly [number, Shared])[] {
  const moved = movedRecords(world);
  return [...world.linked].filter(([key]) => !moved.has(key));
}

/** May this person be handed from one world to the other? Not with what a merge moved, which may be moved back. */
export function mayBeHanded(
  person: number,
  { from, ours }: { readonly from: World; readonly ours: World },
): boolean {
  const moved = movedRecords(ours);
  return !ours.staying.has(person) && linkedTo(from, person).every((key) => !moved.has(key));
}

function movedRecords({ people }: World): ReadonlySet<number> {
  return new Set([...people.values()].flatMap((each) => each.merged?.linked ?? []));
}
