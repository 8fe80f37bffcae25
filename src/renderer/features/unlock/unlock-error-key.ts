import type { UnlockError } from '../../../contract/vault-state';
import { assertNever } from '../../../domain/assert-never';

/** The sentence for a failed attempt. */
export function unlockErrorKey(error: UnlockError | { readonly kind: 'passphrase-required' }) {
  switch (error.kind) {
    case 'passphrase-required':
      return 'vault.error.passphraseRequired';
    case 'wrong-secret':
      return 'vault.error.wrongSecret';
    case 'recovery-words-invalid':
      return 'vault.error.recoveryWordsInvalid';
    case 'out-of-memory':
      return 'vault.error.outOfMemory';
    case 'in-use':
      return 'vault.error.inUse';
    case 'absent':
      return 'vault.error.absent';
    case 'newer-version':
      return 'vault.error.newerVersion';
    case 'damaged':
      return DAMAGE_KEYS[error.reason];
    default:
      return assertNever(error);
  }
}

/** The sentence for a vault that cannot be opened. */
export const DAMAGE_KEYS = {
  'data-lost': 'vault.error.dataLost',
  'database-unreadable': 'vault.error.databaseUnreadable',
  'header-unreadable': 'vault.error.headerUnreadable',
  'manifest-unreadable': 'vault.error.manifestUnreadable',
} as const;
