import type { DuplicatePair } from '../../contract/duplicates';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import type { FoundPair, FoundPairs } from '../search/find-duplicates';
import type { PeopleIndex } from '../search/people-index';
import { toPersonRow } from '../search/person-entry';
import { readNames } from './name-work';
import { runInSlices } from './run-in-slices';
import type { Session } from './session';

/** Pairs of records that may be about one person. */
export async function listDuplicates(
  session: Session,
  { search }: VaultInput<'duplicates.list'>,
): Promise<VaultOutputs['duplicates.list']> {
  const { vault, deps, stoppedSearches } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  vault.onListShown();
  await vault.baseLoaded;
  await readNames(session, vault);
  const isStopped = () => vault.isClosed || stoppedSearches.delete(search);
  const found = await runInSlices(vault.index.duplicates.find(vault.index), {
    monotonicNow: deps.monotonicNow,
    isStopped,
  });
  return found === undefined ? err({ kind: 'stopped' }) : ok(toPairs(vault.index, found));
}

function toPairs(index: PeopleIndex, { total, pairs }: FoundPairs) {
  return { total, pairs: pairs.flatMap((pair) => toPair(index, pair) ?? []) };
}

function toPair(index: PeopleIndex, { one, other, reasons }: FoundPair): DuplicatePair | undefined {
  const [first, second] = [index.entry(one), index.entry(other)];
  if (first === undefined || second === undefined) return undefined;
  return { one: toPersonRow(first, {}), other: toPersonRow(second, {}), reasons };
}
