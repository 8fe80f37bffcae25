import type { AttachmentError } from '../../contract/attachments';
import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import {
  ATTACHMENT_LIMIT_BYTES,
  detectMediaType,
  type Attachment,
  type AttachmentId,
} from '../../domain/attachment';
import { err, ok, type Result } from '../../domain/result';
import { toBase64Url } from '../crypto/base64url';
import { concatBytes } from '../crypto/concat-bytes';
import { randomBytes } from '../crypto/random-bytes';
import { randomId } from '../crypto/random-id';
import { SecretBytes } from '../crypto/secret-bytes';
import { toAttachmentRef, withAttachment } from '../search/person-entry';
import { PART_BYTES, removeParts, sealPart } from '../store/attachment-parts';
import type { OpenVault } from '../store/open-vault';
import { saveRecords } from '../store/save-records';
import { writeRows, type RowWrite } from '../store/sealed-rows';
import type { StoredAttachment } from '../store/stored-record';
import { changeVault } from './change-vault';
import type { RunningAttachment } from './running-attachment';
import type { Session } from './session';
import { isOriginal } from './update-attachment';

const KEY_BYTES = 32;

/** Begins to take a file in. */
export async function beginAttachment(
  session: Session,
  { personId, attachment: details }: VaultInput<'attachment.begin'>,
): Promise<VaultOutputs['attachment.begin']> {
  const { vault, deps } = session;
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const id = randomId() as AttachmentId;
  if (!(await isOriginal(vault, details.redactedFrom, { id, personId }))) return err({ kind: 'not-found' });
  if (session.vault !== vault) return err({ kind: 'locked' });
  // A backup would hold half of it.
  if (vault.changedWhileCopying !== undefined || session.attachment !== undefined)
    return err({ kind: 'busy' });
  session.attachment = {
    id,
    personId,
    details,
    key: SecretBytes.take(randomBytes(KEY_BYTES)),
    hash: deps.sodium.crypto_hash_sha256_init(),
    mediaType: 'application/octet-stream',
    sizeBytes: 0,
    parts: 0,
    pending: new Uint8Array(),
  };
  return ok(undefined);
}

/** Seals and stores the next bytes. After an error nothing of the file is left. */
export async function appendToAttachment(
  session: Session,
  { bytes }: VaultInput<'attachment.append'>,
): Promise<VaultOutputs['attachment.append']> {
  const { vault, attachment } = session;
  if (vault === undefined || attachment === undefined) return err({ kind: 'locked' });
  if (attachment.sizeBytes + bytes.length > ATTACHMENT_LIMIT_BYTES)
    return giveUp(session, { kind: 'too-large' });
  if (attachment.sizeBytes === 0) attachment.mediaType = detectMediaType(bytes);
  attachment.sizeBytes += bytes.length;
  vault.sodium.crypto_hash_sha256_update(attachment.hash, bytes);
  attachment.pending = concatBytes([attachment.pending, bytes]);
  const written = await writeParts(vault, attachment, 'full');
  return written.ok ? written : giveUp(session, written.error);
}

/** Stores what is left and makes the file one of the person's. */
export async function finishAttachment(session: Session): Promise<VaultOutputs['attachment.finish']> {
  const { vault, attachment } = session;
  if (vault === undefined || attachment === undefined) return err({ kind: 'locked' });
  if (attachment.sizeBytes === 0) return giveUp(session, { kind: 'empty' });
  const written = await writeParts(vault, attachment, 'all');
  if (!written.ok) return giveUp(session, written.error);
  const saved = await changeVault(session, (open) => saveNew(session, open, attachment));
  if (!saved.ok) return giveUp(session, saved.error);
  forget(session);
  return saved;
}

/** Gives the file up. */
export async function cancelAttachment(session: Session): Promise<undefined> {
  const { vault, attachment } = session;
  if (attachment === undefined) return undefined;
  forget(session);
  if (vault !== undefined) await writeRows(vault.database, [removeParts(attachment.id)]);
  return undefined;
}

async function giveUp(session: Session, error: AttachmentError): Promise<Result<never, AttachmentError>> {
  await cancelAttachment(session);
  return err(error);
}

function forget(session: Session): void {
  session.attachment?.key.wipe();
  session.attachment = undefined;
}

async function writeParts(
  vault: OpenVault,
  attachment: RunningAttachment,
  which: 'full' | 'all',
): ReturnType<typeof writeRows> {
  const { id: attachmentId, key } = attachment;
  const writes: RowWrite[] = [];
  // Less than a part waits for more, unless there is no more.
  const least = which === 'full' ? PART_BYTES : 1;
  let { pending } = attachment;
  while (pending.length >= least) {
    const part = attachment.parts + writes.length;
    writes.push(sealPart(vault, { attachmentId, part, key }, pending.subarray(0, PART_BYTES)));
    pending = pending.subarray(PART_BYTES);
  }
  attachment.pending = pending.slice();
  if (writes.length === 0) return ok(undefined);
  attachment.parts += writes.length;
  return writeRows(vault.database, writes);
}

async function saveNew(
  { deps }: Session,
  vault: OpenVault,
  attachment: RunningAttachment,
): Promise<Result<Attachment, SaveError>> {
  const entry = vault.index.entry(attachment.personId);
  if (entry === undefined || entry.isDeleted === true) return err({ kind: 'not-found' });
  const at = deps.now();
  const { sodium } = vault;
  const { id, personId, details, mediaType, sizeBytes, parts, key, hash } = attachment;
  const file: Attachment = {
    ...details,
    id,
    personId,
    revision: 1,
    createdAt: at,
    updatedAt: at,
    mediaType,
    sizeBytes,
    sha256: sodium.to_hex(sodium.crypto_hash_sha256_final(hash)),
  };
  const stored: StoredAttachment = { type: 'attachment', ...file, parts, key: key.use(toBase64Url) };
  const saved = await saveRecords(vault, {
    records: [stored],
    action: 'attachment.created',
    at,
    recordId: id,
    index: {
      entries: [withAttachment(entry, toAttachmentRef(stored), at)],
      notes: [],
      people: vault.index.people,
    },
    logging: 'log',
  });
  return saved.ok ? ok(file) : saved;
}
