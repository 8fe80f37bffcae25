import type { HandoverError, HandoverPlan, PartyError } from '../../src/contract/handover';
import type { VaultInput } from '../../src/contract/vault-calls';
import type { Result } from '../../src/domain/result';
import type { VaultPage } from '../engine/vault-page';

type Failure = HandoverError | PartyError;

/** A hand-over of the open vault as one file. */
export async function writeHandover(
  vault: VaultPage,
  input: VaultInput<'handover.start'>,
): Promise<Result<Buffer, Failure>> {
  const started = await vault.call('handover.start', input);
  if (!started.ok) return started;
  const pieces: Buffer[] = [];
  for (;;) {
    const piece = await vault.page.evaluate(async () => {
      const next = (await window.vaultUnderTest.call('handover.next', {})) as {
        readonly ok: boolean;
        readonly value?: { readonly bytes: Uint8Array };
        readonly error?: unknown;
      };
      let text = '';
      for (const byte of next.value?.bytes ?? []) text += String.fromCodePoint(byte);
      return { isEnd: next.ok && next.value === undefined, text: btoa(text), error: next.error };
    });
    if (piece.error !== undefined) return { ok: false, error: piece.error as Failure };
    if (piece.isEnd) return { ok: true, value: Buffer.concat(pieces) };
    pieces.push(Buffer.from(piece.text, 'base64'));
  }
}

interface Coming {
  readonly file: Buffer;
  readonly passphrase?: string;
  readonly pieceBytes?: number;
}

/** Reads a file to its end and says what it would change. */
export async function lookAt(
  vault: VaultPage,
  { file, passphrase, pieceBytes = 1_000_000 }: Coming,
): Promise<Result<HandoverPlan, HandoverError>> {
  const opened = await vault.page.evaluate(
    ([start, typed]) =>
      window.vaultUnderTest.call('handover.open', {
        start: Uint8Array.from(atob(start), (letter) => letter.codePointAt(0) ?? 0),
        ...(typed === '' ? {} : { passphrase: typed }),
      }),
    [file.subarray(0, 200_000).toString('base64'), passphrase ?? ''] as const,
  );
  if (!(opened as Result<undefined, HandoverError>).ok) return opened as Result<never, HandoverError>;
  const fed = await feed(vault, file, pieceBytes);
  return fed.ok ? vault.call('handover.plan', {}) : fed;
}

/** Takes the file over that was looked at. */
export async function takeOver(
  vault: VaultPage,
  file: Buffer,
  pieceBytes = 1_000_000,
): Promise<Result<HandoverPlan, HandoverError>> {
  const brought = await bringAgain(vault, file, pieceBytes);
  return brought.ok ? vault.call('handover.finish', {}) : brought;
}

/** Brings the file once more that was looked at; nothing of it counts before `handover.finish`. */
export async function bringAgain(
  vault: VaultPage,
  file: Buffer,
  pieceBytes = 1_000_000,
): Promise<Result<undefined, HandoverError>> {
  const begun = await vault.call('handover.take', {});
  return begun.ok ? feed(vault, file, pieceBytes) : begun;
}

async function feed(
  vault: VaultPage,
  file: Buffer,
  pieceBytes: number,
): Promise<Result<undefined, HandoverError>> {
  for (let at = 0; at < file.length; at += pieceBytes) {
    const fed = await vault.page.evaluate(
      (text) =>
        window.vaultUnderTest.call('handover.feed', {
          bytes: Uint8Array.from(atob(text), (letter) => letter.codePointAt(0) ?? 0),
        }),
      file.subarray(at, at + pieceBytes).toString('base64'),
    );
    if (!(fed as Result<undefined, HandoverError>).ok) return fed as Result<never, HandoverError>;
  }
  return { ok: true, value: undefined };
}
