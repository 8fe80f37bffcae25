/** A record after a colleague's version of it came. */
export interface Merged<Stored> {
  readonly record: Stored;
  readonly changed: readonly string[];
  readonly inConflict: readonly string[];
  readonly isChanged: boolean;
}

/** A record that was not here before. */
export function asNew<Stored>(record: Stored): Merged<Stored> {
  return { record, changed: [], inConflict: [], isChanged: true };
}

/** Numbers the record anew if anything of it changed. */
export function withRevision<Stored extends { readonly revision: number }>(
  { record, ...merged }: Omit<Merged<Stored>, 'isChanged'>,
  { ours, at, isBack }: { readonly ours: Stored; readonly at: number; readonly isBack: boolean },
): Merged<Stored> {
  const isChanged = isBack || JSON.stringify(sorted(record)) !== JSON.stringify(sorted(ours));
  const next = isChanged ? { ...record, revision: ours.revision + 1, updatedAt: at } : ours;
  return { ...merged, record: next, isChanged };
}

// Members in one order: merging may have put them in another.
function sorted(record: object): readonly (readonly [string, unknown])[] {
  return Object.entries(record).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
