import type { NamePosition } from './name-position';
import type { NameParse } from './parse-name';

/** How far two names differ, the nearest of their parses taken; undefined if no two of them are alike. */
export function nameCost(ones: readonly NameParse[], others: readonly NameParse[]): number | undefined {
  let least: number | undefined;
  for (const { positions } of ones) {
    for (const other of others) {
      if (other.positions.length !== positions.length) continue;
      const cost = parseCost(positions, other.positions);
      if (cost !== undefined && (least === undefined || cost < least)) least = cost;
    }
  }
  return least;
}

function parseCost(ones: readonly NamePosition[], others: readonly NamePosition[]): number | undefined {
  let sum = 0;
  for (const [at, one] of ones.entries()) {
    const other = others[at];
    const cost = other && positionCost(one, other);
    if (cost === undefined) return undefined;
    sum += cost;
  }
  return sum;
}

function positionCost(one: NamePosition, other: NamePosition): number | undefined {
  let least: number | undefined;
  one.units.forEach((unit, at) => {
    const found = other.units.indexOf(unit);
    if (found === -1) return;
    const cost = (one.costs[at] ?? 0) + (other.costs[found] ?? 0);
    if (least === undefined || cost < least) least = cost;
  });
  return least;
}
