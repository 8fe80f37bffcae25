import type { Sample } from './samples';

export type Figure = Exclude<keyof Sample, 'action' | 'life'>;

/** Whether a figure grows: the trend over the second half of the longest life of the engine. */
export interface Growth {
  readonly samples: number;
  readonly first: number;
  readonly last: number;
  readonly median: number;
  /** By how much the trend rose from the start of that half to its end, as a part of the median. */
  readonly rise: number;
  readonly bound: number;
  readonly ok: boolean;
}

/** Fewer samples than this say nothing. */
const FEWEST = 6;

/** Judges a figure. The trend is the median of the slopes between all pairs: single outliers do not bend it. */
export function growthOf(samples: readonly Sample[], figure: Figure, bound: number): Growth {
  const life = longestLife(samples);
  const half = life.slice(Math.floor(life.length / 2));
  const points = half.map((sample) => ({ x: sample.action, y: sample[figure] }));
  const middle = median(points.map(({ y }) => y));
  const slopes = points.flatMap((one, index) =>
    points.slice(index + 1).map((other) => (other.y - one.y) / (other.x - one.x)),
  );
  const length = (points.at(-1)?.x ?? 0) - (points[0]?.x ?? 0);
  const rise = middle === 0 ? 0 : (median(slopes) * length) / middle;
  return {
    samples: points.length,
    first: points[0]?.y ?? 0,
    last: points.at(-1)?.y ?? 0,
    median: middle,
    rise: Number(rise.toFixed(4)),
    bound,
    ok: points.length >= FEWEST && rise <= bound,
  };
}

function longestLife(samples: readonly Sample[]): readonly Sample[] {
  const lives = new Map<number, Sample[]>();
  for (const sample of samples) lives.set(sample.life, [...(lives.get(sample.life) ?? []), sample]);
  return [...lives.values()].toSorted((one, other) => other.length - one.length)[0] ?? [];
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;
}
