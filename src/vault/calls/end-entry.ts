import type { SaveError } from '../../contract/vault-state';
import type { Result } from '../../domain/result';
import type { Session } from './session';

/**
 * Runs a save that ends an unfinished entry. A draft of the entry that is still under way by then is not kept: the entry
 * would come back as if it had never been saved.
 */
export function endEntry<Stored>(
  session: Session,
  { entry }: { readonly entry?: string | undefined },
  save: () => Promise<Result<Stored, SaveError>>,
): Promise<Result<Stored, SaveError>> {
  const saving = save();
  const isEnded = saving.then(
    ({ ok }) => ok,
    () => false,
  );
  if (entry !== undefined) session.endingEntry = { entry, isEnded };
  return saving;
}

/** Was the entry saved? Waits for a save that is under way. */
export async function hasEnded({ endingEntry }: Session, entry: string | undefined): Promise<boolean> {
  return endingEntry !== undefined && endingEntry.entry === entry && endingEntry.isEnded;
}
