import type { TakeInFailure } from './take-in-file';

/** What to say where a file could not be taken in. */
export const TAKE_IN_FAILURE_KEYS = {
  cancelled: 'attachments.status.cancelled',
  unreadable: 'attachments.error.unreadable',
  'too-large': 'attachments.error.tooLarge',
  empty: 'attachments.error.empty',
  busy: 'attachments.error.busy',
  locked: 'attachments.error.refused',
  'not-found': 'attachments.error.refused',
  'changed-meanwhile': 'attachments.error.refused',
  'linked-to-self': 'attachments.error.refused',
  damaged: 'attachments.error.refused',
  'not-stored': 'attachments.error.refused',
  'disk-full': 'contact.error.diskFull',
} as const satisfies Record<TakeInFailure['kind'], string>;
