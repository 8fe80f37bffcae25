import type { GroupFile, GroupSummary } from '../../contract/linked-records';
import type { VaultInput } from '../../contract/vault-calls';
import type { SaveError } from '../../contract/vault-state';
import type { LinkedId, LinkedType } from '../../domain/linked-record';
import { LINKED_PEOPLE_LIMIT } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import { toSearchText } from '../../domain/text';
import { toPersonRow } from '../search/person-entry';
import { readRecords } from '../store/read-records';
import { visitEverybody } from '../store/visit-everybody';
import { readBaseFacts } from './base-facts';
import { findLinked, livingPeople } from './save-linked';
import type { Session } from './session';

/** A group with its people and what happened to any of them, read in one transaction. */
export async function openGroup(
  { vault }: Session,
  { groupId }: VaultInput<'group.open'>,
): Promise<Result<GroupFile, SaveError>> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const found = await findLinked(vault, groupId);
  if (!found.ok) return found;
  const group = found.value;
  if (group.type !== 'group' || group.deletedAt !== undefined) return err({ kind: 'not-found' });
  const entries = livingPeople(vault, group.people);
  const ids = new Set(
    entries.flatMap(({ linked = [] }) =>
      linked.filter(({ type, isDeleted }) => isShown(type) && isDeleted !== true).map(({ id }) => id),
    ),
  );
  const records = await readRecords(vault, [...ids]);
  return ok({
    group,
    people: entries.map((entry) => toPersonRow(entry, {})),
    incidents: records.filter((record) => typeof record === 'object' && record.type === 'incident'),
    letters: records.filter((record) => typeof record === 'object' && record.type === 'letter'),
    damaged: records.filter((record) => typeof record === 'string').length,
  });
}

function isShown(type: LinkedType): boolean {
  return type === 'incident' || type === 'letter';
}

/** All groups. Which there are, the list in memory knows; only their own rows are read. */
export async function listGroups({ vault }: Session): Promise<Result<readonly GroupSummary[], SaveError>> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const ids = new Set<LinkedId>();
  const facts = await readBaseFacts(vault);
  for (const { groups } of facts) for (const id of groups) ids.add(id);
  const records = await readRecords(vault, [...ids]);
  return ok(
    records.flatMap((record) =>
      typeof record === 'object' && record.type === 'group' && record.deletedAt === undefined
        ? [{ id: record.id, name: record.name, kind: record.kind, people: record.people.length }]
        : [],
    ),
  );
}

/** Who has these words as their group: letter for letter, but for width, case and blanks. */
export async function peopleWithGroupText(
  { vault }: Session,
  { text }: VaultInput<'group.peopleWithText'>,
): Promise<Result<readonly PersonId[], SaveError>> {
  if (vault === undefined) return err({ kind: 'locked' });
  await vault.baseLoaded;
  const wanted = toSearchText(text);
  const ids: PersonId[] = [];
  await visitEverybody(vault, ({ id, group, isDeleted }) => {
    if (isDeleted !== true && group !== '' && toSearchText(group) === wanted) ids.push(id);
  });
  return ok(ids.slice(0, LINKED_PEOPLE_LIMIT));
}
