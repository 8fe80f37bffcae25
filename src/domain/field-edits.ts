/** The edits that each field of a record has seen since it was recorded, oldest first; unedited fields are missing. */
export type FieldEdits = Readonly<Record<string, readonly string[]>>;

/** A value of a field that somebody else gave it, beside the one that stands in the record. */
export interface FieldConflict {
  readonly field: string;
  /** Undefined: the field was emptied. */
  readonly value?: unknown;
  readonly marks: readonly string[];
  /** What the colleague is called whose value it is. */
  readonly from: string;
  /** Milliseconds since 1970: when it came here. */
  readonly at: number;
}

/** What a record knows about who changed what. Records that nobody changed or handed over have none of it. */
export interface EditTrail {
  readonly edits?: FieldEdits;
  readonly conflicts?: readonly FieldConflict[];
}

/** Older edits are forgotten; whoever still stands there gets a conflict instead of a wrong answer. */
export const MARKS_KEPT = 32;

/** The trail after somebody changed fields of a record. `mark` is random and stands for this one edit. */
export function trailAfterEdit<Details extends object>(
  before: Details & EditTrail,
  after: Details,
  { fields, mark }: { readonly fields: readonly (keyof Details & string)[]; readonly mark: string },
): EditTrail {
  const edits: Record<string, readonly string[]> = { ...before.edits };
  for (const field of fields)
    if (!isSameValue(before[field], after[field])) edits[field] = withMark(edits[field] ?? [], mark);
  return toTrail(edits, before.conflicts ?? []);
}

/** A trail without what is empty, so that records stay as small as they were. */
export function toTrail(edits: FieldEdits, conflicts: readonly FieldConflict[]): EditTrail {
  return {
    ...(Object.keys(edits).length === 0 ? {} : { edits }),
    ...(conflicts.length === 0 ? {} : { conflicts }),
  };
}

/** The marks with one more, the newest. */
export function withMark(marks: readonly string[], mark: string): readonly string[] {
  return [...marks.filter((known) => known !== mark), mark].slice(-MARKS_KEPT);
}

/** Are two values of a field the same? They are plain data with their members in one order. */
export function isSameValue(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
