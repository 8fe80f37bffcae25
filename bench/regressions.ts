import type { Target } from './report';

/** Ratios swing on busy machines; what is beyond this is no noise any more. */
export const NOISE = 1.5;

export type Known = Pick<Target, 'id' | 'engine' | 'people' | 'ratio'>;

export interface Regression {
  readonly id: string;
  readonly engine: string;
  readonly people: number;
  readonly before: number;
  readonly now: number;
}

/** Figures that are worse than those of the committed run by more than noise. What was not measured then is left out. */
export function regressionsOf(targets: readonly Known[], baseline: readonly Known[]): readonly Regression[] {
  return targets.flatMap(({ id, engine, people, ratio }) => {
    const known = baseline.find(
      (each) => each.id === id && each.engine === engine && each.people === people,
    )?.ratio;
    if (known === undefined) return [];
    // P2 says how much quicker the app is: more is better.
    const isWorse = id === 'P2' ? ratio * NOISE < known : ratio > known * NOISE;
    return isWorse ? [{ id, engine, people, before: known, now: ratio }] : [];
  });
}
