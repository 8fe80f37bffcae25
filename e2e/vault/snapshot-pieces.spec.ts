import { readRawRows, removeRawRow } from '../engine/raw-database';
import type { VaultPage } from '../engine/vault-page';
import { personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

// Everybody together is too much to be sealed at once: the list lies in several pieces.

/** Names of people who take much room: 30 KB each. */
const MANY = 80;

test('a list in several pieces is what the vault opens with, and nothing of a former one stays', async ({
  vault,
  frozen,
}) => {
  await fill(vault, frozen.passphrase);
  const former = await pieces(vault);
  expect(former.length).toBeGreaterThan(2);
  await vault.call('people.import', { people: [{ person: personNamed('나중에 온 사람'), encounters: [] }] });
  await expect.poll(async () => (await pieces(vault)).some((key) => former.includes(key))).toBe(false);
  const now = await pieces(vault);
  expect(new Set(now.map((key) => key.split(':')[1])).size).toBe(1);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await count(vault)).toBe(frozen.names.length + MANY + 1);
  expect(await pieces(vault)).toEqual(now);
});

test('a list of which one piece is gone is made anew from the records', async ({ vault, frozen }) => {
  await fill(vault, frozen.passphrase);
  const [, second = ''] = await pieces(vault);
  await vault.restart();
  await removeRawRow(vault.page, { store: 'snapshot', key: second });
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('rebuilding')).toMatchObject({ kind: 'rebuilding' });
  expect(await count(vault)).toBe(frozen.names.length + MANY);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

async function fill(vault: VaultPage, passphrase: string): Promise<void> {
  await vault.unlock(passphrase);
  const people = Array.from({ length: MANY }, (_, at) => ({
    person: personNamed(
      ...Array.from({ length: 50 }, (_none, name) => `${at}-${name} ${'—'.repeat(180)}`),
    ),
    encounters: [],
  }));
  expect(await vault.call('people.import', { people })).toMatchObject({ ok: true });
  await vault.event('snapshot-written');
}

async function pieces(vault: VaultPage): Promise<readonly string[]> {
  const rows = await readRawRows(vault.page);
  return rows
    .map(({ store, key }) => (store === 'snapshot' ? String(key) : ''))
    .filter((key) => key.startsWith('people'));
}

async function count(vault: VaultPage): Promise<number> {
  const list = await vault.call('people.page', { query: '', offset: 0, limit: 1 });
  return list.ok ? list.value.total : 0;
}
