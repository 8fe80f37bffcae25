import type { ReadFailure } from './read-handover-file';
import type { WriteFailure } from './write-handover';

/** The sentence for each failure of a hand-over. */
export const HANDOVER_FAILURE_KEYS = {
  incomplete: 'handover.error.incomplete',
  damaged: 'handover.error.damaged',
  'not-a-backup': 'handover.error.notAHandover',
  'newer-version': 'handover.error.newerVersion',
  'needs-passphrase': 'handover.error.needsPassphrase',
  'wrong-secret': 'handover.error.wrongPassphrase',
  'not-for-you': 'handover.error.notForYou',
  'out-of-memory': 'vault.error.outOfMemory',
  busy: 'handover.error.busy',
  'not-intact': 'handover.error.notIntact',
  'not-consented': 'handover.error.notConsented',
  locked: 'handover.error.locked',
  'not-found': 'handover.error.notFound',
  'changed-meanwhile': 'handover.error.changedMeanwhile',
  'linked-to-self': 'sections.error.selfLink',
  'not-stored': 'handover.error.notStored',
  'disk-full': 'contact.error.diskFull',
  'not-a-code': 'handover.error.notACode',
  'own-code': 'handover.error.ownCode',
  'not-pinned': 'handover.error.notPinned',
  'not-written': 'backup.error.notWritten',
  cancelled: 'handover.status.cancelled',
} as const satisfies Record<(ReadFailure | WriteFailure)['kind'], string>;
