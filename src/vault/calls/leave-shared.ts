import { withoutPeople, type LinkedRecord } from '../../domain/linked-record';
import type { PersonEntry } from '../search/person-entry';
import { isLinked } from '../store/is-linked';
import type { OpenVault } from '../store/open-vault';
import { readRecords } from '../store/read-records';

interface Shared {
  readonly keep: readonly LinkedRecord[];
  readonly erase: readonly string[];
}

/**
 * What becomes of records about several people when some of these are no longer there: they stay for the others, and go
 * with the last of them. What is erased `besides` is not kept. Nothing is written yet.
 */
export async function leaveShared(
  vault: OpenVault,
  people: readonly Pick<PersonEntry, 'id' | 'linked'>[],
  { at, besides = new Set() }: { readonly at: number; readonly besides?: ReadonlySet<string> },
): Promise<Shared> {
  const gone = new Set(people.map(({ id }) => id));
  const ids = new Set(people.flatMap(({ linked = [] }) => linked.map(({ id }) => id)));
  const records = await readRecords(
    vault,
    [...ids].filter((id) => !besides.has(id)),
  );
  const keep: LinkedRecord[] = [];
  const erase: string[] = [];
  for (const record of records.filter((each) => typeof each === 'object').filter(isLinked)) {
    const rest = withoutPeople(record, gone);
    if (rest === undefined) erase.push(record.id);
    else keep.push({ ...rest, revision: record.revision + 1, updatedAt: at });
  }
  return { keep, erase };
}
