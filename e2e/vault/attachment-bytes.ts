import type { AttachmentError } from '../../src/contract/attachments';
import type { Attachment, AttachmentDetails, AttachmentId } from '../../src/domain/attachment';
import type { PersonId } from '../../src/domain/person';
import type { Result } from '../../src/domain/result';
import type { VaultPage } from '../engine/vault-page';
import { expectOk } from './expect-ok';

/** Begins to take a file in. */
export function begin(
  vault: VaultPage,
  personId: PersonId,
  details: Partial<AttachmentDetails> = {},
): Promise<Result<undefined, AttachmentError>> {
  const attachment = { name: '사진.bin', origin: '본인에게서 받음', ...details };
  return vault.call('attachment.begin', { personId, attachment });
}

/** Brings bytes of a file. */
export async function append(vault: VaultPage, content: Buffer): Promise<void> {
  for (let at = 0; at < content.length; at += 1024 * 1024)
    await vault.page.evaluate(
      (text) =>
        window.vaultUnderTest.call('attachment.append', {
          bytes: Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0),
        }),
      content.subarray(at, at + 1024 * 1024).toString('base64'),
    );
}

interface NewFile {
  readonly personId: PersonId;
  readonly content: Buffer;
  readonly details?: Partial<AttachmentDetails>;
}

/** Takes a whole file in. */
export async function takeIn(vault: VaultPage, { personId, content, details }: NewFile): Promise<Attachment> {
  expectOk(await begin(vault, personId, details));
  await append(vault, content);
  return expectOk(await vault.call('attachment.finish', {}));
}

/** All bytes of a file. */
export async function readBack(vault: VaultPage, attachmentId: AttachmentId): Promise<Buffer> {
  const text = await vault.page.evaluate(async (id) => {
    const pieces: string[] = [];
    let parts = 1;
    for (let part = 0; part < parts; part += 1) {
      const read = (await window.vaultUnderTest.call('attachment.read', { attachmentId: id, part })) as {
        readonly value: { readonly bytes: Uint8Array; readonly parts: number };
      };
      parts = read.value.parts;
      let piece = '';
      for (const byte of read.value.bytes) piece += String.fromCodePoint(byte);
      pieces.push(piece);
    }
    return btoa(pieces.join(''));
  }, attachmentId);
  return Buffer.from(text, 'base64');
}
