import './zod-without-eval';
import { z } from 'zod';
import { BREAKDOWNS } from '../domain/figures/breakdowns';
import type { LeftOutReason } from '../domain/figures/figure-facts';
import type { FigureTable } from '../domain/figures/withhold-small';
import type { Result } from '../domain/result';
import type { SaveError } from './vault-state';

const month = z.string().regex(/^\d{4}-\d{2}$/u);

const choice = {
  /** What the rows are: one list, or two crossed. */
  breakdowns: z.array(z.enum(BREAKDOWNS)).min(1).max(2).readonly(),
  /** Months of first contact, both included; missing: whenever. */
  period: z.strictObject({ from: month, to: month }).exactOptional(),
  /** The day on the caseworker's calendar (`YYYY-MM-DD`): ages are told as of it, or of the end of the period. */
  today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
};

/** Calls about figures that name nobody. */
export const FIGURE_CALLS = {
  /** Counts everybody who agreed to be counted. Reads all records: it takes a while. */
  'figures.count': z.strictObject({
    ...choice,
    /** By which it may be stopped, as a search is. */
    search: z.string().min(1).max(40),
  }),
  /**
   * Asked before figures leave the app: counts anew, because somebody may have withdrawn, and enters in the audit trail that
   * they went. What it answers is what may be written.
   */
  'figures.release': z.strictObject(choice),
} as const;

/** What may be seen of the counts, and by the caseworker alone how many were counted and how many were not. */
export interface Figures {
  readonly table: FigureTable;
  readonly people: number;
  readonly leftOut: Readonly<Record<LeftOutReason, number>>;
}

export interface FigureOutputs {
  'figures.count': Result<Figures, { readonly kind: 'locked' } | { readonly kind: 'stopped' }>;
  'figures.release': Result<Figures, SaveError>;
}
