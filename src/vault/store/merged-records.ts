import type { PersonId } from '../../domain/person';
import type { PersonEntry } from '../search/person-entry';
import type { OpenVault } from './open-vault';
import { visitEverybody } from './visit-everybody';

/** The records that were put aside because they are about these people too, however often that happened. */
export async function mergedRecords(
  vault: OpenVault,
  people: readonly PersonId[],
): Promise<readonly PersonEntry[]> {
  const aside: PersonEntry[] = [];
  await visitEverybody(vault, (entry) => {
    if (entry.mergedInto !== undefined) aside.push(entry);
  });
  const known = new Set(people);
  const found = new Set<PersonEntry>();
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const entry of aside) {
      if (entry.mergedInto === undefined || !known.has(entry.mergedInto)) continue;
      known.add(entry.id);
      found.add(entry);
    }
  }
  return [...found].filter(({ id }) => !people.includes(id));
}
