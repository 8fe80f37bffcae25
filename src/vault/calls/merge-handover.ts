import type { PlannedLinked, PlannedPerson } from '../../contract/handover';
import type { HandedFile, HandedLinked } from '../../contract/handover-content';
import { mergeRecord } from '../../domain/merge-record';
import { PERSON_FIELDS, type PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import type { IndexedNote } from '../search/people-index';
import { toPersonEntry, type PersonEntry } from '../search/person-entry';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';
import { toIndexedNote } from '../store/rebuild-index';
import type { StoredAttachment, StoredRecord } from '../store/stored-record';
import {
  anonymisedHere,
  leftAlone,
  withoutAnonymised,
  withoutNewLinks,
  type AnonymisedHere,
} from './anonymised-here';
import type { HandedEncounter, HandedPerson, HandedPersonFile } from './handed-people';
import { joinHanded, survivorOf } from './join-handed';
import { readKnown, type MergeError } from './known-records';
import { planLinked } from './merge-linked';
import { mergeEncounter, mergeFile } from './merge-owned';
import { toMergedEntry } from './merged-entry';
import { asNew, withRevision, type Merged } from './merged-record';

type StoredPerson = Extract<StoredRecord, { type: 'person' }>;
type StoredEncounter = Extract<StoredRecord, { type: 'encounter' }>;

/** What a file changes here: to be shown, and to be stored. */
export interface MergePlan {
  readonly people: readonly PlannedPerson[];
  readonly linked: PlannedLinked;
  readonly records: readonly StoredRecord[];
  readonly entries: readonly PersonEntry[];
  readonly notes: readonly IndexedNote[];
  /** How many more people there are afterwards. */
  readonly morePeople: number;
  /** Files that are not here yet. */
  readonly newFiles: readonly HandedFile[];
}

export interface MergeInput {
  readonly people: readonly HandedPersonFile[];
  readonly linked: readonly HandedLinked[];
  /** What the one who gave is called here. */
  readonly from: string;
  readonly at: number;
  /** New files whose parts are stored already, with their keys. */
  readonly storedFiles: ReadonlyMap<string, Pick<StoredAttachment, 'parts' | 'key'>>;
}

/** Compares people of a file with those here, field by field. Writes nothing. */
export async function planMerge(
  vault: OpenVault,
  { people, linked: handedLinked, ...context }: MergeInput,
): Promise<Result<MergePlan, MergeError>> {
  const plans: PersonPlan[] = [];
  const anonymised = await anonymisedHere(vault);
  const left = people.flatMap(({ person }) => leftAlone(person.id, anonymised));
  const coming = people.filter(({ person }) => anonymised(person.id) === undefined);
  const joined = coming.filter(({ person }) => survivorOf(vault, person.id) !== undefined);
  // Whoever was put together with another here comes after that one, on which it builds.
  for (const handed of [...coming.filter((each) => !joined.includes(each)), ...joined]) {
    const { id: caseworker } = vault.caseworker;
    const plan = await planPerson(vault, handed, { ...context, plans, caseworker, anonymised });
    if (!plan.ok) return plan;
    plans.push(plan.value);
  }
  const entries = new Map(plans.flatMap((plan) => plan.entries).map((entry) => [entry.id, entry] as const));
  const linked = await planLinked(vault, {
    linked: handedLinked
      .flatMap((record) => withoutAnonymised(record, anonymised) ?? [])
      .map((record) => aboutSurvivors(vault, record)),
    entries,
    ...context,
  });
  if (!linked.ok) return linked;
  const touched = new Set(
    plans.filter(({ records }) => records.length > 0).flatMap((plan) => plan.entries.map(({ id }) => id)),
  );
  for (const { people: about } of linked.value.records) about.forEach((id) => touched.add(id));
  // The last version of a record holds what came before.
  const records = new Map(
    plans.flatMap((plan) => plan.records).map((record) => [record.id, record] as const),
  );
  return ok({
    people: [...plans.map(({ planned }) => planned), ...left],
    linked: linked.value.planned,
    records: [...records.values(), ...linked.value.records],
    entries: [...linked.value.entries.values()].filter(({ id }) => touched.has(id)),
    notes: [...records.values()].flatMap(toNotes),
    morePeople: plans.filter(({ planned }) => planned.state === 'new' || planned.state === 'back').length,
    newFiles: plans.flatMap(({ newFiles }) => newFiles),
  });
}

function aboutSurvivors(vault: OpenVault, record: HandedLinked): HandedLinked {
  const people = record.people.map((id) => survivorOf(vault, id) ?? id);
  return { ...record, people: [...new Set(people)] };
}

interface PersonPlan {
  readonly planned: PlannedPerson;
  readonly person: StoredPerson;
  readonly records: readonly StoredRecord[];
  readonly entries: readonly PersonEntry[];
  readonly newFiles: readonly HandedFile[];
}

interface Context extends Omit<MergeInput, 'people' | 'linked'> {
  /** Who takes over: theirs are the cases that are new here. */
  readonly caseworker: string;
  /** Of the people before. */
  readonly plans: readonly PersonPlan[];
  readonly anonymised: AnonymisedHere;
}

async function planPerson(
  vault: OpenVault,
  handed: HandedPersonFile,
  context: Context,
): Promise<Result<PersonPlan, MergeError>> {
  const into = survivorOf(vault, handed.person.id);
  const personId = into ?? handed.person.id;
  const encounters = handed.encounters.map((each) => ({ ...each, personId }));
  const files = handed.files.map((each) => ({ ...each, personId }));
  const known = await readKnown(vault, [handed.person, ...encounters, ...files]);
  if (!known.ok) return known;
  const ours = known.value.get(handed.person.id) as StoredPerson | undefined;
  const theirs = withoutNewLinks(ours, handed.person, context.anonymised);
  const merged = await mergeHere(vault, { theirs, ours, into }, context);
  if (merged === undefined) return err({ kind: 'not-intact' });
  const notes = encounters.map((each) =>
    mergeEncounter(known.value.get(each.id) as StoredEncounter | undefined, each, context),
  );
  return ok(toPersonPlan(vault, { merged, notes, encounters, files, known: known.value }, context));
}

interface PersonHere {
  readonly theirs: HandedPerson;
  readonly ours: StoredPerson | undefined;
  /** Into whom the person was put together here. */
  readonly into: PersonId | undefined;
}

interface MergedHere {
  readonly theirs: HandedPerson;
  /** The record that stays, as it was. */
  readonly before: StoredPerson | undefined;
  readonly person: Merged<StoredPerson>;
  /** The record that was put into it, if anything of that changes. */
  readonly aside: readonly StoredPerson[];
  readonly name: string;
}

/** Undefined if the record that stays does not open. */
async function mergeHere(
  vault: OpenVault,
  { theirs, ours, into }: PersonHere,
  context: Context,
): Promise<MergedHere | undefined> {
  if (into === undefined || ours === undefined) {
    const person = mergePerson(ours, theirs, context);
    return { theirs, before: ours, person, aside: [], name: firstName(person.record) };
  }
  const before = await survivorAsPlanned(vault, into, context);
  if (before === undefined) return undefined;
  const { survivor, aside } = joinHanded({ survivor: before, aside: ours, theirs, ...context });
  const changed = aside.isChanged ? [aside.record] : [];
  return { theirs, before, person: survivor, aside: changed, name: firstName(theirs) };
}

function firstName({ names }: HandedPerson | StoredPerson): string {
  return names[0]?.text ?? '';
}

interface PersonParts {
  readonly merged: MergedHere;
  readonly notes: readonly Merged<StoredEncounter>[];
  readonly encounters: readonly HandedEncounter[];
  readonly files: readonly HandedFile[];
  readonly known: ReadonlyMap<string, StoredRecord>;
}

function toPersonPlan(
  vault: OpenVault,
  { merged: { theirs, before, person, aside, name }, notes, encounters, files, known }: PersonParts,
  context: Context,
): PersonPlan {
  const newFiles = files.filter(({ id }) => !known.has(id));
  const knownFiles = files.flatMap((file) => mergeFile(known.get(file.id), file, context));
  const changedFiles = knownFiles.filter((each) => each.isChanged).map(({ record }) => record);
  const stored = [...changedFiles, ...newFiles.flatMap((file) => toStoredFile(file, context))];
  const changedNotes = notes.filter(({ isChanged }) => isChanged).map(({ record }) => record);
  const isChanged = person.isChanged || changedNotes.length + changedFiles.length + newFiles.length > 0;
  const entry = knownEntry(vault, person.record.id, context);
  return {
    planned: {
      id: theirs.id,
      name,
      state: stateOf(before, isChanged),
      changed: person.changed,
      conflicts: [person, ...notes, ...knownFiles].reduce(
        (sum, { inConflict }) => sum + inConflict.length,
        0,
      ),
      newNotes: encounters.filter(({ id }) => !known.has(id)).length,
      changedNotes: changedNotes.filter(({ id }) => known.has(id)).length,
      newFiles: newFiles.length,
      changedFiles: changedFiles.length,
    },
    person: person.record,
    records: [...aside, ...(person.isChanged ? [person.record] : []), ...changedNotes, ...stored],
    entries: [
      ...aside.map((record) => toPersonEntry(record, vault.index.entry(record.id) ?? { encounters: [] })),
      toMergedEntry(entry, person.record, { notes: changedNotes, stored }),
    ],
    newFiles,
  };
}

/** As it will be after the people before; undefined if it does not open. */
async function survivorAsPlanned(
  vault: OpenVault,
  id: PersonId,
  { plans }: Context,
): Promise<StoredPerson | undefined> {
  const planned = plans.findLast(({ person }) => person.id === id)?.person;
  if (planned !== undefined) return planned;
  const [record] = await readRecords(vault, [id]);
  return record === undefined || typeof record === 'string' || record.type !== 'person' ? undefined : record;
}

function knownEntry(vault: OpenVault, id: PersonId, { plans }: Context): PersonEntry | undefined {
  return (
    plans.flatMap(({ entries }) => entries).findLast((entry) => entry.id === id) ?? vault.index.entry(id)
  );
}

function mergePerson(
  ours: StoredPerson | undefined,
  theirs: HandedPerson,
  { from, at, caseworker }: Context,
): Merged<StoredPerson> {
  if (ours === undefined) return asNew({ ...theirs, revision: 1, updatedAt: at, caseworker });
  const { deletedAt, merged: _merged, ...live } = ours;
  const merged = mergeRecord({
    ours: live,
    theirs: { ...theirs, revision: ours.revision },
    fields: PERSON_FIELDS,
    from,
    at,
  });
  return withRevision(merged, { ours: live, at, isBack: deletedAt !== undefined });
}

function toStoredFile(file: HandedFile, { storedFiles, at }: Context): readonly StoredAttachment[] {
  const parts = storedFiles.get(file.id);
  return parts === undefined ? [] : [{ ...file, ...parts, revision: 1, updatedAt: at }];
}

function stateOf(ours: StoredRecord | undefined, isChanged: boolean): PlannedPerson['state'] {
  if (ours === undefined) return 'new';
  if ('deletedAt' in ours && ours.deletedAt !== undefined) return 'back';
  return isChanged ? 'changed' : 'same';
}

function toNotes(record: StoredRecord): readonly IndexedNote[] {
  return record.type === 'encounter' ? [toIndexedNote(record)] : [];
}
