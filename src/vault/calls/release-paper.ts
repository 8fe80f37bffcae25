import type { Paper, PaperSubjects, ReleaseError } from '../../contract/papers';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import type { AuditAction } from '../../domain/audit-action';
import type { ConsentUse } from '../../domain/consent';
import { consentUseOf } from '../../domain/letter';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import { checkConsent, readPeople } from './check-consent';
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
    const unasked = await checkConsent(vault, subject.value);
    if (!unasked.ok) return unasked;
    return saveRecords(vault, {
      records: [],
      action: actionOf(paper.kind, via, unasked.value.length > 0),
      at: session.deps.now(),
      recordId: subject.value.recordId,
      logging: 'log',
    });
  });
}

function actionOf(
  kind: Paper['kind'],
  via: VaultInput<'paper.release'>['via'],
  isForLife: boolean,
): AuditAction {
  const what = via === 'print' ? 'printed' : 'exported';
  if (kind !== 'letter') return `sheet.${what}`;
  return isForLife ? `letter.${what}-unasked` : `letter.${what}`;
}

interface Subject {
  readonly recordId: string;
  readonly people: readonly PersonId[];
  readonly use: ConsentUse;
  readonly vitalInterest?: string | undefined;
}

async function subjectOf(vault: OpenVault, paper: Paper): Promise<Result<Subject, SaveError>> {
  if (paper.kind === 'record')
    return ok({ recordId: paper.personId, people: [paper.personId], use: 'print' });
  const found = await findLinked(vault, paper.linkedId);
  if (!found.ok) return found;
  const record = found.value;
  if (record.deletedAt !== undefined || record.type !== paper.kind) return err({ kind: 'not-found' });
  const { id: recordId, people } = record;
  if (record.type !== 'letter') return ok({ recordId, people, use: 'share-organisation' });
  const { recipient, vitalInterest } = record;
  return ok({ recordId, people, use: consentUseOf(recipient), vitalInterest });
}
