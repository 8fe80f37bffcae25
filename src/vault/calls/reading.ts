import type { VaultInput, VaultOutputs } from '../../contract/vault-calls';
import { NO_HABITS, type ReadingHabits } from '../../domain/reading';
import { err, ok } from '../../domain/result';
import { readingPlace } from '../store/draft-place';
import { openJson, sealJson } from '../store/open-vault';
import { readRow, writeRows } from '../store/sealed-rows';
import type { Session } from './session';

/** Bookmarks and text size of whoever opened the vault; none if there are none or they are damaged. */
export async function loadReading({ vault }: Session): Promise<VaultOutputs['reading.load']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const place = readingPlace(vault.caseworker);
  const habits = openJson<ReadingHabits>(vault, place, await readRow(vault.database, place.store, place.id));
  return ok(habits ?? NO_HABITS);
}

/** Seals bookmarks and text size of whoever opened the vault. */
export async function saveReading(
  { vault, deps }: Session,
  habits: VaultInput<'reading.save'>,
): Promise<VaultOutputs['reading.save']> {
  if (vault === undefined) return err({ kind: 'locked' });
  const place = readingPlace(vault.caseworker);
  const saved = await writeRows(vault.database, [
    { store: place.store, key: place.id, value: sealJson(vault, place, habits) },
  ]);
  if (saved.ok) deps.emit({ kind: 'reading-changed' });
  return saved;
}
