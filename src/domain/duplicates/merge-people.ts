import { isSameValue, toTrail, trailAfterEdit, type FieldConflict } from '../field-edits';
import { needRecord } from '../needs';
import { PERSON_FIELDS, type Person, type PersonDetails, type PersonId, type PersonName } from '../person';
import { sectionSpec, sectionValue } from '../person-sections';
import { entriesOf, type AnyEntry } from '../record-section';

interface MergeMark {
  readonly at: number;
  /** Random: it stands for this one edit of each field that changes. */
  readonly mark: string;
}

type Field = (typeof PERSON_FIELDS)[number];

/**
 * The record that stays when two turn out to be about one person. What only the other says is added; where both say
 * something else, the first stays and the other is kept beside it as a conflict, for somebody to decide.
 */
export function mergePeople(kept: Person, other: Person, { at, mark }: MergeMark): Person {
  const values: Record<string, unknown> = {};
  const conflicts: FieldConflict[] = [...(kept.conflicts ?? []), ...(other.conflicts ?? [])];
  for (const field of PERSON_FIELDS) {
    const { value, rival } = mergeField(field, kept, other);
    if (value !== undefined) values[field] = value;
    if (rival === undefined) continue;
    const from = other.names[0]?.text ?? '';
    conflicts.push({ field, value: rival, marks: other.edits?.[field] ?? [], from, at });
  }
  const details = withoutLinksTo(values as unknown as PersonDetails, [kept.id, other.id]);
  const { edits = {} } = trailAfterEdit<PersonDetails>(kept, details, { fields: PERSON_FIELDS, mark });
  const { conflicts: _conflicts, edits: _edits, notSame: _notSame, ...row } = kept;
  const notSame = unite(kept.notSame ?? [], other.notSame ?? [], (id) => id).filter(
    (id) => id !== kept.id && id !== other.id,
  );
  return {
    ...row,
    ...details,
    ...toTrail(edits, conflicts),
    ...(notSame.length === 0 ? {} : { notSame }),
  };
}

interface MergedField {
  readonly value: unknown;
  /** The other value, where both say something. */
  readonly rival?: unknown;
}

function mergeField(field: Field, kept: Person, other: Person): MergedField {
  switch (field) {
    case 'names':
      return { value: mergeNames(kept.names, other.names) };
    case 'needs':
      return { value: unite(kept.needs, other.needs, (need) => needRecord(need).code) };
    case 'protections':
      return { value: uniteOrNothing(kept.protections, other.protections, ({ page }) => page) };
    case 'sex':
    case 'birth':
    case 'place':
    case 'group':
    case 'status':
      return mergeSimple(kept[field], other[field]);
    default:
      return sectionSpec(field).isList
        ? { value: mergeLists(sectionValue(kept, field), sectionValue(other, field)) }
        : mergeEntries(sectionValue(kept, field), sectionValue(other, field));
  }
}

// Each spelling once; a romanisation that only the other knows is added.
function mergeNames(kept: readonly PersonName[], other: readonly PersonName[]): readonly PersonName[] {
  const named = kept.map((name) => {
    const same = other.find(({ text }) => text === name.text);
    return same?.romanisation === undefined || name.romanisation !== undefined
      ? name
      : { ...name, romanisation: same.romanisation };
  });
  return unite(named, other, ({ text }) => text);
}

function unite<Item>(
  kept: readonly Item[],
  other: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const known = new Set(kept.map(keyOf));
  return [...kept, ...other.filter((item) => !known.has(keyOf(item)))];
}

function uniteOrNothing<Item>(
  kept: readonly Item[] | undefined,
  other: readonly Item[] | undefined,
  keyOf: (item: Item) => string,
): readonly Item[] | undefined {
  return kept === undefined && other === undefined ? undefined : unite(kept ?? [], other ?? [], keyOf);
}

type Section = AnyEntry | readonly AnyEntry[] | undefined;

function mergeLists(kept: Section, other: Section): Section {
  return uniteOrNothing(kept && entriesOf(kept), other && entriesOf(other), (entry) => JSON.stringify(entry));
}

function mergeEntries(kept: Section, other: Section): MergedField {
  const [ours] = entriesOf(kept);
  const [theirs] = entriesOf(other);
  if (ours === undefined || theirs === undefined) return { value: ours ?? theirs };
  const value = { ...theirs, ...ours };
  const rival = { ...ours, ...theirs };
  return isSameValue(sorted(value), sorted(rival)) ? { value } : { value, rival };
}

function sorted(entry: AnyEntry): unknown {
  return Object.entries(entry).toSorted(([one], [two]) => (one < two ? -1 : 1));
}

function mergeSimple(kept: string | undefined, other: string | undefined): MergedField {
  if (isEmpty(kept)) return { value: isEmpty(other) ? kept : other };
  return isEmpty(other) || kept === other ? { value: kept } : { value: kept, rival: other };
}

function isEmpty(value: string | undefined): boolean {
  return value === undefined || value === '' || value === 'unknown';
}

// Nobody is their own relative: the name stays, the link goes.
function withoutLinksTo(details: PersonDetails, ids: readonly PersonId[]): PersonDetails {
  if (details.family === undefined) return details;
  const family = details.family.map(({ person, ...entry }) =>
    person === undefined || ids.includes(person) ? entry : { ...entry, person },
  );
  return { ...details, family };
}
