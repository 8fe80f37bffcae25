import type { Paper, PaperSubjects, ReleaseError } from '../../contract/papers';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import { consentFor, type ConsentUse } from '../../domain/consent';
import { consentUseOf } from '../../domain/letter';
import type { LinkedRecord } from '../../domain/linked-record';
import type { Person, PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import { findLinked, livingPeople } from './save-linked';
import type { Session } from './session';

/** People and what happened to them, to fill a paper from. */
export async function paperSubjects(
  { vault }: Session,
  { people }: VaultInput<'paper.subjects'>,
): Promise<Result<PaperSubjects, SaveError>> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const entries = livingPeople(vault, people);
  const incidentIds = entries.flatMap(({ linked = [] }) =>
    linked.filter(({ type, isDeleted }) => type === 'incident' && isDeleted !== true).map(({ id }) => id),
  );
  const records = await readRecords(vault, [...new Set(incidentIds)]);
  const persons = await readPeople(vault, people);
  if (!persons.ok) return persons;
  return ok({
    people: persons.value,
    incidents: records.filter((record) => typeof record === 'object' && record.type === 'incident'),
  });
}

/** Lets a paper go if everybody whom it is about consents now, and enters in the trail that it went. */
export function releasePaper(
  session: Session,
  { paper, via }: VaultInput<'paper.release'>,
): Promise<VaultOutputs['paper.release']> {
  return changeVault(session, async (vault): Promise<Result<undefined, ReleaseError>> => {
    const subject = await subjectOf(vault, paper);
    if (!subject.ok) return subject;
    const { recordId, people: ids, use } = subject.value;
    const people = await readPeople(vault, ids);
    if (!people.ok) return people;
    // Nobody can be asked any more about somebody who is put aside.
    if (people.value.length < ids.length) return err({ kind: 'not-found' });
    const against = people.value.filter((person) => !consentFor(person, use).isAllowed);
    if (against.length > 0) return err({ kind: 'not-consented', people: against.map(({ id }) => id) });
    const what = paper.kind === 'letter' ? 'letter' : 'sheet';
    return saveRecords(vault, {
      records: [],
      action: `${what}.${via === 'print' ? 'printed' : 'exported'}`,
      at: session.deps.now(),
      recordId,
      logging: 'log',
    });
  });
}

interface Subject {
  readonly recordId: string;
  readonly people: readonly PersonId[];
  readonly use: ConsentUse;
}

async function subjectOf(vault: OpenVault, paper: Paper): Promise<Result<Subject, SaveError>> {
  if (paper.kind === 'record')
    return ok({ recordId: paper.personId, people: [paper.personId], use: 'print' });
  const found = await findLinked(vault, paper.linkedId);
  if (!found.ok) return found;
  const use = purposeOf(found.value);
  if (found.value.deletedAt !== undefined || found.value.type !== paper.kind || use === undefined)
    return err({ kind: 'not-found' });
  return ok({ recordId: found.value.id, people: found.value.people, use });
}

function purposeOf(record: LinkedRecord): ConsentUse | undefined {
  if (record.type === 'letter') return consentUseOf(record.recipient);
  return record.type === 'referral' ? 'share-organisation' : undefined;
}

async function readPeople(
  vault: OpenVault,
  ids: readonly PersonId[],
): Promise<Result<readonly Person[], SaveError>> {
  const records = await readRecords(
    vault,
    livingPeople(vault, ids).map(({ id }) => id),
  );
  if (records.some((record) => record === 'damaged')) return err({ kind: 'damaged' });
  return ok(records.filter((record) => typeof record === 'object' && record.type === 'person'));
}
