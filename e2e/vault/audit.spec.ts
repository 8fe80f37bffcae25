import { readRawRows, removeRawRow, writeRawRows } from '../engine/raw-database';
import type { VaultPage } from '../engine/vault-page';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

test('the trail says who did what to whom, newest first, page by page', async ({ vault, frozen }) => {
  await vault.call('vault.unlock', { passphrase: frozen.passphrase });
  await vault.call('keys.setLabel', { label: 'Blue' });
  const created = await vault.call('person.create', { person: personNamed('림철수') });
  if (!created.ok) throw new Error(created.error.kind);
  const { id: personId } = created.value;
  await vault.call('encounter.create', { personId, encounter: encounterWithNote('강을 건넜다') });
  await vault.call('person.delete', { personId });
  await vault.call('audit.note', { action: 'recovery-words.printed' });
  const page = await vault.call('audit.page', { limit: 5 });
  if (!page.ok) throw new Error(page.error.kind);
  expect(page.value.lines.map(({ action, subject, by, isMine }) => [action, subject, by, isMine])).toEqual([
    ['recovery-words.printed', 'Blue', 'Blue', true],
    ['person.deleted', '림철수', 'Blue', true],
    ['encounter.created', '림철수', 'Blue', true],
    ['person.created', '림철수', 'Blue', true],
    ['caseworker.named', 'Blue', 'Blue', true],
  ]);
  expect(page.value.isMore).toBe(true);
  const earlier = await vault.call('audit.page', { before: page.value.lines[4]?.seq, limit: 500 });
  if (!earlier.ok) throw new Error(earlier.error.kind);
  expect(earlier.value.isMore).toBe(false);
  expect(earlier.value.lines.at(-1)).toMatchObject({ seq: 1, action: 'vault.created' });
  const all = [...page.value.lines, ...earlier.value.lines].map(({ seq }) => seq);
  expect(all).toEqual(all.toSorted((one, other) => other - one));
  expect(await vault.call('audit.verify', {})).toEqual({
    ok: true,
    value: { isIntact: true, entries: all.length },
  });
});

test('each of two caseworkers signs what they did', async ({ vault, frozen }) => {
  const { passphrase } = frozen;
  await vault.call('vault.unlock', { passphrase });
  await vault.call('keys.addPassphrase', {
    authorization: passphrase,
    label: 'Green',
    passphrase: '초록 암호',
  });
  await vault.restart();
  await vault.call('vault.unlock', { passphrase: '초록 암호' });
  await vault.call('person.create', { person: personNamed('림철수') });
  const page = await vault.call('audit.page', { limit: 2 });
  expect(page.ok && page.value.lines.map(({ action, by, isMine }) => [action, by, isMine])).toEqual([
    ['person.created', 'Green', true],
    ['passphrase.added', '', false],
  ]);
  expect(await vault.call('audit.verify', {})).toMatchObject({ ok: true, value: { isIntact: true } });
});

test('an entry that was taken out, moved or put back is named', async ({ vault, frozen }) => {
  const { passphrase } = frozen;
  const rows = frozen.rows.filter(({ store }) => store === 'audit');
  const last = rows.reduce((newest, row) => (row.key > newest.key ? row : newest));
  expect(rows.length).toBeGreaterThan(4);
  await removeRawRow(vault.page, { store: 'audit', key: 3 });
  expect(await brokenAt(vault, passphrase)).toBe(3);
  const [second] = rows.filter(({ key }) => key === 2);
  if (second !== undefined) await writeRawRows(vault.page, [{ ...second, key: 3 }]);
  expect(await brokenAt(vault, passphrase)).toBe(3);
  await writeRawRows(vault.page, rows);
  await removeRawRow(vault.page, last);
  expect(await brokenAt(vault, passphrase)).toBe(last.key);
  await writeRawRows(vault.page, rows);
  expect(await brokenAt(vault, passphrase)).toBeUndefined();
});

test('an erased vault leaves no database, and a new one can begin', async ({ vault, frozen }) => {
  await vault.call('vault.unlock', { passphrase: frozen.passphrase });
  expect(await vault.call('vault.erase', {})).toMatchObject({ ok: true });
  expect(await vault.call('people.page', { query: '', offset: 0, limit: 10 })).toMatchObject({ ok: false });
  expect(await readDatabaseNames(vault)).toEqual([]);
  await vault.restart();
  expect(await vault.call('vault.status', {})).toEqual({ kind: 'absent' });
  expect(await readRawRows(vault.page)).toEqual([]);
});

async function brokenAt(vault: VaultPage, passphrase: string): Promise<number | undefined> {
  await vault.restart();
  await vault.call('vault.unlock', { passphrase });
  const check = await vault.call('audit.verify', {});
  await vault.call('vault.lock', {});
  if (!check.ok) throw new Error(check.error.kind);
  return check.value.isIntact ? undefined : check.value.brokenAt;
}

function readDatabaseNames(vault: VaultPage): Promise<unknown[]> {
  return vault.page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
}
