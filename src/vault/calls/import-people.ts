import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { ok } from '../../domain/result';
import { toEncounterRef, toPersonEntry } from '../search/person-entry';
import { toIndexedNote } from '../store/rebuild-index';
import { saveRecords } from '../store/save-records';
import type { StoredRecord } from '../store/stored-record';
import { changeVault } from './change-vault';
import { toNewEncounter, toNewPerson } from './save-person';
import type { Session } from './session';

/** Stores many people in one transaction. The snapshot is rewritten after the last batch, not after each. */
export function importPeople(
  session: Session,
  { people }: VaultInput<'people.import'>,
): Promise<VaultOutputs['people.import']> {
  return changeVault(session, async (vault) => {
    const at = session.deps.now();
    const imported = people.map(({ person: details, encounters }) => {
      const person = toNewPerson(vault, details, at);
      return {
        person,
        encounters: encounters.map((each) =>
          toNewEncounter(vault, { personId: person.id, details: each, at }),
        ),
      };
    });
    const records = imported.flatMap(({ person, encounters }): StoredRecord[] => [
      { type: 'person', ...person },
      ...encounters.map((encounter): StoredRecord => ({ type: 'encounter', ...encounter })),
    ]);
    const saved = await saveRecords(vault, {
      records,
      action: 'people.imported',
      at,
      index: {
        entries: imported.map(({ person, encounters }) =>
          toPersonEntry(person, { encounters: encounters.map(toEncounterRef) }),
        ),
        notes: imported.flatMap(({ encounters }) => encounters.map(toIndexedNote)),
        people: vault.index.people + imported.length,
      },
      logging: 'stale-snapshot',
    });
    return saved.ok ? ok(imported.map(({ person }) => person.id)) : saved;
  });
}
