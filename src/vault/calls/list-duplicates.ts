import type { DuplicatePair } from '../../contract/duplicates';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { findDuplicates, type FoundPair, type FoundPairs } from '../search/find-duplicates';
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
  for (;;) {
    const { base } = vault.index;
    const found = await runInSlices(findDuplicates(vault.index), {
      monotonicNow: deps.monotonicNow,
      isStopped,
    });
    if (found === undefined) return err({ kind: 'stopped' });
    // A snapshot that was written meanwhile gave everybody another ordinal.
    if (vault.index.base === base) return ok(toPairs(vault.index, found));
  }
}

function toPairs(index: PeopleIndex, { total, pairs }: FoundPairs) {
  return { total, pairs: pairs.flatMap((pair) => toPair(index, pair) ?? []) };
}

function toPair(index: PeopleIndex, { one, other, reasons }: FoundPair): DuplicatePair | undefined {
  const entries = [one, other].map((person) => {
    const id = typeof person === 'string' ? person : index.idAt(person);
    return id && index.entry(id);
  });
  const [first, second] = entries;
  if (first === undefined || second === undefined) return undefined;
  return { one: toPersonRow(first, {}), other: toPersonRow(second, {}), reasons };
}
