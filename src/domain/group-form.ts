import { parseChoice, type FormFields } from './form-fields';
import type { FormReader } from './form-reader';
import { GROUP_KINDS, GROUP_ROLES, SEPARATION_CAUSES, type GroupDetails, type Separation } from './group';
import type { PersonId } from './person';

/** Most separations that one group may hold. */
export const SEPARATION_LIMIT = 200;

const PARTS = ['one', 'other', 'date', 'place', 'cause'] as const;

/** The field that holds the role of a member. */
export function roleField(personId: string): string {
  return `role.${personId}`;
}

/** The field that holds a part of the separation at `index`, from 0. */
export function separationField(index: number, part: (typeof PARTS)[number]): string {
  return `separations.${index}.${part}`;
}

/** How many separations a form has. */
export function countSeparations(fields: FormFields): number {
  let count = 0;
  while (count < SEPARATION_LIMIT && fields[separationField(count, 'one')] !== undefined) count += 1;
  return count;
}

/** Adds an empty separation. */
export function addSeparation(fields: FormFields): FormFields {
  const index = countSeparations(fields);
  return { ...fields, [separationField(index, 'one')]: '', [separationField(index, 'other')]: '' };
}

/** Takes out the separation at `index` and closes the gap. */
export function removeSeparation(fields: FormFields, index: number): FormFields {
  const count = countSeparations(fields);
  const rest = Object.entries(fields).filter(([field]) => !field.startsWith('separations.'));
  const kept = Array.from({ length: count }, (_, row) => row).filter((row) => row !== index);
  const moved = kept.flatMap((row, next) =>
    PARTS.map((part) => [separationField(next, part), fields[separationField(row, part)] ?? ''] as const),
  );
  return Object.fromEntries([...rest, ...moved]);
}

/** Reads what a form holds of a group beside its people. */
export function parseGroupFields(
  fields: FormFields,
  reader: FormReader,
  people: readonly PersonId[],
): Omit<GroupDetails, 'people'> {
  return {
    kind: parseChoice(GROUP_KINDS, fields['kind'], 'travelling'),
    name: reader.line('name'),
    roles: people.flatMap((personId) => {
      const role = parseChoice(GROUP_ROLES, fields[roleField(personId)], 'member');
      return role === 'member' ? [] : [{ personId, role }];
    }),
    separations: parseSeparations(fields, reader, people),
    text: reader.note('text'),
  };
}

function parseSeparations(
  fields: FormFields,
  reader: FormReader,
  people: readonly PersonId[],
): readonly Separation[] {
  const separations: Separation[] = [];
  for (let index = 0; index < countSeparations(fields); index += 1) {
    const field = (part: (typeof PARTS)[number]) => separationField(index, part);
    const one = people.find((id) => id === fields[field('one')]);
    const other = people.find((id) => id === fields[field('other')]);
    if (one === undefined || other === undefined || one === other) {
      reader.fail(field(one === undefined ? 'one' : 'other'), { kind: 'pair-required' });
      continue;
    }
    separations.push({
      one,
      other,
      ...reader.date('date', field('date')),
      place: reader.line(field('place')),
      cause: parseChoice(SEPARATION_CAUSES, fields[field('cause')], 'unknown'),
    });
  }
  return separations;
}

/** The fields of a form that edits `group`, beside its people. */
export function toGroupFields({
  kind,
  name,
  text,
  roles,
  separations,
}: Omit<GroupDetails, 'people'>): FormFields {
  const rows = separations.flatMap((each, index) =>
    PARTS.map((part) => [separationField(index, part), each[part] ?? ''] as const),
  );
  return {
    kind,
    name,
    text,
    ...Object.fromEntries(roles.map(({ personId, role }) => [roleField(personId), role])),
    ...Object.fromEntries(rows),
  };
}
