import { isSameValue } from './field-edits';

/** A value before a change: whole, or as the cut that leads back to it from the text after the change. */
export type ValueBefore =
  { readonly value?: unknown } | { readonly at: number; readonly added: number; readonly removed: string };

/** What a change took away, by field. Fields that it did not touch are missing. */
export type FieldsBefore = Readonly<Record<string, ValueBefore>>;

/** What a record says of itself rather than of somebody. */
const BOOKKEEPING: ReadonlySet<string> = new Set([
  'type',
  'id',
  'revision',
  'createdAt',
  'updatedAt',
  'amendedAt',
  'deletedAt',
  'edits',
  'conflicts',
  'former',
  'caseworker',
  // Whose a note is changes only when two records of one person are put together.
  'personId',
  'notSame',
  'merged',
  'anonymisedIds',
]);

/** Shorter texts are kept whole. */
const CUT_FROM = 64;

type Values = Readonly<Record<string, unknown>>;

/** What leads back from `after` to `before`. Of a long text only what was taken out is kept. */
export function fieldsBefore(before: object, after: object): FieldsBefore {
  const [old, next] = [before as Values, after as Values];
  const fields = new Set([...Object.keys(old), ...Object.keys(next)]);
  const changed = [...fields].filter(
    (field) => !BOOKKEEPING.has(field) && !isSameValue(old[field], next[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, valueBefore(old[field], next[field])]));
}

/** The value before a change, from the one after it. */
export function restoreValue(before: ValueBefore, after: unknown): unknown {
  if (!('removed' in before)) return before.value;
  const text = typeof after === 'string' ? after : '';
  return text.slice(0, before.at) + before.removed + text.slice(before.at + before.added);
}

interface KnownChange {
  readonly made: number;
  readonly was: FieldsBefore;
}

/** The record without one of its changes; what was changed again since stays as it is now. `changes`: newest first. */
export function withoutChange<Record extends object>(
  record: Record,
  changes: readonly KnownChange[],
  made: number,
): Record {
  const change = changes.find((each) => each.made === made);
  if (change === undefined) return record;
  const later = changes.slice(0, changes.indexOf(change));
  const fields = Object.entries(change.was).filter(([field]) => later.every(({ was }) => !(field in was)));
  const values = fields.map(([field, was]) => [field, restoreValue(was, (record as Values)[field])] as const);
  const all = Object.entries({ ...record, ...Object.fromEntries(values) });
  return Object.fromEntries(all.filter(([, value]) => value !== undefined)) as Record;
}

function valueBefore(old: unknown, next: unknown): ValueBefore {
  if (typeof old === 'string' && typeof next === 'string' && old.length >= CUT_FROM)
    return cutBetween(old, next);
  return old === undefined ? {} : { value: old };
}

function cutBetween(old: string, next: string): ValueBefore {
  const start = sharedStart(old, next);
  const end = sharedEnd(old.slice(start), next.slice(start));
  return { at: start, added: next.length - end - start, removed: old.slice(start, old.length - end) };
}

// A surrogate pair is not cut: half of it would become U+FFFD when it is written down.
function sharedStart(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let length = 0;
  while (length < shorter && one[length] === other[length]) length += 1;
  return ENDS_IN_HALF.test(one.slice(0, length)) ? length - 1 : length;
}

function sharedEnd(one: string, other: string): number {
  const shorter = Math.min(one.length, other.length);
  let length = 0;
  while (length < shorter && one.at(-1 - length) === other.at(-1 - length)) length += 1;
  return length > 0 && BEGINS_IN_HALF.test(one.slice(one.length - length)) ? length - 1 : length;
}

const ENDS_IN_HALF = /[\uD800-\uDBFF]$/u;
const BEGINS_IN_HALF = /^[\uDC00-\uDFFF]/u;
