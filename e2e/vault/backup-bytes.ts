import type { BackupSummary, RestoreError } from '../../src/contract/backup';
import type { BackupError } from '../../src/domain/backup-error';
import type { Result } from '../../src/domain/result';
import type { VaultPage } from '../engine/vault-page';

/** The backup of the open vault as one file. `between` runs in the middle of it. */
export async function writeBackup(vault: VaultPage, between?: () => Promise<unknown>): Promise<Buffer> {
  expectOk(await vault.call('backup.start', {}));
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = await vault.page.evaluate(async () => {
      const next = (await window.vaultUnderTest.call('backup.next', {})) as {
        readonly value?: { readonly bytes: Uint8Array };
      };
      let text = '';
      for (const byte of next.value?.bytes ?? []) text += String.fromCodePoint(byte);
      return next.value === undefined ? undefined : btoa(text);
    });
    if (piece === undefined) return Buffer.concat(pieces);
    pieces.push(Buffer.from(piece, 'base64'));
    if (pieces.length === 2) await between?.();
  }
}

/** Reads a file back with the keys of the open vault. */
export async function checkBackup(
  vault: VaultPage,
  file: Buffer,
): Promise<Result<BackupSummary, BackupError | { readonly kind: 'locked' }>> {
  await vault.call('backup.startCheck', {});
  const fed = await feed(vault, { call: 'backup.check', file });
  if (!fed.ok) return fed as Result<never, BackupError>;
  return vault.call('backup.endCheck', {});
}

/** Restores a file, in pieces of `pieceBytes`. */
export async function restoreBackup(
  vault: VaultPage,
  {
    file,
    secret,
    pieceBytes = 1_000_000,
  }: { readonly file: Buffer; readonly secret: string; readonly pieceBytes?: number },
): Promise<Result<BackupSummary | undefined, RestoreError>> {
  const started = await vault.page.evaluate(
    ([start, typed]) =>
      window.vaultUnderTest.call('restore.start', {
        start: Uint8Array.from(atob(start), (letter) => letter.codePointAt(0) ?? 0),
        secret: typed,
      }),
    [file.subarray(0, 200_000).toString('base64'), secret] as const,
  );
  if (!(started as Result<undefined, RestoreError>).ok) return started as Result<undefined, RestoreError>;
  const fed = await feed(vault, { call: 'restore.feed', file, pieceBytes });
  if (!fed.ok) return fed as Result<never, RestoreError>;
  return vault.call('restore.finish', {});
}

interface Feeding {
  readonly call: 'backup.check' | 'restore.feed';
  readonly file: Buffer;
  readonly pieceBytes?: number;
}

async function feed(
  vault: VaultPage,
  { call, file, pieceBytes = 1_000_000 }: Feeding,
): Promise<Result<unknown, unknown>> {
  for (let at = 0; at < file.length; at += pieceBytes) {
    const fed = await vault.page.evaluate(
      ([name, text]) =>
        window.vaultUnderTest.call(name, {
          bytes: Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0),
        }),
      [call, file.subarray(at, at + pieceBytes).toString('base64')] as const,
    );
    if (!(fed as Result<unknown, unknown>).ok) return fed as Result<unknown, unknown>;
  }
  return { ok: true, value: undefined };
}

function expectOk(result: Result<unknown, { readonly kind: string }>): void {
  if (!result.ok) throw new Error(result.error.kind);
}
