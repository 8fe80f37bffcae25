import type { SaveError } from '../../contract/vault-state';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { FieldConflict } from '../../domain/field-edits';
import { resolveConflict } from '../../domain/merge-record';
import type { LinkedRecord } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import type { IndexChange } from '../search/people-index';
import {
  toAttachmentRef,
  toEncounterRef,
  toLinkedRef,
  toPersonEntry,
  withAttachment,
  withEncounter,
  withLinked,
  type PersonEntry,
} from '../search/person-entry';
import { isLinked } from '../store/is-linked';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { toIndexedNote } from '../store/rebuild-index';
import { saveRecords } from '../store/save-records';
import type { StoredRecord } from '../store/stored-record';
import { changeVault } from './change-vault';
import { createEditMark } from './edit-mark';
import type { Session } from './session';

type Contested = Extract<StoredRecord, { type: 'person' | 'encounter' | 'attachment' }> | LinkedRecord;

/** Ends the conflict about a field of a record with one of its values. */
export function decideConflict(
  session: Session,
  input: VaultInput<'conflict.resolve'>,
): Promise<VaultOutputs['conflict.resolve']> {
  return changeVault(session, async (vault) => {
    const before = await findContested(vault, input);
    if (!before.ok) return before;
    const chosen = findChosen(before.value, input);
    if (chosen === undefined) return err({ kind: 'not-found' });
    const decision = { field: input.field, chosen, mark: createEditMark() };
    const at = session.deps.now();
    const decided = {
      ...resolveConflict(before.value, decision),
      revision: input.revision + 1,
      updatedAt: at,
    };
    return saveRecords(vault, {
      records: [decided],
      action: 'conflict.resolved',
      at,
      recordId: decided.id,
      index: { ...indexChange(vault, decided), people: vault.index.people },
      logging: 'log',
    });
  });
}

async function findContested(
  vault: OpenVault,
  { recordId, revision }: VaultInput<'conflict.resolve'>,
): Promise<Result<Contested, SaveError>> {
  const [record = 'missing'] = await readRecords(vault, [recordId]);
  if (record === 'damaged') return err({ kind: 'damaged' });
  if (record === 'missing') return err({ kind: 'not-found' });
  if (!isContested(record)) return err({ kind: 'not-found' });
  return record.revision === revision ? ok(record) : err({ kind: 'changed-meanwhile' });
}

function findChosen(
  { conflicts = [] }: Contested,
  { field, conflict }: VaultInput<'conflict.resolve'>,
): FieldConflict | 'ours' | undefined {
  const rivals = conflicts.filter((each) => each.field === field);
  if (rivals.length === 0) return undefined;
  return conflict === -1 ? 'ours' : rivals[conflict];
}

function isContested(record: StoredRecord): record is Contested {
  return ['person', 'encounter', 'attachment'].includes(record.type) || isLinked(record);
}

function indexChange({ index }: OpenVault, record: Contested): Omit<IndexChange, 'people'> {
  const notes = record.type === 'encounter' ? [toIndexedNote(record)] : [];
  const entries = ownersOf(record).flatMap((id) => index.entry(id) ?? []);
  return { entries: entries.map((entry) => entryAfter(entry, record)), notes };
}

function ownersOf(record: Contested): readonly PersonId[] {
  if (record.type === 'person') return [record.id];
  return 'people' in record ? record.people : [record.personId];
}

function entryAfter(entry: PersonEntry, record: Contested): PersonEntry {
  const { updatedAt } = record;
  if (record.type === 'person') return toPersonEntry(record, entry);
  if (record.type === 'encounter') return withEncounter(entry, toEncounterRef(record), updatedAt);
  if (record.type === 'attachment') return withAttachment(entry, toAttachmentRef(record), updatedAt);
  return withLinked(entry, { id: record.id, ref: toLinkedRef(record), updatedAt });
}
