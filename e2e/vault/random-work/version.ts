/** Older edits are forgotten, as the vault forgets them. */
const MARKS_KEPT = 32;

/** A value with the edits that led to it, the newest last. */
export interface Version<Value> {
  readonly value: Value;
  readonly marks: readonly number[];
}

/** A value that nobody edited yet. */
export function unedited<Value>(value: Value): Version<Value> {
  return { value, marks: [] };
}

/** The value after an edit; the same value again is none. */
export function edited<Value>(before: Version<Value>, value: Value, mark: number): Version<Value> {
  return isSame(before.value, value) ? before : { value, marks: [...before.marks, mark].slice(-MARKS_KEPT) };
}

/** What a field becomes when a colleague's version of it comes. */
export interface MergedVersion<Value> {
  readonly version: Version<Value>;
  /** Theirs, where neither knew the other's last edit: both are kept. */
  readonly rival?: Version<Value>;
}

/** Whoever knew the other's last edit and went on from it is right. */
export function mergedVersion<Value>(ours: Version<Value>, theirs: Version<Value>): MergedVersion<Value> {
  const theyKnowOurs = knows(theirs, ours);
  const weKnowTheirs = knows(ours, theirs);
  if (isSame(ours.value, theirs.value)) {
    const marks = theyKnowOurs ? united(ours, theirs) : united(theirs, ours);
    return { version: { value: ours.value, marks } };
  }
  if (weKnowTheirs && !theyKnowOurs) return { version: ours };
  if (theyKnowOurs && !weKnowTheirs) return { version: { value: theirs.value, marks: united(ours, theirs) } };
  return { version: ours, rival: theirs };
}

/** The value that somebody decided for, who knew both. */
export function decided<Value>(
  ours: Version<Value>,
  rival: Version<Value>,
  { value, mark }: { readonly value: Value; readonly mark: number },
): Version<Value> {
  return { value, marks: [...united(rival, ours), mark].slice(-MARKS_KEPT) };
}

function knows(knower: Version<unknown>, { marks }: Version<unknown>): boolean {
  const last = marks.at(-1);
  return last === undefined || knower.marks.includes(last);
}

function united({ marks: earlier }: Version<unknown>, { marks: later }: Version<unknown>): readonly number[] {
  return [...earlier.filter((mark) => !later.includes(mark)), ...later].slice(-MARKS_KEPT);
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
