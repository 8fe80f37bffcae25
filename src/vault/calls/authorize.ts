import type { KeyError } from '../../contract/vault-state';
import type { Result } from '../../domain/result';
import type { KdfParameters } from '../crypto/kdf';
import { openVaultKey, type OpenedSlot } from '../crypto/opening';
import { parseRecoveryWords } from '../crypto/recovery-words';
import { toPassphraseBytes } from '../crypto/secret-text';
import type { VaultHeader } from '../crypto/vault-header';
import type { Session } from './session';

/** Opens the vault key again. Words that are recovery words may also be somebody's passphrase. */
export async function authorize(
  { deps }: Session,
  { header, authorization }: { readonly header: VaultHeader; readonly authorization: string },
): Promise<Result<OpenedSlot, KeyError>> {
  const entropy = parseRecoveryWords(authorization);
  if (entropy.ok) {
    const byWords = await openVaultKey(deps, {
      header,
      secret: { kind: 'recovery', entropy: entropy.value },
    });
    if (byWords.ok || byWords.error.kind === 'out-of-memory') return byWords;
  }
  return openVaultKey(deps, { header, secret: { kind: 'passphrase', text: authorization } });
}

/** A new slot is never cheaper to guess than those that are there. */
export function strongestKdf({ slots }: VaultHeader): KdfParameters {
  return slots
    .map(({ kdf }) => kdf)
    .reduce((strongest, kdf) => (kdf.memoryBytes > strongest.memoryBytes ? kdf : strongest));
}

/** Would they open the same slot? */
export function isSamePassphrase(one: string, other: string): boolean {
  const [former, next] = [toPassphraseBytes(one), toPassphraseBytes(other)];
  return former.length === next.length && former.every((byte, index) => byte === next[index]);
}
