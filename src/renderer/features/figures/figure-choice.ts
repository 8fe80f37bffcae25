import type { Breakdown } from '../../../domain/figures/breakdowns';
import type { FigurePeriod } from '../../../domain/figures/figure-facts';

/** Parts of a year by their first and last month. */
const PARTS = {
  year: ['01', '12'],
  h1: ['01', '06'],
  h2: ['07', '12'],
  q1: ['01', '03'],
  q2: ['04', '06'],
  q3: ['07', '09'],
  q4: ['10', '12'],
} as const;
export type YearPart = keyof typeof PARTS;
export const YEAR_PARTS = Object.keys(PARTS) as readonly YearPart[];

/** What somebody wants to see; no year: all of them. */
export interface FigureChoice {
  readonly first: Breakdown;
  readonly second?: Breakdown | undefined;
  readonly year?: string | undefined;
  readonly part: YearPart;
}

/** What is broken down, each list once. */
export function breakdownsOf({ first, second }: FigureChoice): readonly Breakdown[] {
  return second === undefined || second === first ? [first] : [first, second];
}

/** The months that were chosen; undefined for all. */
export function periodOf({ year, part }: FigureChoice): FigurePeriod | undefined {
  if (year === undefined) return undefined;
  const [from, to] = PARTS[part];
  return { from: `${year}-${from}`, to: `${year}-${to}` };
}
