import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import type { Encounter, EncounterDetails, EncounterId } from '../../domain/encounter';
import { trailAfterEdit } from '../../domain/field-edits';
import { PERSON_FIELDS, type Person, type PersonDetails, type PersonId } from '../../domain/person';
import { linksTo } from '../../domain/person-links';
import { err, ok, type Result } from '../../domain/result';
import { randomId } from '../crypto/random-id';
import { toEncounterRef, toPersonEntry } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { toIndexedNote } from '../store/rebuild-index';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import { createEditMark } from './edit-mark';
import { findPerson, type FoundPerson } from './find-person';
import type { Session } from './session';
import { unmergePeople } from './unmerge-people';

/** Stores a new person, with a first encounter if there is one. */
export function createPerson(
  session: Session,
  input: VaultInput<'person.create'>,
): Promise<VaultOutputs['person.create']> {
  return changeVault(session, async (vault) => {
    const at = session.deps.now();
    const person = toNewPerson(vault, input.person, at);
    const encounter =
      input.encounter && toNewEncounter(vault, { personId: person.id, details: input.encounter, at });
    const encounters = encounter === undefined ? [] : [encounter];
    const saved = await saveRecords(vault, {
      records: [
        { type: 'person', ...person },
        ...encounters.map((each) => ({ type: 'encounter' as const, ...each })),
      ],
      action: 'person.created',
      at,
      recordId: person.id,
      index: {
        entries: [toPersonEntry(person, { encounters: encounters.map(toEncounterRef) })],
        notes: encounters.map(toIndexedNote),
        people: vault.index.people + 1,
      },
      logging: 'log',
    });
    return saved.ok ? ok(person) : saved;
  });
}

/** Replaces the details of a person. */
export function updatePerson(
  session: Session,
  { personId, revision, person: details }: VaultInput<'person.update'>,
): Promise<VaultOutputs['person.update']> {
  return changeVault(session, async (vault) => {
    const found = await findPerson(vault, personId);
    if (!found.ok) return found;
    const { person: before } = found.value;
    if (before.deletedAt !== undefined) return err({ kind: 'not-found' });
    if (before.revision !== revision) return err({ kind: 'changed-meanwhile' });
    if (linksTo(details, personId)) return err({ kind: 'linked-to-self' });
    const { id, createdAt, protections, caseworker, notSame, anonymisedIds } = before;
    // The form knows nothing of the protections: they are decided for themselves.
    const kept = { ...(protections === undefined ? {} : { protections }), ...details };
    const trail = trailAfterEdit<PersonDetails>(before, kept, {
      fields: PERSON_FIELDS,
      mark: createEditMark(),
    });
    const updatedAt = session.deps.now();
    const person = {
      ...kept,
      ...trail,
      id,
      createdAt,
      revision: revision + 1,
      updatedAt,
      ...(caseworker === undefined ? {} : { caseworker }),
      ...(notSame === undefined ? {} : { notSame }),
      ...(anonymisedIds === undefined ? {} : { anonymisedIds }),
    };
    return storePerson(vault, { person, entry: found.value.entry, action: 'person.updated' });
  });
}

/** Replaces what was decided about the protections of a person. */
export function updateProtections(
  session: Session,
  { personId, revision, protections }: VaultInput<'person.updateProtections'>,
): Promise<VaultOutputs['person.updateProtections']> {
  return changeVault(session, async (vault) => {
    const found = await findPerson(vault, personId);
    if (!found.ok) return found;
    const { person: before, entry } = found.value;
    if (before.deletedAt !== undefined) return err({ kind: 'not-found' });
    if (before.revision !== revision) return err({ kind: 'changed-meanwhile' });
    const after = { ...before, protections };
    const trail = trailAfterEdit<PersonDetails>(before, after, {
      fields: ['protections'],
      mark: createEditMark(),
    });
    const person = { ...after, ...trail, revision: revision + 1, updatedAt: session.deps.now() };
    return storePerson(vault, { person, entry, action: 'protections.decided' });
  });
}

/** Whoever opened the vault has the case of a person from now on. */
export function takeOnPerson(
  session: Session,
  { personId }: VaultInput<'person.takeOn'>,
): Promise<VaultOutputs['person.takeOn']> {
  return changeVault(session, async (vault) => {
    const found = await findPerson(vault, personId);
    if (!found.ok) return found;
    const { person: before, entry } = found.value;
    if (before.deletedAt !== undefined) return err({ kind: 'not-found' });
    const updatedAt = session.deps.now();
    const person = { ...before, revision: before.revision + 1, updatedAt, caseworker: vault.caseworker.id };
    return storePerson(vault, { person, entry, action: 'person.taken-on' });
  });
}

/** Puts a person aside, with all encounters. */
export function deletePerson(
  session: Session,
  { personId }: VaultInput<'person.delete'>,
): Promise<VaultOutputs['person.delete']> {
  return changeVault(session, async (vault) => {
    const found = await findPerson(vault, personId);
    if (!found.ok) return found;
    const { person, entry } = found.value;
    if (person.deletedAt !== undefined) return ok(undefined);
    const at = session.deps.now();
    const aside = { ...person, revision: person.revision + 1, updatedAt: at, deletedAt: at };
    const saved = await storePerson(vault, { person: aside, entry, action: 'person.deleted' });
    return saved.ok ? ok(undefined) : saved;
  });
}

/** Takes a person back. */
export function restorePerson(
  session: Session,
  { personId }: VaultInput<'person.restore'>,
): Promise<VaultOutputs['person.restore']> {
  return changeVault(session, async (vault) => {
    const found = await findPerson(vault, personId);
    if (!found.ok) return found;
    const { deletedAt, merged, ...person } = found.value.person;
    if (deletedAt === undefined) return ok(undefined);
    const at = session.deps.now();
    if (merged !== undefined) return unmergePeople(vault, { other: found.value, merged, at });
    const back = { ...person, revision: person.revision + 1, updatedAt: at };
    const saved = await storePerson(vault, {
      person: back,
      entry: found.value.entry,
      action: 'person.restored',
    });
    return saved.ok ? ok(undefined) : saved;
  });
}

/** A person that has never been stored. */
export function toNewPerson({ caseworker }: OpenVault, details: PersonDetails, at: number): Person {
  return {
    ...details,
    id: randomId() as PersonId,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    caseworker: caseworker.id,
  };
}

/** An encounter that has never been stored. */
export function toNewEncounter(
  { caseworker }: OpenVault,
  {
    personId,
    details,
    at,
  }: { readonly personId: PersonId; readonly details: EncounterDetails; readonly at: number },
): Encounter {
  return {
    ...details,
    id: randomId() as EncounterId,
    personId,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    caseworker: caseworker.id,
  };
}

interface StoredPersonChange extends FoundPerson {
  readonly action: keyof typeof PEOPLE_CHANGE;
}

const PEOPLE_CHANGE = {
  'person.updated': 0,
  'protections.decided': 0,
  'person.taken-on': 0,
  'person.deleted': -1,
  'person.restored': 1,
} as const;

async function storePerson(
  vault: OpenVault,
  { person, entry, action }: StoredPersonChange,
): Promise<Result<Person, SaveError>> {
  const saved = await saveRecords(vault, {
    records: [{ type: 'person', ...person }],
    action,
    at: person.updatedAt,
    recordId: person.id,
    index: {
      entries: [toPersonEntry(person, entry)],
      notes: [],
      people: vault.index.people + PEOPLE_CHANGE[action],
    },
    logging: 'log',
  });
  return saved.ok ? ok(person) : saved;
}
