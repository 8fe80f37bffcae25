import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { attachmentKind } from '../../domain/attachment';
import { mayLeave } from '../../domain/consent';
import { err, ok } from '../../domain/result';
import { parseBase64Url } from '../crypto/base64url';
import { SecretBytes } from '../crypto/secret-bytes';
import { readPart } from '../store/attachment-parts';
import { readRecords } from '../store/read-records';
import { saveRecords } from '../store/save-records';
import { changeVault } from './change-vault';
import type { Session } from './session';

const KEY_BYTES = 32;

/** Opens one part of a file. */
export async function readAttachment(
  { vault }: Session,
  { attachmentId, part }: VaultInput<'attachment.read'>,
): Promise<VaultOutputs['attachment.read']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const [file = 'missing'] = await readRecords(vault, [attachmentId]);
  if (file === 'damaged') return err({ kind: 'damaged' });
  if (file === 'missing' || file.type !== 'attachment' || part >= file.parts)
    return err({ kind: 'not-found' });
  const keyBytes = parseBase64Url(file.key, KEY_BYTES);
  if (keyBytes === undefined) return err({ kind: 'damaged' });
  const key = SecretBytes.take(keyBytes);
  try {
    const bytes = await readPart(vault, { attachmentId, part, key });
    return bytes === undefined ? err({ kind: 'damaged' }) : ok({ bytes, parts: file.parts });
  } finally {
    key.wipe();
  }
}

/** Lets a file leave the vault: what the person allows now counts, not what the window shows. */
export function releaseAttachment(
  session: Session,
  { attachmentId }: VaultInput<'attachment.release'>,
): Promise<VaultOutputs['attachment.release']> {
  return changeVault(session, async (vault): Promise<VaultOutputs['attachment.release']> => {
    const [file = 'missing'] = await readRecords(vault, [attachmentId]);
    if (file === 'damaged') return err({ kind: 'damaged' });
    if (file === 'missing' || file.type !== 'attachment') return err({ kind: 'not-found' });
    const [person = 'missing'] = await readRecords(vault, [file.personId]);
    if (person === 'damaged') return err({ kind: 'damaged' });
    if (person === 'missing' || person.type !== 'person') return err({ kind: 'not-found' });
    if (!mayLeave(person, attachmentKind(file.mediaType))) return err({ kind: 'not-consented' });
    return saveRecords(vault, {
      records: [],
      action: 'attachment.exported',
      at: session.deps.now(),
      recordId: attachmentId,
      logging: 'log',
    });
  });
}
