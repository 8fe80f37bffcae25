import { ownerOfPart, partKey, removeParts } from './attachment-parts';
import type { OpenVault } from './open-vault';
import { readKeys, writeRows } from './sealed-rows';
import { visitEverybody } from './visit-everybody';

/** How many files have lost a part. */
export async function countCutFiles(vault: OpenVault): Promise<number> {
  const keys = new Set(await readKeys(vault.database, 'attachments'));
  let cut = 0;
  await visitEverybody(vault, ({ attachments = [] }) => {
    // One put aside may have been erased since without the list having been told.
    for (const { id, parts, isDeleted } of attachments)
      if (isDeleted !== true && !partKeys(id, parts).every((key) => keys.has(key))) cut += 1;
  });
  return cut;
}

/** Takes away parts of files that were never taken in to the end, but for those of `comingIn`. */
export async function dropUnfinishedFiles(vault: OpenVault, comingIn: readonly string[]): Promise<void> {
  const keys = await readKeys(vault.database, 'attachments');
  const owners = new Set(keys.map((key) => ownerOfPart(String(key))));
  if (owners.size === 0) return;
  await visitEverybody(vault, ({ attachments = [] }) => {
    for (const { id } of attachments) owners.delete(id);
  });
  for (const id of comingIn) owners.delete(id);
  if (owners.size > 0 && !vault.isClosed) await writeRows(vault.database, [...owners].map(removeParts));
}

function partKeys(attachmentId: string, parts: number): string[] {
  return Array.from({ length: parts }, (_, part) => partKey(attachmentId, part));
}
