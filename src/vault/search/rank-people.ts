import type { PersonId } from '../../domain/person';
import { packedAt } from './people-base';
import type { PeopleIndex } from './people-index';
import type { NameMatches } from './people-names';
import type { SearchResult } from './search-people';

/** Scores of what was found: the text itself first, then spellings, sound-alikes, and last what stands in notes. */
const EXACT = 0;
const TEXT = 1;
const FIRST_NAME_RANK = 2;
const NOTES = 10;
const NONE = 255;

/** More hits than that are not worth looking at one by one: nobody reads them. */
const MANY = 5_000;

/** Everything that a query found, before it is put in order. */
export interface Findings {
  /** The query, folded as text is. */
  readonly text: string;
  readonly inNames: SearchResult;
  readonly everywhere: SearchResult;
  readonly alike: NameMatches;
}

/** People in the order of the result: ordinals of the base, or ids of those changed since. */
export type RankedPeople = readonly (number | PersonId)[];

/** Puts the people found in order: the best first, and among equals the last changed first. */
export function rankPeople(index: PeopleIndex, findings: Findings): RankedPeople {
  const changed = scoreChanged(index, findings);
  const base = scoreBase(index, findings);
  const byScore: (number | PersonId)[][] = Array.from({ length: NOTES + 1 }, () => []);
  for (const [id, { entry }] of [...index.changedPeople].toReversed())
    if (entry.isDeleted !== true) byScore[changed.get(id) ?? NONE]?.push(id);
  base.forEach((score, ordinal) => {
    if (score !== NONE && index.replacedBy(ordinal) === undefined) byScore[score]?.push(ordinal);
  });
  return byScore.flat();
}

function scoreBase(index: PeopleIndex, { text, inNames, everywhere, alike }: Findings): Uint8Array {
  const scores = new Uint8Array(index.base?.liveCount ?? 0).fill(NONE);
  for (const ordinal of everywhere.ordinals) scores[ordinal] = NOTES;
  for (const [ordinal, rank] of alike.ordinals) scores[ordinal] = FIRST_NAME_RANK + rank;
  const isFew = inNames.ordinals.length <= MANY;
  for (const ordinal of inNames.ordinals) {
    const line = isFew && index.base !== undefined ? packedAt(index.base, ordinal).searchText : '';
    scores[ordinal] = holdsWhole(line, text) ? EXACT : TEXT;
  }
  return scores;
}

function scoreChanged(index: PeopleIndex, { text, inNames, everywhere, alike }: Findings) {
  const scores = new Map<PersonId, number>();
  for (const id of everywhere.changed) scores.set(id, NOTES);
  for (const [id, rank] of alike.changed) scores.set(id, FIRST_NAME_RANK + rank);
  for (const id of inNames.changed)
    scores.set(id, holdsWhole(index.changedPeople.get(id)?.searchText ?? '', text) ? EXACT : TEXT);
  return scores;
}

function holdsWhole(line: string, text: string): boolean {
  return ` ${line} `.includes(` ${text} `);
}
