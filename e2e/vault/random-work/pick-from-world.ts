import type { Random } from '../../../bench/random';
import type { Shared, Someone, World } from './world';

/** One of these, or none where there is none. */
export function pickOne<Value>(random: Random, values: readonly Value[]): Value | undefined {
  return values[random.below(Math.max(1, values.length))];
}

/** People who are there and no part of two that were put together: anything can be done to them. */
export function freePeople({ people }: World): readonly (readonly [number, Someone])[] {
  const merged = new Set([...people.values()].flatMap((each) => each.merged?.into ?? []));
  return [...people].filter(([key, { asideOn }]) => asideOn === undefined && !merged.has(key));
}

/** Shared records that did not go from one person to another. */
export function freeLinked({ people, linked }: World): readonly (readonly [number, Shared])[] {
  const moved = new Set([...people.values()].flatMap((each) => each.merged?.linked ?? []));
  return [...linked].filter(([key]) => !moved.has(key));
}
