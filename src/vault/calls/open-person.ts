import type { PersonFile } from '../../contract/person-file';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { Encounter } from '../../domain/encounter';
import { err, ok } from '../../domain/result';
import type { LinkedRecord } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import { countCaseworkers } from '../crypto/vault-header';
import { readCaseworker } from '../store/caseworkers';
import type { PeopleIndex } from '../search/people-index';
import type { PersonEntry } from '../search/person-entry';
import { isLinked } from '../store/is-linked';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { livingPeople } from './save-linked';
import type { Session } from './session';
import { withoutKey } from './without-key';

/** A person with all encounters, read in one transaction. */
export async function openPerson(
  { vault }: Session,
  { personId }: VaultInput<'person.open'>,
): Promise<VaultOutputs['person.open']> {
  if (vault === undefined) return err({ kind: 'locked' });
  vault.onListShown();
  await vault.baseLoaded;
  const entry = sameAs(vault.index, personId);
  if (entry === undefined || entry.isDeleted === true) return err({ kind: 'not-found' });
  const live = [...entry.encounters, ...(entry.attachments ?? []), ...(entry.linked ?? [])].filter(
    ({ isDeleted }) => isDeleted !== true,
  );
  const [person, ...others] = await readRecords(vault, [entry.id, ...live.map(({ id }) => id)]);
  if (person === 'damaged') return err({ kind: 'damaged' });
  if (person === undefined || person === 'missing' || person.type !== 'person')
    return err({ kind: 'not-found' });
  const encounters = others.filter((record) => typeof record === 'object' && record.type === 'encounter');
  const attachments = others.filter((record) => typeof record === 'object' && record.type === 'attachment');
  const linked = others.filter((record) => typeof record === 'object').filter(isLinked);
  const damagedEncounters = others.filter((record) => typeof record === 'string').length;
  return ok({
    person,
    encounters: encounters.toSorted(newestFirst),
    attachments: attachments.toSorted((one, other) => other.createdAt - one.createdAt).map(withoutKey),
    linked,
    names: namesOf(vault, linked),
    ...(await caseworkersOf(vault, [person, ...encounters])),
    damagedEncounters,
  });
}

// A record that was put together with another is open where everything went.
function sameAs(index: PeopleIndex, personId: PersonId): PersonEntry | undefined {
  const entry = index.entry(personId);
  const into = entry?.mergedInto;
  return into === undefined ? entry : sameAs(index, into);
}

async function caseworkersOf(
  vault: OpenVault,
  records: readonly { readonly caseworker?: string }[],
): Promise<Pick<PersonFile, 'caseworkers'>> {
  const { header, database, caseworker: own } = vault;
  if (countCaseworkers(header) < 2) return {};
  const ids = new Set(records.flatMap(({ caseworker }) => (caseworker === undefined ? [] : [caseworker])));
  const named = await Promise.all(
    [...ids].map(async (id) => {
      const label = (await readCaseworker(vault, { database, id }))?.label ?? '';
      return [id, { label, isMine: id === own.id }] as const;
    }),
  );
  return { caseworkers: Object.fromEntries(named) };
}

/** So many people of each record are named. */
const NAMED = 50;

function namesOf(vault: OpenVault, linked: readonly LinkedRecord[]): Readonly<Record<string, string>> {
  const ids = new Set(linked.flatMap(({ people }) => people.slice(0, NAMED)));
  const named = livingPeople(vault, [...ids]).map(({ id, names: [name = ''] }) => [id, name] as const);
  return Object.fromEntries(named);
}

function newestFirst(one: Encounter, other: Encounter): number {
  const byDate = (other.date ?? '').localeCompare(one.date ?? '');
  return byDate === 0 ? other.createdAt - one.createdAt : byDate;
}
