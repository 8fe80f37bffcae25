/** Days during which what was deleted can be taken back. */
export const DELETED_KEPT_DAYS = 30;

const DAY_MS = 24 * 60 * 60 * 1000;

/** From when on something deleted at `deletedAt` is erased for good (both in milliseconds since 1970). */
export function erasedFrom(deletedAt: number): number {
  return deletedAt + DELETED_KEPT_DAYS * DAY_MS;
}

/**
 * Is it time to erase? The last change counts as well as the clock: a clock that was set forward by mistake must not
 * take away what can still be restored.
 */
export function isDueForErasure(
  deletedAt: number,
  { now, lastChangeAt }: { readonly now: number; readonly lastChangeAt: number },
): boolean {
  return erasedFrom(deletedAt) <= Math.min(now, lastChangeAt);
}
