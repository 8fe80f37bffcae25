import {
  isSameValue,
  MARKS_KEPT,
  toTrail,
  withMark,
  type EditTrail,
  type FieldConflict,
} from './field-edits';

/** What becomes of a record when a colleague's version of it comes. */
export interface MergedRecord<Details> {
  readonly record: Details;
  /** Fields whose value changes here. */
  readonly changed: readonly string[];
  /** Fields that two people changed: both values are kept from now on. */
  readonly inConflict: readonly string[];
}

interface MergeInput<Details> {
  readonly ours: Details;
  readonly theirs: Details & EditTrail;
  readonly fields: readonly (keyof Details & string)[];
  /** What the colleague is called. */
  readonly from: string;
  readonly at: number;
}

interface FieldVersion {
  readonly value: unknown;
  readonly marks: readonly string[];
}

/**
 * Merges field by field. Whoever knew the other's last edit of a field and went on from it is right; where neither did,
 * ours stays and theirs is kept as a conflict. No value is lost.
 */
export function mergeRecord<Details extends EditTrail>({
  ours,
  theirs,
  fields,
  from,
  at,
}: MergeInput<Details>): MergedRecord<Details> {
  const values: Record<string, unknown> = {};
  const edits: Record<string, readonly string[]> = { ...ours.edits };
  const changed: string[] = [];
  const candidates: FieldConflict[] = [...(ours.conflicts ?? [])];
  for (const field of fields) {
    const merged = mergeField(versionOf(ours, field), versionOf(theirs, field));
    if (merged.isTaken) changed.push(field);
    values[field] = merged.version.value;
    if (merged.version.marks.length > 0) edits[field] = merged.version.marks;
    if (merged.rival !== undefined) candidates.push({ field, ...merged.rival, from, at });
  }
  candidates.push(...(theirs.conflicts ?? []));
  const conflicts = openConflicts(candidates, { values, edits });
  const known = new Set((ours.conflicts ?? []).map(identityOf));
  const inConflict = conflicts.filter((each) => !known.has(identityOf(each))).map(({ field }) => field);
  const record = withValues({ ...ours, edits: undefined, conflicts: undefined }, values);
  return {
    record: { ...record, ...toTrail(edits, conflicts) },
    changed,
    inConflict: [...new Set(inConflict)],
  };
}

/**
 * Ends the conflict about a field with one of its values: the one that stands there, or the conflict's. `mark` stands for
 * this decision: whoever knew the values of before takes it over.
 */
export function resolveConflict<Details extends EditTrail>(
  record: Details,
  {
    field,
    chosen,
    mark,
  }: { readonly field: string; readonly chosen: FieldConflict | 'ours'; readonly mark: string },
): Details {
  const conflicts = record.conflicts ?? [];
  const rivals = conflicts.filter((each) => each.field === field);
  const seen = rivals.reduce((marks, rival) => unite(rival.marks, marks), record.edits?.[field] ?? []);
  const edits = { ...record.edits, [field]: withMark(seen, mark) };
  const others = conflicts.filter((each) => each.field !== field);
  const values = chosen === 'ours' ? {} : { [field]: chosen.value };
  const cleared = withValues({ ...record, edits: undefined, conflicts: undefined }, values);
  return { ...cleared, ...toTrail(edits, others) };
}

interface MergedField {
  readonly version: FieldVersion;
  readonly isTaken: boolean;
  /** Theirs, if it must be kept beside ours. */
  readonly rival?: FieldVersion;
}

function mergeField(ours: FieldVersion, theirs: FieldVersion): MergedField {
  const theyKnowOurs = isKnownTo(theirs, ours);
  const weKnowTheirs = isKnownTo(ours, theirs);
  if (isSameValue(ours.value, theirs.value)) {
    const marks = theyKnowOurs ? unite(ours.marks, theirs.marks) : unite(theirs.marks, ours.marks);
    return { version: { value: ours.value, marks }, isTaken: false };
  }
  if (weKnowTheirs && !theyKnowOurs) return { version: ours, isTaken: false };
  if (theyKnowOurs && !weKnowTheirs)
    return { version: { value: theirs.value, marks: unite(ours.marks, theirs.marks) }, isTaken: true };
  return { version: ours, isTaken: false, rival: theirs };
}

// Is the last edit of one version among those that the other went on from? What was never edited, everybody knows.
function isKnownTo(knower: FieldVersion, version: FieldVersion): boolean {
  const last = version.marks.at(-1);
  return last === undefined || knower.marks.includes(last);
}

// The later marks stay last.
function unite(earlier: readonly string[], later: readonly string[]): readonly string[] {
  return [...earlier.filter((mark) => !later.includes(mark)), ...later].slice(-MARKS_KEPT);
}

function versionOf(record: EditTrail, field: string): FieldVersion {
  return { value: (record as Record<string, unknown>)[field], marks: record.edits?.[field] ?? [] };
}

interface Standing {
  readonly values: Readonly<Record<string, unknown>>;
  readonly edits: Readonly<Record<string, readonly string[]>>;
}

// Without those that somebody decided about, went on from, or that say what stands there anyway.
function openConflicts(candidates: readonly FieldConflict[], { values, edits }: Standing): FieldConflict[] {
  const open: FieldConflict[] = [];
  for (const [index, each] of candidates.entries()) {
    const rivals = candidates.filter((other, at) => at !== index && other.field === each.field);
    const standing = { marks: edits[each.field] ?? [] };
    const isSettled = isSameValue(each.value, values[each.field]) || isOvertakenBy(each, standing);
    const isOld = rivals.some((rival) => isOvertakenBy(each, rival) && !isOvertakenBy(rival, each));
    const isDouble = open.some((other) => identityOf(other) === identityOf(each));
    if (!isSettled && !isOld && !isDouble) open.push(each);
  }
  return open;
}

function isOvertakenBy({ marks }: Pick<FieldVersion, 'marks'>, later: Pick<FieldVersion, 'marks'>): boolean {
  const last = marks.at(-1);
  return last !== undefined && later.marks.includes(last);
}

function identityOf({ field, value }: FieldConflict): string {
  return JSON.stringify({ field, value });
}

// What is undefined is left out, as in records that are read from the disk.
function withValues<Details extends object>(
  record: Details,
  values: Readonly<Record<string, unknown>>,
): Details {
  const entries = Object.entries({ ...record, ...values }).filter(([, value]) => value !== undefined);
  return Object.fromEntries(entries) as Details;
}
