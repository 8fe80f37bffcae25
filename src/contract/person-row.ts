import type { MatchReason } from '../domain/names/match-reason';
import type { NeedCode } from '../domain/needs';
import type { PartialDate } from '../domain/partial-date';
import type { Person, PersonId } from '../domain/person';

/**
 * The name by which a query found a person, and in what respect it is the name of the query; or what a document is called
 * or which number the case has.
 */
export interface NameMatch {
  readonly name: string;
  readonly reason: MatchReason;
}

/** What lists show of a person. */
export interface PersonRow {
  readonly id: PersonId;
  readonly names: readonly string[];
  readonly sex: Person['sex'];
  readonly birth?: PartialDate;
  readonly place: string;
  readonly group: string;
  readonly status: Person['status'];
  /** Those that still apply. */
  readonly needs: readonly NeedCode[];
  readonly encounters: number;
  readonly lastEncounter?: PartialDate;
  /** When they may be contacted, as it was written. */
  readonly safeTime?: string;
  readonly updatedAt: number;
  /** Missing where the query stands in the names as it is. */
  readonly match?: NameMatch;
}
