import type { PersonRow } from '../../contract/person-row';
import type { AttachmentId } from '../../domain/attachment';
import type { Encounter, EncounterId } from '../../domain/encounter';
import {
  taskOf,
  type LinkedId,
  type LinkedRecord,
  type LinkedType,
  type Task,
} from '../../domain/linked-record';
import type { ConversationLanguage } from '../../domain/language';
import type { PartialDate } from '../../domain/partial-date';
import { activeNeeds, type NeedCode } from '../../domain/needs';
import type { Person, PersonId } from '../../domain/person';
import { retentionReview, type RetentionReview } from '../../domain/retention';
import { placeNamed } from '../../domain/places/gazetteer';
import { toSearchText } from '../../domain/text';

/** An encounter as the index knows it; which one it is, when it was, which revision of the row is meant. */
export interface EncounterRef {
  readonly id: EncounterId;
  readonly revision: number;
  readonly date?: PartialDate;
  readonly language?: ConversationLanguage;
  readonly isDeleted?: true;
}

/** A file as the index knows it. */
export interface AttachmentRef {
  readonly id: AttachmentId;
  readonly revision: number;
  readonly parts: number;
  /** What it is called; missing while it is put aside. */
  readonly name?: string;
  /** What can be found in it; missing while it is put aside. */
  readonly description?: string;
  readonly isDeleted?: true;
}

/** A record about several people, as the index knows it with each of them. */
export interface LinkedRef extends Task {
  readonly id: LinkedId;
  readonly type: LinkedType;
  /** Missing for groups: what changes in a group of thousands would else change thousands of entries. */
  readonly revision?: number;
  readonly isDeleted?: true;
}

/** What list, filters and name search need of a person. Derived from the rows, never the truth. */
export interface PersonEntry {
  readonly id: PersonId;
  readonly revision: number;
  readonly names: readonly string[];
  readonly sex: Person['sex'];
  readonly birth?: PartialDate;
  readonly place: string;
  readonly group: string;
  readonly status: Person['status'];
  /** Those that still apply. */
  readonly needs: readonly NeedCode[];
  readonly updatedAt: number;
  readonly encounters: readonly EncounterRef[];
  /** Numbers and issuers of identity papers, as they are written; missing where there are none. */
  readonly papers?: readonly string[];
  /** Missing where there never were any. */
  readonly attachments?: readonly AttachmentRef[];
  /** When it is to be reviewed, if something but silence started the clock. */
  readonly review?: RetentionReview;
  /** Missing where there never were any. */
  readonly linked?: readonly LinkedRef[];
  /** Who has the case; missing where nobody knows. */
  readonly caseworker?: string;
  /** When somebody may be contacted, as it was written. */
  readonly safeTime?: string;
  /** Whom somebody found to be others; missing where nobody compared. */
  readonly notSame?: readonly PersonId[];
  /** Who is the same person: everything went there. */
  readonly mergedInto?: PersonId;
  /** Under which ids a colleague may know somebody who was anonymised; missing where nobody was. */
  readonly anonymisedIds?: readonly PersonId[];
  readonly isDeleted?: true;
  /** Gone for good: the entry stands only until the list is packed anew. */
  readonly isErased?: true;
}

/** What belongs to a person, including what was put aside. */
export interface Belongings {
  readonly encounters: readonly EncounterRef[];
  readonly attachments?: readonly AttachmentRef[];
  readonly linked?: readonly LinkedRef[];
}

/** Builds the entry of a person. */
export function toPersonEntry(
  person: Person,
  { encounters, attachments = [], linked = [] }: Belongings,
): PersonEntry {
  return {
    id: person.id,
    revision: person.revision,
    names: person.names.flatMap(({ text, romanisation }) =>
      romanisation === undefined ? [text] : [text, romanisation],
    ),
    sex: person.sex,
    ...(person.birth === undefined ? {} : { birth: person.birth }),
    place: person.place,
    group: person.group,
    status: person.status,
    needs: activeNeeds(person.needs),
    updatedAt: person.updatedAt,
    encounters,
    ...(attachments.length === 0 ? {} : { attachments }),
    ...startedClock(person),
    ...dealings(person),
    ...papersOf(person),
    ...(linked.length === 0 ? {} : { linked }),
    ...sameness(person),
    ...(person.deletedAt === undefined ? {} : { isDeleted: true as const }),
  };
}

function dealings({ caseworker, safety }: Person): Pick<PersonEntry, 'caseworker' | 'safeTime'> {
  return {
    ...(caseworker === undefined ? {} : { caseworker }),
    ...(safety?.time === undefined ? {} : { safeTime: safety.time }),
  };
}

function papersOf({ documents = [] }: Person): Pick<PersonEntry, 'papers'> {
  const papers = documents.flatMap(({ number, issuer }) =>
    [number, issuer].filter((text) => text !== undefined),
  );
  return papers.length === 0 ? {} : { papers };
}

function sameness({
  notSame,
  merged,
  anonymisedIds,
}: Person): Pick<PersonEntry, 'notSame' | 'mergedInto' | 'anonymisedIds'> {
  return {
    ...(notSame === undefined ? {} : { notSame }),
    ...(merged === undefined ? {} : { mergedInto: merged.into }),
    ...(anonymisedIds === undefined ? {} : { anonymisedIds }),
  };
}

