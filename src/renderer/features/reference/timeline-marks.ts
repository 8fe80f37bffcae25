import type { CaseFacts } from '../../../domain/documented-cases';

/** Where a case stands in the plot, in units of its drawing. */
export interface TimelineMark {
  readonly id: string;
  /** From the earliest to the latest day that agrees with the document. */
  readonly from: number;
  readonly to: number;
  /** No document says when it ended: the line runs to the edge. */
  readonly isOpen: boolean;
  readonly y: number;
  /** Its area grows with the number of people; missing where no number is known. */
  readonly radius?: number;
  /** On which side there is room for words. */
  readonly side: 'left' | 'right';
}

export interface TimelinePlot {
  readonly marks: readonly TimelineMark[];
  readonly years: readonly { readonly year: number; readonly x: number }[];
  readonly height: number;
}

export const PLOT_WIDTH = 760;
const MARGIN = 16;
const ROW_HEIGHT = 40;
const AXIS_HEIGHT = 28;
const UNITS_PER_ROOT = 2.2;
const YEARS_BEFORE_AND_AFTER = 1;

/** Lays cases out along the years, a row each, from the first to beyond the last. */
export function layOutTimeline(cases: readonly CaseFacts[]): TimelinePlot {
  const firstYear = Math.min(...cases.map(({ date }) => yearOf(date.earliest)));
  const lastYear =
    Math.max(...cases.map(({ date }) => yearOf(date.latest ?? date.earliest))) + YEARS_BEFORE_AND_AFTER + 1;
  const start = Date.UTC(firstYear, 0, 1);
  const span = Date.UTC(lastYear, 0, 1) - start;
  const xOf = (day: string) => MARGIN + ((Date.parse(day) - start) / span) * (PLOT_WIDTH - 2 * MARGIN);
  const marks = cases.map(({ id, date, people }, row): TimelineMark => {
    const from = xOf(date.earliest);
    const to = date.latest === undefined ? PLOT_WIDTH - MARGIN : xOf(date.latest);
    return {
      id,
      from,
      to,
      isOpen: date.latest === undefined,
      y: AXIS_HEIGHT + (row + 0.5) * ROW_HEIGHT,
      ...(people === undefined ? {} : { radius: Math.sqrt(people) * UNITS_PER_ROOT }),
      side: (from + to) / 2 > PLOT_WIDTH / 2 ? 'left' : 'right',
    };
  });
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).map(
    (year) => ({
      year,
      x: xOf(`${year}-01-01`),
    }),
  );
  return { marks, years, height: AXIS_HEIGHT + cases.length * ROW_HEIGHT };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
