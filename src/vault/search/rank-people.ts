import type { PersonId } from '../../domain/person';
import type { FilteredPeople } from './filter-people';
import { searchLineAt } from './people-base';
import type { PeopleIndex } from './people-index';
import { NO_RANK, type NameMatches } from './people-names';
import { NOT_FOUND, RankedPeople } from './ranked-people';
import type { SearchResult } from './search-people';

/** Scores of what was found: the text itself first, then spellings, sound-alikes, and last what stands in notes. */
const EXACT = 0;
const TEXT = 1;
const FIRST_NAME_RANK = 2;
const NOTES = 10;

/** More hits than that are not worth looking at one by one: nobody reads them. */
const MANY = 5_000;

/** Everything that a query found, before it is put in order. */
export interface Findings {
  /** The query, folded as text is. */
  readonly text: string;
  readonly inNames: SearchResult;
  readonly everywhere: SearchResult;
  readonly alike: NameMatches;
  /** Nobody else counts. */
  readonly among?: FilteredPeople | undefined;
}

/** Puts the people found in order: the best first, and among equals the last changed first. */
export function rankPeople(index: PeopleIndex, findings: Findings): RankedPeople {
  const scores = scoreBase(index, findings);
  const { among } = findings;
  if (among !== undefined)
    for (let ordinal = 0; ordinal < scores.length; ordinal += 1)
      if (scores[ordinal] !== NOT_FOUND && !among.hasOrdinal(ordinal)) scores[ordinal] = NOT_FOUND;
  return new RankedPeople(scores, scoreChanged(index, findings));
}

/** Everybody whom filters leave, the last changed first. */
export function everybodyAmong(index: PeopleIndex, among: FilteredPeople): RankedPeople {
  const scores = new Uint8Array(index.base?.liveCount ?? 0).fill(NOT_FOUND);
  for (let ordinal = 0; ordinal < scores.length; ordinal += 1)
    if (among.hasOrdinal(ordinal) && index.replacedBy(ordinal) === undefined) scores[ordinal] = EXACT;
  const changed = [...index.changedPeople.keys()].filter((id) => among.hasChanged(id));
  return new RankedPeople(scores, byScore(index, new Map(changed.map((id) => [id, EXACT]))));
}

function scoreBase(index: PeopleIndex, { text, inNames, everywhere, alike }: Findings): Uint8Array {
  const scores = new Uint8Array(index.base?.liveCount ?? 0).fill(NOT_FOUND);
  for (const ordinal of everywhere.ordinals) scores[ordinal] = NOTES;
  for (let ordinal = 0; ordinal < alike.ranks.length; ordinal += 1) {
    const rank = alike.ranks[ordinal] ?? NO_RANK;
    if (rank !== NO_RANK) scores[ordinal] = FIRST_NAME_RANK + rank;
  }
  const isFew = inNames.ordinals.length <= MANY;
  for (const ordinal of inNames.ordinals)
    scores[ordinal] = isFew && holdsWhole(lineOf(index, ordinal), text) ? EXACT : TEXT;
  return scores;
}

function lineOf({ base }: PeopleIndex, ordinal: number): string {
  return base === undefined ? '' : searchLineAt(base, ordinal);
}

function scoreChanged(
  index: PeopleIndex,
  { text, inNames, everywhere, alike, among }: Findings,
): ReadonlyMap<number, readonly PersonId[]> {
  const scores = new Map<PersonId, number>();
  for (const id of everywhere.changed) scores.set(id, NOTES);
  for (const [id, rank] of alike.changed) scores.set(id, FIRST_NAME_RANK + rank);
  for (const id of inNames.changed)
    scores.set(id, holdsWhole(index.changedPeople.get(id)?.searchText ?? '', text) ? EXACT : TEXT);
  if (among !== undefined) keepAmong(scores, among);
  return scores.size === 0 ? new Map() : byScore(index, scores);
}

function keepAmong(scores: Map<PersonId, number>, { hasChanged }: FilteredPeople): void {
  for (const id of scores.keys()) if (!hasChanged(id)) scores.delete(id);
}

function byScore(
  index: PeopleIndex,
  scores: ReadonlyMap<PersonId, number>,
): ReadonlyMap<number, readonly PersonId[]> {
  const sorted = new Map<number, PersonId[]>();
  for (const [id, { entry }] of [...index.changedPeople].toReversed()) {
    const score = scores.get(id);
    if (score === undefined || entry.isDeleted === true) continue;
    const same = sorted.get(score);
    if (same === undefined) sorted.set(score, [id]);
    else same.push(id);
  }
  return sorted;
}

function holdsWhole(line: string, text: string): boolean {
  for (let at = line.indexOf(text); at !== -1; at = line.indexOf(text, at + 1)) {
    if (isBlankAt(line, at - 1) && isBlankAt(line, at + text.length)) return true;
  }
  return false;
}

function isBlankAt(line: string, at: number): boolean {
  return at < 0 || at >= line.length || line.charAt(at) === ' ';
}
