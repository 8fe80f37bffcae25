import { readRawRows, removeRawRow, writeRawRows } from '../engine/raw-database';
import { personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

test('a vault whose header is gone opens with the copy, which is then put back in its place', async ({
  vault,
  frozen,
}) => {
  const { passphrase } = frozen;
  await vault.call('vault.unlock', { passphrase });
  await vault.call('vault.lock', {});
  await removeRawRow(vault.page, { store: 'vault', key: 'header' });
  await vault.restart();
  const unreadable = { kind: 'damaged', reason: 'header-unreadable' };
  expect(await vault.call('vault.status', {})).toEqual(unreadable);
  expect(await vault.unlockWithCopy(passphrase)).toMatchObject({ ok: true, value: { isRolledBack: false } });
  await vault.restart();
  expect(await vault.call('vault.unlock', { passphrase })).toMatchObject({ ok: true });
});

test('an empty database beside a copy of the header is a loss, not a new beginning', async ({
  vault,
  frozen,
}) => {
  await vault.call('vault.unlock', { passphrase: frozen.passphrase });
  await vault.call('vault.lock', {});
  for (const row of await readRawRows(vault.page)) await removeRawRow(vault.page, row);
  await vault.restart();
  expect(await vault.call('vault.status', {})).toEqual({ kind: 'absent' });
  expect(await vault.statusWithCopy()).toEqual({ kind: 'damaged', reason: 'data-lost' });
});

test('rows of an earlier day that were put back are told from those of today', async ({ vault, frozen }) => {
  const { passphrase } = frozen;
  await vault.call('vault.unlock', { passphrase });
  await vault.call('person.create', { person: personNamed('림철수') });
  await vault.call('vault.lock', {});
  for (const row of await readRawRows(vault.page)) await removeRawRow(vault.page, row);
  await writeRawRows(vault.page, frozen.rows);
  await vault.restart();
  expect(await vault.unlockWithCopy(passphrase)).toMatchObject({ ok: true, value: { isRolledBack: true } });
});