function startedClock(person: Person): Pick<PersonEntry, 'review'> {
  const changedOn = new Date(person.updatedAt).toISOString().slice(0, 10);
  const review = retentionReview({ ...person, changedOn });
  return review.reason === 'silent' ? {} : { review };
}

/** What is left of a person who was erased, until the list is packed anew: nothing but the id. */
export function toErasedEntry({ id, revision, updatedAt }: PersonEntry): PersonEntry {
  return {
    id,
    revision,
    names: [],
    sex: 'unknown',
    place: '',
    group: '',
    status: 'unknown',
    needs: [],
    updatedAt,
    encounters: [],
    isDeleted: true,
    isErased: true,
  };
}

/** Builds the reference to an encounter. */
export function toEncounterRef(encounter: Encounter): EncounterRef {
  return {
    id: encounter.id,
    revision: encounter.revision,
    ...(encounter.date === undefined ? {} : { date: encounter.date }),
    language: encounter.language,
    ...(encounter.deletedAt === undefined ? {} : { isDeleted: true as const }),
  };
}

/** The entry with one encounter added or replaced, changed at `updatedAt`. */
export function withEncounter(entry: PersonEntry, ref: EncounterRef, updatedAt: number): PersonEntry {
  return { ...entry, updatedAt, encounters: [...entry.encounters.filter(({ id }) => id !== ref.id), ref] };
}

/** The entry with one file added or replaced, changed at `updatedAt`. */
export function withAttachment(entry: PersonEntry, ref: AttachmentRef, updatedAt: number): PersonEntry {
  const others = (entry.attachments ?? []).filter(({ id }) => id !== ref.id);
  return { ...entry, updatedAt, attachments: [...others, ref] };
}

/** Builds the reference to a record about several people. */
export function toLinkedRef(record: LinkedRecord): LinkedRef {
  const { id, type, revision, deletedAt } = record;
  return {
    id,
    type,
    ...(type === 'group' ? {} : { revision }),
    ...taskOf(record),
    ...(deletedAt === undefined ? {} : { isDeleted: true as const }),
  };
}

/** The entry with one such record added, replaced or (without a reference) taken out, changed at `updatedAt`. */
export function withLinked(
  entry: PersonEntry,
  {
    id,
    ref,
    updatedAt,
  }: { readonly id: LinkedId; readonly ref: LinkedRef | undefined; readonly updatedAt: number },
): PersonEntry {
  const others = (entry.linked ?? []).filter((each) => each.id !== id);
  return { ...entry, updatedAt, linked: ref === undefined ? others : [...others, ref] };
}

/** The date of the first conversation that has one. */
export function firstEncounterOf({ encounters }: PersonEntry): PartialDate | undefined {
  let first: PartialDate | undefined;
  for (const { date, isDeleted } of encounters)
    if (date !== undefined && isDeleted !== true && (first === undefined || date < first)) first = date;
  return first;
}

/** The date of the last conversation that has one. */
export function lastEncounterOf({ encounters }: PersonEntry): PartialDate | undefined {
  let last: PartialDate | undefined;
  for (const { date, isDeleted } of encounters)
    if (date !== undefined && isDeleted !== true && (last === undefined || date > last)) last = date;
  return last;
}

/** Builds the reference to a file. */
export function toAttachmentRef(file: StoredFile): AttachmentRef {
  const { id, revision, parts, name, description, deletedAt } = file;
  if (deletedAt !== undefined) return { id, revision, parts, isDeleted: true as const };
  return { id, revision, parts, name, ...(description === undefined ? {} : { description }) };
}

interface StoredFile extends Omit<AttachmentRef, 'isDeleted'> {
  readonly name: string;
  readonly deletedAt?: number;
}

/** The row of the list. */
export function toPersonRow(entry: PersonEntry, found: Pick<PersonRow, 'match'>): PersonRow {
  const { id, names, sex, birth, place, group, status, needs, safeTime, updatedAt } = entry;
  const live = entry.encounters.filter(({ isDeleted }) => isDeleted !== true);
  const lastEncounter = lastEncounterOf(entry);
  return {
    id,
    names,
    sex,
    ...(birth === undefined ? {} : { birth }),
    place,
    group,
    status,
    needs,
    ...(safeTime === undefined ? {} : { safeTime }),
    updatedAt,
    encounters: live.length,
    ...(lastEncounter === undefined ? {} : { lastEncounter }),
    ...found,
  };
}

/** A document as it is called, with everything by which it is found. */
export interface KnownDocument {
  readonly name: string;
  readonly text: string;
}

/** The documents of a person: numbers and issuers of papers, and files by their names and descriptions. */
export function knownDocuments({ papers = [], attachments = [] }: PersonEntry): readonly KnownDocument[] {
  const files = attachments.flatMap(({ name, description = '' }) =>
    name === undefined ? [] : [{ name, text: `${name} ${description}` }],
  );
  return [...papers.map((paper) => ({ name: paper, text: paper })), ...files];
}

/** The text in which names, place (in three languages, if it is one of the gazetteer), group and documents are searched. */
export function entrySearchText(entry: PersonEntry): string {
  return toSearchText([plainText(entry), ...knownDocuments(entry).map(({ text }) => text)].join(' '));
}

/** The same without documents: what a row of the list shows anyway. */
export function plainText({ names, place, group }: PersonEntry): string {
  const otherPlaces = Object.values(placeNamed(place)?.names ?? {}).filter((name) => name !== place);
  return [...names, place, ...otherPlaces, group].join(' ');
}
