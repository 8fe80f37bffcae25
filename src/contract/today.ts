import { z } from 'zod';
import type { LinkedOf } from '../domain/linked-record';
import type { Result } from '../domain/result';
import type { PersonRow } from './person-row';
import type { SaveError } from './vault-state';

/** Calls about what needs somebody now. */
export const TODAY_CALLS = {
  /** `today` is the day on the caseworker's calendar. */
  'today.read': z.strictObject({
    today: z.string().regex(/^\d{4}-\d{2}-\d{2}$/u),
    silentDays: z.int().min(1).max(3650),
    /** The moment of the week on the caseworker's clock: day 0 is Sunday. */
    now: z.strictObject({ day: z.int().min(0).max(6), minute: z.int().min(0).max(1439) }),
  }),
} as const;

/** Some of several people, the first of them. */
export interface SomePeople {
  readonly total: number;
  readonly people: readonly PersonRow[];
}

/** Something that waits to be done, and for whom. */
export interface DueTask {
  readonly record: LinkedOf<'follow-up'> | LinkedOf<'referral'>;
  /** The first of its people. */
  readonly person: PersonRow;
}

export interface TodayPage {
  /** Overdue, due today and due soon: what is longest overdue comes first. */
  readonly tasks: readonly DueTask[];
  readonly totalTasks: number;
  /** Detained before in hiding; who was not heard from for longest comes first. */
  readonly atRisk: SomePeople;
  /** Who said that they may be contacted at this hour; who was not heard from for longest comes first. */
  readonly safeNow: SomePeople;
  /** Whose last conversation is longest ago comes first; who has none comes last. */
  readonly silent: SomePeople;
  /** Last changed first. */
  readonly touched: readonly PersonRow[];
}

export interface TodayOutputs {
  'today.read': Result<TodayPage, SaveError>;
}
