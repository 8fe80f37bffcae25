import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import { ENCOUNTER_FIELDS, type Encounter, type EncounterId } from '../../domain/encounter';
import { isSameValue, trailAfterEdit } from '../../domain/field-edits';
import { err, ok, type Result } from '../../domain/result';
import type { AuditEntry } from '../crypto/audit-entry';
import { toEncounterRef, withEncounter } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { toIndexedNote } from '../store/rebuild-index';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import { createEditMark } from './edit-mark';
import { toNewEncounter } from './save-person';
import type { Session } from './session';

/** Adds an encounter to a person. */
export function createEncounter(
  session: Session,
  { personId, encounter: details }: VaultInput<'encounter.create'>,
): Promise<VaultOutputs['encounter.create']> {
  return changeVault(session, async (vault) => {
    const encounter = toNewEncounter(vault, { personId, details, at: session.deps.now() });
    return storeEncounter(vault, encounter, 'encounter.created');
  });
}

/** Amends what was noted of an encounter. What it said before stays in its history. */
export function updateEncounter(
  session: Session,
  { encounterId, revision, encounter: details }: VaultInput<'encounter.update'>,
): Promise<VaultOutputs['encounter.update']> {
  return changeVault(session, async (vault) => {
    const before = await findEncounter(vault, encounterId);
    if (!before.ok) return before;
    const { id, personId, createdAt, deletedAt, amendedAt, caseworker } = before.value;
    if (deletedAt !== undefined) return err({ kind: 'not-found' });
    if (before.value.revision !== revision) return err({ kind: 'changed-meanwhile' });
    const at = session.deps.now();
    const isAmended = ENCOUNTER_FIELDS.some((field) => !isSameValue(before.value[field], details[field]));
    const lastAmended = isAmended ? at : amendedAt;
    const encounter = {
      ...details,
      ...trailAfterEdit(before.value, details, { fields: ENCOUNTER_FIELDS, mark: createEditMark() }),
      id,
      personId,
      createdAt,
      revision: revision + 1,
      updatedAt: at,
      ...(lastAmended === undefined ? {} : { amendedAt: lastAmended }),
      ...(caseworker === undefined ? {} : { caseworker }),
    };
    return storeEncounter(vault, encounter, 'encounter.updated');
  });
}

async function findEncounter(
  vault: OpenVault,
  encounterId: EncounterId,
): Promise<Result<Encounter, SaveError>> {
  const [encounter = 'missing'] = await readRecords(vault, [encounterId]);
  if (encounter === 'damaged') return err({ kind: 'damaged' });
  if (encounter === 'missing' || encounter.type !== 'encounter') return err({ kind: 'not-found' });
  return ok(encounter);
}

async function storeEncounter(
  vault: OpenVault,
  encounter: Encounter,
  action: AuditEntry['action'],
): Promise<Result<Encounter, SaveError>> {
  const entry = vault.index.entry(encounter.personId);
  if (entry === undefined || entry.isDeleted === true) return err({ kind: 'not-found' });
  const saved = await saveRecords(vault, {
    records: [{ type: 'encounter', ...encounter }],
    action,
    at: encounter.updatedAt,
    recordId: encounter.id,
    index: {
      entries: [withEncounter(entry, toEncounterRef(encounter), encounter.updatedAt)],
      notes: [toIndexedNote(encounter)],
      people: vault.index.people,
    },
    logging: 'log',
  });
  return saved.ok ? ok(encounter) : saved;
}
