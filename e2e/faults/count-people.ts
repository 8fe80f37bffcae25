import type { VaultPage } from '../engine/vault-page';

/** How many of these people the list does not show. */
export async function countMissing(vault: VaultPage, names: readonly string[]): Promise<number> {
  const there = new Set<string>();
  for (let offset = 0; ; offset += 500) {
    const page = await vault.call('people.page', { query: '', offset, limit: 500 });
    if (!page.ok) throw new Error(page.error.kind);
    for (const row of page.value.rows) there.add(row.names[0] ?? '');
    if (page.value.rows.length < 500) break;
  }
  return names.filter((name) => !there.has(name)).length;
}

/** How many people the list shows. */
export async function countPeople(vault: VaultPage): Promise<number> {
  const page = await vault.call('people.page', { query: '', offset: 0, limit: 1 });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value.total;
}
