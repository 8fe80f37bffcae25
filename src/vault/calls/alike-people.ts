import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { findAlike } from '../search/find-alike';
import { toPersonRow } from '../search/person-entry';
import { readNames } from './name-work';
import type { Session } from './session';

/** Those who may be the person that is being recorded. */
export async function alikePeople(
  session: Session,
  { names, ...facts }: VaultInput<'duplicates.alike'>,
): Promise<VaultOutputs['duplicates.alike']> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  vault.onListShown();
  await vault.baseLoaded;
  // Whoever is not read yet would be recorded twice: here the answer waits.
  await readNames(session, vault);
  const alike = findAlike(vault.index, { names, facts });
  return ok(alike.map(({ entry, reasons }) => ({ row: toPersonRow(entry, {}), reasons })));
}
