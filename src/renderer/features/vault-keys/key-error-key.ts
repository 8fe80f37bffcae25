import type { KeyError } from '../../../contract/vault-state';

/** The sentence for a change of keys that was refused. Nothing has changed then. */
export function keyErrorKey({ kind }: KeyError) {
  return KEYS[kind];
}

const KEYS = {
  'wrong-secret': 'keys.error.wrongSecret',
  'out-of-memory': 'vault.error.outOfMemory',
  'recovery-words-invalid': 'vault.error.recoveryWordsInvalid',
  'no-room': 'keys.error.noRoom',
  rotating: 'keys.error.rotating',
  'same-passphrase': 'keys.error.samePassphrase',
  'last-way-in': 'keys.error.lastWayIn',
  locked: 'keys.error.refused',
  'not-found': 'keys.error.refused',
  'changed-meanwhile': 'keys.error.refused',
  'linked-to-self': 'keys.error.refused',
  damaged: 'keys.error.refused',
  'not-stored': 'keys.error.refused',
  'disk-full': 'contact.error.diskFull',
} as const satisfies Record<KeyError['kind'], string>;
