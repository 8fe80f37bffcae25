import type { Screen } from '../../src/contract/vault-calls';
import { ENTRANCE_STOPS } from './entrance-stops';
import { FILE_STOPS } from './file-stops';
import { FORM_STOPS } from './form-stops';
import { PAPER_STOPS } from './paper-stops';
import { RECORD_STOPS } from './record-stops';
import type { Stop } from './stop';
import { VAULT_STOPS } from './vault-stops';

/** All screens of a vault with the case in it, in the order in which one can be reached after the other. */
export const STOPS_IN_VAULT: Readonly<Record<string, readonly Stop[]>> = {
  '2 record': RECORD_STOPS,
  '3 form': FORM_STOPS,
  '4 paper': PAPER_STOPS,
  '5 file': FILE_STOPS,
  '6 vault': VAULT_STOPS,
};

/** Where each kind of screen is seen on the tour: a new kind does not compile before it has a place. */
export const STOP_OF_SCREEN: Readonly<Record<Screen['kind'], string>> = {
  today: 'today',
  groups: 'groups',
  group: 'group',
  settings: 'settings',
  duplicates: 'duplicates',
  figures: 'figures',
  'hand-over': 'hand-over written',
  person: 'record',
  letter: 'letter',
  'record-sheet': 'record sheet',
  'referral-sheet': 'referral sheet',
  'new-contact': 'new contact',
  'edit-person': 'edit person, every section',
  'new-encounter': 'new note',
  'edit-encounter': 'edit note',
  'edit-attachment': 'details of a file being corrected',
  'new-linked': 'new incident',
  'edit-linked': 'edit group with a separation',
  'new-letter': 'new letter without consent',
  'edit-letter': 'edit letter',
};

/** The names of all screens on the tour. */
export function stopNames(): readonly string[] {
  return [ENTRANCE_STOPS, ...Object.values(STOPS_IN_VAULT)].flat().map(({ name }) => name);
}
