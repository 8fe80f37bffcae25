import type { VaultInput } from '../../../src/contract/vault-calls';
import type { PersonFile } from '../../../src/contract/person-file';
import type { PersonId } from '../../../src/domain/person';
import type { PartialDate } from '../../../src/domain/partial-date';
import type { Random } from '../../../bench/random';
import type { VaultPage } from '../../engine/vault-page';
import { personNamed } from '../people-to-store';
import { unedited } from './version';
import { nextNumber, type Note, type Someone, type World } from './world';

const WITHDRAWN = {
  purpose: 'services',
  decision: 'withdrawn',
  date: '2020-01-01' as PartialDate,
} as const;

/** Somebody of whom the model says that they are there. */
export function personOf({ people }: World, key: number): Someone {
  const person = people.get(key);
  if (person === undefined) throw new Error('The model forgot somebody.');
  return person;
}

/** Everything about somebody who must be there. */
export async function openPerson(vault: VaultPage, personId: PersonId): Promise<PersonFile> {
  const file = await vault.call('person.open', { personId });
  if (!file.ok) throw new Error(`somebody does not open: ${file.error.kind}`);
  return file.value;
}

/** The choice between the names that stand and the only other ones. */
export async function toDecision(
  vault: VaultPage,
  personId: PersonId,
  isOurs: boolean,
): Promise<VaultInput<'conflict.resolve'>> {
  const { id: recordId, revision } = (await openPerson(vault, personId)).person;
  return { recordId, revision, field: 'names', conflict: isOurs ? -1 : 0 };
}

/** All that is recorded of a person but notes and files. */
export function toDetails(names: readonly string[], hasWithdrawn: boolean): ReturnType<typeof personNamed> {
  return { ...personNamed(...names), ...(hasWithdrawn ? { consents: [WITHDRAWN] } : {}) };
}

/** A name by which the model knows the person again. */
export function nameOf(key: number, random: Random): string {
  return `낱말${random.below(10)} ${key}번째`;
}

/** The words of a note; no two are the same. */
export function noteOf(key: number, random: Random): string {
  return `적음 글자${random.below(10)} ${key}째 말`;
}

/** A note that nobody wrote yet. */
export function newNote(world: World, random: Random): Note {
  const key = nextNumber(world);
  return { key, text: unedited(noteOf(key, random)) };
}
