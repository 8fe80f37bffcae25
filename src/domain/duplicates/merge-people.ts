import { isSameValue, toTrail, trailAfterEdit, type FieldConflict } from '../field-edits';
import { needRecord } from '../needs';
import { PERSON_FIELDS, type Person, type PersonDetails, type PersonName } from '../person';
import { withoutLinks } from '../person-links';
import { sectionSpec, sectionValue } from '../person-sections';
import { entriesOf, type AnyEntry } from '../record-section';

interface MergeMark {
  readonly at: number;
  /** Random: it stands for this one edit of each field that changes. */
  readonly mark: string;
  /** Whose word the other's values are; if nothing is said, they go by the other's name. */
  readonly from?: string;
}

type Field = (typeof PERSON_FIELDS)[number];

/**
 * The record that stays when two turn out to be about one person. What only the other says is added; where both say
 * something else, the first stays and the other is kept beside it as a conflict, for somebody to decide.
 */
export function mergePeople(
  kept: Person,
  other: Person,
  { at, mark, from = other.names[0]?.text ?? '' }: MergeMark,
): Person {
  const fields = PERSON_FIELDS.map((field) => ({ field, ...mergeField(field, kept, other) }));
  const known = fields.filter(({ value }) => value !== undefined).map(({ field, value }) => [field, value]);
  const values = Object.fromEntries(known) as unknown as PersonDetails;
  // Nobody is their own relative.
  const details = withoutLinks(values, (id) => id === kept.id || id === other.id);
  const rivals = fields
    .filter(({ rival }) => rival !== undefined)
    .map(({ field, rival }) => ({ field, value: rival, marks: marksOf(other, field), from, at }));
  const { edits = {} } = trailAfterEdit<PersonDetails>(kept, details, { fields: PERSON_FIELDS, mark });
  const { conflicts: _conflicts, edits: _edits, notSame: _notSame, ...row } = kept;
  return {
    ...row,
    ...details,
    ...toTrail(edits, [...conflictsOf(kept), ...conflictsOf(other), ...rivals]),
    ...toldApart(kept, other),
  };
}

function marksOf({ edits = {} }: Person, field: Field): readonly string[] {
  return edits[field] ?? [];
}

function conflictsOf({ conflicts = [] }: Person): readonly FieldConflict[] {
  return conflicts;
}

function toldApart(kept: Person, other: Person): Pick<Person, 'notSame'> {
  const all = unite(kept.notSame ?? [], other.notSame ?? [], (id) => id);
  const notSame = all.filter((id) => id !== kept.id && id !== other.id);
  return notSame.length === 0 ? {} : { notSame };
}

interface MergedField {
  readonly value: unknown;
  /** The other value, where both say something. */
  readonly rival?: unknown;
}

function mergeField(field: Field, kept: Person, other: Person): MergedField {
  switch (field) {
    case 'names':
      return mergeKeyed(withRomanisations(kept.names, other.names), other.names, ({ text }) => text);
    case 'needs':
      return mergeKeyed(kept.needs, other.needs, (need) => needRecord(need).code);
    case 'protections':
      return kept.protections === undefined || other.protections === undefined
        ? { value: kept.protections ?? other.protections }
        : mergeKeyed(kept.protections, other.protections, ({ page }) => page);
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

// A romanisation that only the other knows is added.
function withRomanisations(kept: readonly PersonName[], other: readonly PersonName[]): readonly PersonName[] {
  return kept.map((name) => {
    const romanisation = name.romanisation ?? other.find(({ text }) => text === name.text)?.romanisation;
    return romanisation === undefined ? name : { ...name, romanisation };
  });
}

// Each once; where both know more of the same, and not the same, the other's is kept beside.
function mergeKeyed<Item>(
  kept: readonly Item[],
  other: readonly Item[],
  keyOf: (item: Item) => string,
): MergedField {
  const value = unite(kept, other, keyOf);
  const theirs = new Map(other.map((item) => [keyOf(item), item] as const));
  const rival = value.map((item) => theirs.get(keyOf(item)) ?? item);
  return isSameValue(value, rival) ? { value } : { value, rival };
}

function unite<Item>(
  kept: readonly Item[],
  other: readonly Item[],
  keyOf: (item: Item) => string,
): readonly Item[] {
  const known = new Set(kept.map(keyOf));
  return [...kept, ...other.filter((item) => !known.has(keyOf(item)))];
}

type Section = AnyEntry | readonly AnyEntry[] | undefined;

function mergeLists(kept: Section, other: Section): Section {
  if (kept === undefined || other === undefined) return kept ?? other;
  return unite(entriesOf(kept), entriesOf(other), (entry) => JSON.stringify(entry));
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
