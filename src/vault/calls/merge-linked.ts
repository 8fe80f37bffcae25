import type { PlannedLinked } from '../../contract/handover';
import type { HandedLinked } from '../../contract/handover-content';
import {
  LINKED_FIELDS,
  withMorePeople,
  type LinkedDetails,
  type LinkedRecord,
  type LinkedRow,
} from '../../domain/linked-record';
import { mergeRecord } from '../../domain/merge-record';
import type { PersonId } from '../../domain/person';
import { ok, type Result } from '../../domain/result';
import { toLinkedRef, withLinked, type PersonEntry } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { readKnown, type MergeError } from './known-records';
import { asNew, withRevision, type Merged } from './merged-record';

interface LinkedInput {
  readonly linked: readonly HandedLinked[];
  /** Of the people of the file, as they will be. */
  readonly entries: ReadonlyMap<PersonId, PersonEntry>;
  /** What the one who gave is called here. */
  readonly from: string;
  readonly at: number;
}

interface LinkedPlan {
  readonly planned: PlannedLinked;
  readonly records: readonly LinkedRecord[];
  /** The entries with what changed. */
  readonly entries: ReadonlyMap<PersonId, PersonEntry>;
}

/** Compares records about several people with those here. Who is about whom is gathered, never taken away. */
export async function planLinked(
  vault: OpenVault,
  { linked, entries, from, at }: LinkedInput,
): Promise<Result<LinkedPlan, MergeError>> {
  const known = await readKnown(vault, linked);
  if (!known.ok) return known;
  const merged = linked.map((theirs) =>
    mergeLinked(known.value.get(theirs.id) as LinkedRecord | undefined, theirs, { from, at }),
  );
  const changed = merged.filter(({ isChanged }) => isChanged);
  const next = new Map(entries);
  for (const { record } of changed)
    for (const personId of record.people) {
      const entry = next.get(personId) ?? vault.index.entry(personId);
      const change = { id: record.id, ref: toLinkedRef(record), updatedAt: at };
      if (entry !== undefined) next.set(personId, withLinked(entry, change));
    }
  return ok({
    planned: {
      new: linked.filter(({ id }) => !known.value.has(id)).length,
      changed: changed.filter(({ record }) => known.value.has(record.id)).length,
      conflicts: merged.reduce((sum, { inConflict }) => sum + inConflict.length, 0),
    },
    records: changed.map(({ record }) => record),
    entries: next,
  });
}

const GATHERED: ReadonlySet<string> = new Set(['people', 'roles', 'separations']);

// One that was put aside here stays so, with what was added to it.
function mergeLinked(
  ours: LinkedRecord | undefined,
  theirs: HandedLinked,
  { from, at }: Pick<LinkedInput, 'from' | 'at'>,
): Merged<LinkedRecord> {
  if (ours === undefined) return asNew<LinkedRecord>({ ...theirs, revision: 1, updatedAt: at });
  const all: readonly string[] = LINKED_FIELDS[ours.type];
  const fields = all.filter((field) => !GATHERED.has(field)) as (keyof LinkedDetails)[];
  const merged = mergeRecord<LinkedDetails & LinkedRow>({
    ours,
    theirs: { ...theirs, revision: ours.revision },
    fields,
    from,
    at,
  });
  const record = withMorePeople(merged.record, theirs);
  return withRevision({ ...merged, record }, { ours, at, isBack: false });
}
