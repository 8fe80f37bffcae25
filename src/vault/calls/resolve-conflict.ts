import type { SaveError } from '../../contract/vault-state';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { FieldConflict } from '../../domain/field-edits';
import { resolveConflict } from '../../domain/merge-record';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import type { IndexChange } from '../search/people-index';
import { toEncounterRef, toPersonEntry, withEncounter, type PersonEntry } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { toIndexedNote } from '../store/rebuild-index';
import { saveRecords } from '../store/save-records';
import type { StoredRecord } from '../store/stored-record';
import { changeVault } from './change-vault';
import { createEditMark } from './edit-mark';
import type { Session } from './session';

type Contested = Extract<StoredRecord, { type: 'person' | 'encounter' }>;

/** Ends the conflict about a field of a person or a note with one of its values. */
export function decideConflict(
  session: Session,
  input: VaultInput<'conflict.resolve'>,
): Promise<VaultOutputs['conflict.resolve']> {
  return changeVault(session, async (vault) => {
    const before = await findContested(vault, input);
    if (!before.ok) return before;
    const chosen = findChosen(before.value, input);
    const entry = vault.index.entry(ownerOf(before.value));
    if (chosen === undefined || entry === undefined) return err({ kind: 'not-found' });
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
      index: { ...indexChange(entry, decided), people: vault.index.people },
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
  if (record.type !== 'person' && record.type !== 'encounter') return err({ kind: 'not-found' });
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

function ownerOf(record: Contested): PersonId {
  return record.type === 'person' ? record.id : record.personId;
}

function indexChange(entry: PersonEntry, record: Contested): Omit<IndexChange, 'people'> {
  if (record.type === 'person') return { entries: [toPersonEntry(record, entry)], notes: [] };
  const changed = withEncounter(entry, toEncounterRef(record), record.updatedAt);
  return { entries: [changed], notes: [toIndexedNote(record)] };
}
