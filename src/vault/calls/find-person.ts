import type { SaveError } from '../../contract/vault-state';
import type { Person, PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import type { PersonEntry } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';

/** A person with what the list knows of them. */
export interface FoundPerson {
  readonly person: Person;
  readonly entry: PersonEntry;
}

/** A person as stored, put aside or not, and what the list knows of them. */
export async function findPerson(
  vault: OpenVault,
  personId: PersonId,
): Promise<Result<FoundPerson, SaveError>> {
  const entry = vault.index.entry(personId);
  const [person = 'missing'] = await readRecords(vault, [personId]);
  if (person === 'damaged') return err({ kind: 'damaged' });
  if (person === 'missing' || person.type !== 'person' || entry === undefined)
    return err({ kind: 'not-found' });
  return ok({ person, entry });
}
