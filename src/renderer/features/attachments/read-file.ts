import type { SaveError } from '../../../contract/vault-state';
import type { Attachment } from '../../../domain/attachment';
import { err, ok, type Result } from '../../../domain/result';
import type { VaultClient } from '../../vault-client/vault-client';

/** The parts of a file, one after the other. */
export async function* readParts(
  vault: VaultClient,
  { id }: Attachment,
): AsyncGenerator<Result<Uint8Array, SaveError>, undefined> {
  let parts = 1;
  for (let part = 0; part < parts; part += 1) {
    const read = await vault.call('attachment.read', { attachmentId: id, part });
    yield read.ok ? ok(read.value.bytes) : read;
    if (!read.ok) return undefined;
    parts = read.value.parts;
  }
  return undefined;
}

/** A whole file in memory. Only for what is looked at. */
export async function readWhole(
  vault: VaultClient,
  attachment: Attachment,
): Promise<Result<Uint8Array<ArrayBuffer>, SaveError>> {
  const bytes = new Uint8Array(attachment.sizeBytes);
  let at = 0;
  for await (const part of readParts(vault, attachment)) {
    if (!part.ok) return part;
    if (at + part.value.length > bytes.length) return err({ kind: 'damaged' });
    bytes.set(part.value, at);
    at += part.value.length;
  }
  return at === bytes.length ? ok(bytes) : err({ kind: 'damaged' });
}
