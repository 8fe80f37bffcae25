import type { PersonEntry } from '../search/person-entry';
import type { OpenVault } from './open-vault';
import { breathe } from './snapshot';

const SLICE_PEOPLE = 500;

/** Shows every person of the list, put aside or not, and lets others work in between. Stops when the vault is closed. */
export async function visitEverybody(vault: OpenVault, visit: (entry: PersonEntry) => void): Promise<void> {
  let seen = 0;
  for (const entry of vault.index.everybody()) {
    visit(entry);
    seen += 1;
    if (seen % SLICE_PEOPLE === 0) await breathe();
    if (vault.isClosed) return;
  }
}
