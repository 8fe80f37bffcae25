import type { CaseFacts } from '../../../domain/documented-cases';

/** Where a case stands along the years; places are shares of the whole stretch, from 0 to 1. */
export interface TimelineMark {
  readonly id: string;
  /** From the earliest to the latest day that agrees with the document. */
  readonly from: number;
  readonly to: number;
  /** No document says when it ended: the line runs to the edge. */
  readonly isOpen: boolean;
  /** In rem. The area grows with the number of people; missing where no number is known. */
  readonly radius?: number;
}

export interface TimelinePlot {
  readonly marks: readonly TimelineMark[];
  readonly years: readonly { readonly year: number; readonly at: number }[];
}

const REM_PER_ROOT = 0.1375;
const YEARS_BEFORE_AND_AFTER = 1;

/** Lays cases out along the years, from the first to beyond the last. */
export function layOutTimeline(cases: readonly CaseFacts[]): TimelinePlot {
  const firstYear = Math.min(...cases.map(({ date }) => yearOf(date.earliest)));
  const lastYear =
    Math.max(...cases.map(({ date }) => yearOf(date.latest ?? date.earliest))) + YEARS_BEFORE_AND_AFTER + 1;
  const start = Date.UTC(firstYear, 0, 1);
  const span = Date.UTC(lastYear, 0, 1) - start;
  const shareOf = (day: string) => (Date.parse(day) - start) / span;
  const marks = cases.map(({ id, date, people }): TimelineMark => ({
    id,
    from: shareOf(date.earliest),
    to: date.latest === undefined ? 1 : shareOf(date.latest),
    isOpen: date.latest === undefined,
    ...(people === undefined ? {} : { radius: Math.sqrt(people) * REM_PER_ROOT }),
  }));
  const years = Array.from({ length: lastYear - firstYear + 1 }, (_, index) => firstYear + index).map(
    (year) => ({ year, at: shareOf(`${year}-01-01`) }),
  );
  return { marks, years };
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}
