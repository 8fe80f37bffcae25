import type { LinkedId } from '../../domain/linked-record';
import { isAtRisk, isExpectedInTouch } from '../../domain/today';
import type { PartialDate } from '../../domain/partial-date';
import { parseSafeTime, type SafeWindow } from '../../domain/safe-time';
import type { PersonId, PersonStatus } from '../../domain/person';
import { entryAt, type PeopleBase } from '../search/people-base';
import { lastEncounterOf, type LinkedRef, type PersonEntry } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { breathe } from '../store/snapshot';

/** What Today and the list of groups need of somebody. */
export interface PersonFacts {
  readonly id: PersonId;
  readonly status: PersonStatus;
  readonly lastContact: PartialDate | undefined;
  /** When they may be contacted; none if nobody wrote it so that it can be understood. */
  readonly safeTimes: readonly SafeWindow[];
  /** What waits to be done. */
  readonly tasks: readonly LinkedRef[];
  readonly groups: readonly LinkedId[];
}

const SLICE_PEOPLE = 1000;

/** Reading all packed entries takes a second for 100,000: what was learned lasts as long as the base. */
const factsByBase = new WeakMap<PeopleBase, Promise<ReadonlyMap<number, PersonFacts>>>();

/** The facts of everybody of whom there are any, in no order. Works in slices; those who changed are looked at anew. */
export async function readBaseFacts(vault: OpenVault): Promise<readonly PersonFacts[]> {
  const { base } = vault.index;
  const stored = base === undefined ? new Map<number, PersonFacts>() : await factsOfBase(vault, base);
  // A snapshot may have put another base in place meanwhile: then the facts of that one are wanted.
  if (vault.index.base !== base && !vault.isClosed) return readBaseFacts(vault);
  const facts: PersonFacts[] = [];
  for (const [ordinal, each] of stored) if (vault.index.replacedBy(ordinal) === undefined) facts.push(each);
  for (const { entry } of vault.index.changedPeople.values()) facts.push(...factsOf(entry));
  return facts;
}

function factsOfBase(vault: OpenVault, base: PeopleBase): Promise<ReadonlyMap<number, PersonFacts>> {
  const known = factsByBase.get(base);
  if (known !== undefined) return known;
  const reading = collectFacts(vault, base);
  factsByBase.set(base, reading);
  return reading;
}

async function collectFacts(vault: OpenVault, base: PeopleBase): Promise<ReadonlyMap<number, PersonFacts>> {
  const facts = new Map<number, PersonFacts>();
  for (let ordinal = 0; ordinal < base.liveCount; ordinal += 1) {
    const [found] = factsOf(entryAt(base, ordinal));
    if (found !== undefined) facts.set(ordinal, found);
    if (ordinal % SLICE_PEOPLE === SLICE_PEOPLE - 1) await breathe();
    if (vault.isClosed) break;
  }
  return facts;
}

function factsOf(entry: PersonEntry): readonly PersonFacts[] {
  if (entry.isDeleted === true) return [];
  const { id, status, linked = [], safeTime = '' } = entry;
  const live = linked.filter(({ isDeleted }) => isDeleted !== true);
  const tasks = live.filter(({ due, isDone }) => due !== undefined && isDone !== true);
  const groups = live.filter(({ type }) => type === 'group').map((each) => each.id);
  const isWatched = isAtRisk(status) || isExpectedInTouch(status);
  if (!isWatched && tasks.length === 0 && groups.length === 0) return [];
  const safeTimes = parseSafeTime(safeTime) ?? [];
  return [
    {
      id,
      status,
      lastContact: lastEncounterOf(entry),
      safeTimes: orNothing(safeTimes),
      tasks: orNothing(tasks),
      groups: orNothing(groups),
    },
  ];
}

const NOTHING: readonly never[] = [];

// Most people have nothing of these, and all of them lie in memory: one empty list for all.
function orNothing<Item>(items: readonly Item[]): readonly Item[] {
  return items.length === 0 ? NOTHING : items;
}
