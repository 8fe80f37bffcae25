import type { VaultInput } from '../../contract/vault-calls';
import { linkedDetails } from '../../contract/linked-records';
import { attachmentDetails, encounterDetails, personDetails } from '../../contract/record-details';
import type { SaveError } from '../../contract/vault-state';
import { ATTACHMENT_FIELDS } from '../../domain/attachment';
import { ENCOUNTER_FIELDS } from '../../domain/encounter';
import { LINKED_FIELDS } from '../../domain/linked-record';
import { PERSON_FIELDS } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import { readFormers } from '../store/keep-former';
import type { CaseRecord } from '../store/stored-record';
import { findCaseRecord, valueBefore } from './read-history';
import { updateEncounter } from './save-encounter';
import { updateLinked } from './save-linked';
import { updatePerson } from './save-person';
import type { Session } from './session';
import { updateAttachment } from './update-attachment';

/** Gives a field its former value again, by the same way on which somebody would have typed it. */
export async function restoreFieldValue(
  session: Session,
  { recordId, revision, changedIn, field }: VaultInput<'history.restoreValue'>,
): Promise<Result<undefined, SaveError>> {
  const { vault } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const found = await findCaseRecord(vault, recordId);
  if (!found.ok) return found;
  if (found.value.revision !== revision) return err({ kind: 'changed-meanwhile' });
  const formers = await readFormers(vault, [found.value]);
  const value = valueBefore(found.value, formers, { field, changedIn });
  if (!value.ok) return value;
  const stored = await storeWith(session, found.value, { [field]: value.value });
  return stored.ok ? ok(undefined) : stored;
}

// The revision goes along: whoever was quicker meanwhile is not overwritten.
function storeWith(
  session: Session,
  record: CaseRecord,
  value: Readonly<Record<string, unknown>>,
): Promise<Result<unknown, SaveError>> {
  const { revision } = record;
  const refused = Promise.resolve(err({ kind: 'not-found' as const }));
  switch (record.type) {
    case 'person': {
      const { data: person } = personDetails.safeParse(pick({ ...record, ...value }, PERSON_FIELDS));
      return person === undefined
        ? refused
        : updatePerson(session, { personId: record.id, revision, person });
    }
    case 'encounter': {
      const { data: encounter } = encounterDetails.safeParse(pick({ ...record, ...value }, ENCOUNTER_FIELDS));
      if (encounter === undefined) return refused;
      return updateEncounter(session, { encounterId: record.id, revision, encounter });
    }
    case 'attachment': {
      const { data: attachment } = attachmentDetails.safeParse(
        pick({ ...record, ...value }, ATTACHMENT_FIELDS),
      );
      if (attachment === undefined) return refused;
      return updateAttachment(session, { attachmentId: record.id, revision, attachment });
    }
    default: {
      const fields = ['type', ...LINKED_FIELDS[record.type]];
      const { data: details } = linkedDetails.safeParse(pick({ ...record, ...value }, fields));
      if (details === undefined) return refused;
      return updateLinked(session, { linkedId: record.id, revision, record: details });
    }
  }
}

function pick(record: object, fields: readonly string[]): Readonly<Record<string, unknown>> {
  const entries = Object.entries(record).filter(
    ([field, value]) => fields.includes(field) && value !== undefined,
  );
  return Object.fromEntries(entries);
}
