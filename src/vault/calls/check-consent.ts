import type { SaveError } from '../../contract/vault-state';
import type { ConsentUse } from '../../domain/consent';
import type { Person, PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import { clearanceOf } from '../../domain/vital-interest';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { livingPeople } from './save-linked';

export type ConsentError =
  | Extract<SaveError, { kind: 'not-found' | 'damaged' }>
  | { readonly kind: 'not-consented'; readonly people: readonly PersonId[] };

interface ConsentQuestion {
  readonly people: readonly PersonId[];
  readonly use: ConsentUse;
  /** Why it may be done for people who cannot be asked; missing where that is no reason. */
  readonly vitalInterest?: string | undefined;
}

/**
 * Asks the stored records whether something may be done with what is recorded of people: what the window shows may be
 * older. Tells who cannot be asked and is in it for vital interest alone.
 */
export async function checkConsent(
  vault: OpenVault,
  { people: ids, use, vitalInterest }: ConsentQuestion,
): Promise<Result<readonly Person[], ConsentError>> {
  const people = await readPeople(vault, ids);
  if (!people.ok) return people;
  // Nobody can be asked any more about somebody who is put aside.
  if (people.value.length < ids.length) return err({ kind: 'not-found' });
  const { against, unasked } = clearanceOf(people.value, use, vitalInterest);
  if (against.length > 0) return err({ kind: 'not-consented', people: against.map(({ id }) => id) });
  return ok(unasked);
}

/** The records of those people who are not put aside, in the order in which they were asked for. */
export async function readPeople(
  vault: OpenVault,
  ids: readonly PersonId[],
): Promise<Result<readonly Person[], { readonly kind: 'damaged' }>> {
  const records = await readRecords(
    vault,
    livingPeople(vault, ids).map(({ id }) => id),
  );
  if (records.some((record) => record === 'damaged')) return err({ kind: 'damaged' });
  return ok(records.filter((record) => typeof record === 'object' && record.type === 'person'));
}
