import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import { ATTACHMENT_FIELDS, type AttachmentDetails, type AttachmentId } from '../../domain/attachment';
import { trailAfterEdit } from '../../domain/field-edits';
import type { PersonId } from '../../domain/person';
import { originalsFor } from '../../domain/redacted-copies';
import { err, ok, type Result } from '../../domain/result';
import { toAttachmentRef, withAttachment } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import type { StoredAttachment } from '../store/stored-record';
import { changeVault } from './change-vault';
import { createEditMark } from './edit-mark';
import type { Session } from './session';
import { withoutKey } from './without-key';

/** Corrects what is said of a file. Its bytes, size, hash and media type never change. */
export function updateAttachment(
  session: Session,
  { attachmentId, revision, attachment: details }: VaultInput<'attachment.update'>,
): Promise<VaultOutputs['attachment.update']> {
  return changeVault(session, async (vault) => {
    const found = await findLiving(vault, attachmentId);
    if (!found.ok) return found;
    const before = found.value;
    if (before.revision !== revision) return err({ kind: 'changed-meanwhile' });
    const { redactedFrom } = details;
    if (redactedFrom !== before.redactedFrom && !(await isOriginal(vault, redactedFrom, before)))
      return err({ kind: 'not-found' });
    const after = withDetails(before, { details, at: session.deps.now() });
    const saved = await storeAttachment(vault, after);
    return saved.ok ? ok(withoutKey(after)) : saved;
  });
}

/** May this be the original of a file of the person? Everything may that does not claim to be a copy. */
export async function isOriginal(
  vault: OpenVault,
  originalId: AttachmentId | undefined,
  { id, personId }: { readonly id: AttachmentId; readonly personId: PersonId },
): Promise<boolean> {
  if (originalId === undefined) return true;
  const refs = vault.index.entry(personId)?.attachments ?? [];
  const live = refs.filter(({ isDeleted }) => isDeleted !== true);
  const records = await readRecords(
    vault,
    live.map((each) => each.id),
  );
  const files = records.filter((each) => typeof each === 'object' && each.type === 'attachment');
  return originalsFor(id, files).some((each) => each.id === originalId);
}

async function findLiving(
  vault: OpenVault,
  attachmentId: AttachmentId,
): Promise<Result<StoredAttachment, SaveError>> {
  const [file = 'missing'] = await readRecords(vault, [attachmentId]);
  if (file === 'damaged') return err({ kind: 'damaged' });
  if (file === 'missing' || file.type !== 'attachment' || file.deletedAt !== undefined)
    return err({ kind: 'not-found' });
  return ok(file);
}

function withDetails(
  before: StoredAttachment,
  { details, at }: { readonly details: AttachmentDetails; readonly at: number },
): StoredAttachment {
  const { id, personId, createdAt, mediaType, sizeBytes, sha256, parts, key, revision } = before;
  return {
    type: 'attachment',
    ...details,
    ...trailAfterEdit<AttachmentDetails>(before, details, {
      fields: ATTACHMENT_FIELDS,
      mark: createEditMark(),
    }),
    id,
    personId,
    createdAt,
    mediaType,
    sizeBytes,
    sha256,
    parts,
    key,
    revision: revision + 1,
    updatedAt: at,
  };
}

function storeAttachment(vault: OpenVault, file: StoredAttachment): Promise<Result<undefined, SaveError>> {
  const { id, personId, updatedAt } = file;
  const entry = vault.index.entry(personId);
  if (entry === undefined || entry.isDeleted === true) return Promise.resolve(err({ kind: 'not-found' }));
  return saveRecords(vault, {
    records: [file],
    action: 'attachment.updated',
    at: updatedAt,
    recordId: id,
    index: {
      entries: [withAttachment(entry, toAttachmentRef(file), updatedAt)],
      notes: [],
      people: vault.index.people,
    },
    logging: 'log',
  });
}
