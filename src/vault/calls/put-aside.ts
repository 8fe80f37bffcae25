import type { SaveError } from '../../contract/vault-state';
import { err, ok, type Result } from '../../domain/result';
import {
  toAttachmentRef,
  toEncounterRef,
  withAttachment,
  withEncounter,
  type PersonEntry,
} from '../search/person-entry';
import type { IndexChange } from '../search/people-index';
import { readRecords } from '../store/read-records';
import { toIndexedNote } from '../store/rebuild-index';
import { saveRecords } from '../store/save-records';
import type { StoredAttachment, StoredRecord } from '../store/stored-record';
import { changeVault } from './change-vault';
import type { Session } from './session';

/** What belongs to a person and can be put aside alone. */
type Belonging = Extract<StoredRecord, { type: 'encounter' }> | StoredAttachment;

/** Puts an encounter or a file aside, or takes it back. */
export function putAside(
  session: Session,
  { type, id, to }: { readonly type: Belonging['type']; readonly id: string; readonly to: 'aside' | 'back' },
): Promise<Result<undefined, SaveError>> {
  return changeVault(session, async (vault) => {
    const [found = 'missing'] = await readRecords(vault, [id]);
    if (found === 'damaged') return err({ kind: 'damaged' });
    if (found === 'missing' || found.type !== type) return err({ kind: 'not-found' });
    if ((found.deletedAt !== undefined) === (to === 'aside')) return ok(undefined);
    const entry = vault.index.entry(found.personId);
    if (entry === undefined || entry.isDeleted === true) return err({ kind: 'not-found' });
    const at = session.deps.now();
    const { deletedAt: _, ...rest } = found;
    const record: Belonging = {
      ...rest,
      revision: found.revision + 1,
      updatedAt: at,
      ...(to === 'aside' ? { deletedAt: at } : {}),
    };
    const { people } = vault.index;
    return saveRecords(vault, {
      records: [record],
      action: `${type}.${to === 'aside' ? 'deleted' : 'restored'}`,
      at,
      recordId: id,
      index: { ...indexChange(entry, record), people },
      logging: 'log',
    });
  });
}

function indexChange(entry: PersonEntry, record: Belonging): Omit<IndexChange, 'people'> {
  const { updatedAt } = record;
  return record.type === 'encounter'
    ? { entries: [withEncounter(entry, toEncounterRef(record), updatedAt)], notes: [toIndexedNote(record)] }
    : { entries: [withAttachment(entry, toAttachmentRef(record), updatedAt)], notes: [] };
}
