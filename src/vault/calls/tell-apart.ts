import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { err, ok } from '../../domain/result';
import { toPersonEntry } from '../search/person-entry';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import { findPerson } from './find-person';
import type { Session } from './session';

/** Remembers that two similar records are about two people, or takes that back. */
export function tellApart(
  session: Session,
  { one, other, isSame }: VaultInput<'duplicates.tellApart'>,
): Promise<VaultOutputs['duplicates.tellApart']> {
  return changeVault(session, async (vault) => {
    const found = await findPerson(vault, one);
    if (!found.ok) return found;
    const { person: before, entry } = found.value;
    if (before.deletedAt !== undefined || vault.index.entry(other) === undefined)
      return err({ kind: 'not-found' });
    const at = session.deps.now();
    const { notSame: known = [], ...rest } = before;
    const others = known.filter((id) => id !== other);
    const notSame = isSame ? others : [...others, other];
    const person = {
      ...rest,
      revision: before.revision + 1,
      updatedAt: at,
      ...(notSame.length === 0 ? {} : { notSame }),
    };
    // It says nothing about the person: the list keeps its order.
    const next = { ...toPersonEntry(person, entry), updatedAt: entry.updatedAt };
    const saved = await saveRecords(vault, {
      records: [{ type: 'person', ...person }],
      action: isSame ? 'people.not-told-apart' : 'people.told-apart',
      at,
      recordId: one,
      index: { entries: [next], notes: [], people: vault.index.people },
      logging: 'log',
    });
    return saved.ok ? ok(undefined) : saved;
  });
}
