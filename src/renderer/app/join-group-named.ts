import type { LinkedId } from '../../domain/linked-record';
import type { PersonId } from '../../domain/person';
import { toSearchText } from '../../domain/text';
import { toLinkedInput } from '../vault-client/to-linked-input';
import type { VaultClient } from '../vault-client/vault-client';

interface Wanted {
  readonly name: string;
  readonly personId: PersonId;
}

/** Adds somebody to the group of this name; undefined if there is none, or if it was changed just then. */
export async function joinGroupNamed(
  vault: VaultClient,
  { name, personId }: Wanted,
): Promise<LinkedId | undefined> {
  const groups = await vault.call('group.list', {});
  const group = groups.ok && groups.value.find((each) => toSearchText(each.name) === toSearchText(name));
  if (group === false || group === undefined) return undefined;
  const opened = await vault.call('linked.open', { linkedId: group.id });
  if (!opened.ok) return undefined;
  const { record } = opened.value;
  const joined = await vault.call('linked.update', {
    linkedId: group.id,
    revision: record.revision,
    record: toLinkedInput({ ...record, people: [...record.people, personId] }),
  });
  return joined.ok ? group.id : undefined;
}
