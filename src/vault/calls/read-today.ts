import type { DueTask, SomePeople, TodayPage } from '../../contract/today';
import type { VaultInput } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import { compareDates } from '../../domain/day-range';
import type { LinkedId } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import { isSafeAt } from '../../domain/safe-time';
import { err, ok, type Result } from '../../domain/result';
import { isAtRisk, isExpectedInTouch, isSilent, urgencyOf } from '../../domain/today';
import { toPersonRow, type LinkedRef } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { readBaseFacts, type PersonFacts } from './base-facts';
import type { Session } from './session';

/** As many of each are shown; how many there are is always told. */
const SHOWN = 50;
const TOUCHED = 8;

/** What needs somebody now, from memory; only the tasks that are shown are read. */
export async function readToday(
  { vault }: Session,
  { today, silentDays, now }: VaultInput<'today.read'>,
): Promise<Result<TodayPage, SaveError>> {
  if (vault === undefined) return err({ kind: 'locked' });
  // The list comes first: this screen waits for what is read behind it, and does not ask for it to hurry.
  await vault.baseLoaded;
  const facts = await readBaseFacts(vault);
  const due = dueTasks(facts, today);
  const atRisk = facts
    .filter(({ status }) => isAtRisk(status))
    .toSorted((one, other) => rank(one) - rank(other) || longestAgoFirst(one, other));
  const safeNow = facts
    .filter(({ status, safeTimes }) => isExpectedInTouch(status) && isSafeAt(safeTimes, now))
    .toSorted(longestAgoFirst);
  const silent = facts
    .filter(
      ({ status, lastContact }) =>
        isExpectedInTouch(status) && isSilent(lastContact, { today, days: silentDays }),
    )
    .toSorted(longestAgoFirst);
  return ok({
    tasks: await readTasks(vault, due.slice(0, SHOWN)),
    totalTasks: due.length,
    atRisk: somePeople(vault, atRisk),
    safeNow: somePeople(vault, safeNow),
    silent: somePeople(vault, silent),
    touched: (vault.index.list(0, TOUCHED) ?? []).map((entry) => toPersonRow(entry, {})),
  });
}

function rank({ status }: PersonFacts): number {
  return status === 'detained' ? 0 : 1;
}

function longestAgoFirst(one: PersonFacts, other: PersonFacts): number {
  return compareDates(one.lastContact, other.lastContact);
}

interface Due {
  readonly ref: LinkedRef;
  readonly personId: PersonId;
}

// A task of several people comes once.
function dueTasks(facts: readonly PersonFacts[], today: string): readonly Due[] {
  const byId = new Map<LinkedId, Due>();
  for (const { id: personId, tasks } of facts)
    for (const ref of tasks)
      if (ref.due !== undefined && urgencyOf(ref.due, today) !== 'later' && !byId.has(ref.id))
        byId.set(ref.id, { ref, personId });
  return [...byId.values()].toSorted((one, other) => compareDates(one.ref.due, other.ref.due));
}

async function readTasks(vault: OpenVault, due: readonly Due[]): Promise<readonly DueTask[]> {
  const records = await readRecords(
    vault,
    due.map(({ ref }) => ref.id),
  );
  return records.flatMap((record, position) => {
    const entry = vault.index.entry(due[position]?.personId ?? ('' as PersonId));
    if (typeof record !== 'object' || entry === undefined) return [];
    if (record.type !== 'follow-up' && record.type !== 'referral') return [];
    return [{ record, person: toPersonRow(entry, {}) }];
  });
}

function somePeople({ index }: OpenVault, facts: readonly PersonFacts[]): SomePeople {
  const entries = facts.slice(0, SHOWN).flatMap(({ id }) => index.entry(id) ?? []);
  return { total: facts.length, people: entries.map((entry) => toPersonRow(entry, {})) };
}
