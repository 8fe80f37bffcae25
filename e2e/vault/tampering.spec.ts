import { readRawRows, removeRawRow, writeRawRows } from '../engine/raw-database';
import type { RawRow, VaultPage } from '../engine/vault-page';
import type { FrozenVault } from './frozen-vault';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

// Someone has the laptop, but not the passphrase, and writes into the database while the vault is locked.

test('two rows that change places are both damaged, and the rest is there', async ({ vault, frozen }) => {
  const [first, second] = frozen.rows.filter(isPersonOrNote);
  if (first === undefined || second === undefined) throw new Error('too few rows');
  await writeRawRows(vault.page, [
    { ...first, key: second.key },
    { ...second, key: first.key },
  ]);
  await unlock(vault, frozen);
  expect(await vault.event('verified')).toMatchObject({
    isIntact: false,
    damaged: 2,
    missing: 0,
    foreign: 0,
  });
  expect(await countPeople(vault)).toBe(frozen.names.length);
});

test('a copy of a row under another key is foreign or damaged, never a second person', async ({
  vault,
  frozen,
}) => {
  const [first] = frozen.rows.filter(isPersonOrNote);
  if (first === undefined) throw new Error('no row');
  await writeRawRows(vault.page, [{ ...first, key: 'AAAAAAAAAAAAAAAAAAAAAA' }]);
  await unlock(vault, frozen);
  expect(await vault.event('verified')).toMatchObject({ isIntact: false, damaged: 1 });
  expect(await countPeople(vault)).toBe(frozen.names.length);
});

test('a row that is removed is missed', async ({ vault, frozen }) => {
  const [first] = frozen.rows.filter(isPersonOrNote);
  if (first === undefined) throw new Error('no row');
  await removeRawRow(vault.page, first);
  await unlock(vault, frozen);
  expect(await vault.event('verified')).toMatchObject({
    isIntact: false,
    missing: 1,
    damaged: 0,
    foreign: 0,
  });
});

test('one flipped bit in a row is found, and the person says that it is damaged', async ({
  vault,
  frozen,
}) => {
  await unlock(vault, frozen);
  const stored = await vault.call('person.create', {
    person: personNamed('상한 기록'),
    encounter: encounterWithNote('읽히지 않음'),
  });
  if (!stored.ok) throw new Error(stored.error.kind);
  await vault.restart();
  const row = (await readRawRows(vault.page)).find(({ key }) => key === stored.value.id);
  if (row === undefined) throw new Error('no row');
  await writeRawRows(vault.page, [flipBit(row)]);
  await unlock(vault, frozen);
  expect(await vault.event('verified')).toMatchObject({ isIntact: false, damaged: 1 });
  expect(await vault.call('person.open', { personId: stored.value.id })).toEqual({
    ok: false,
    error: { kind: 'damaged' },
  });
  expect(await countPeople(vault)).toBe(frozen.names.length + 1);
});

test('an older version of a row in its own place is foreign', async ({ vault, frozen }) => {
  await unlock(vault, frozen);
  const stored = await vault.call('person.create', { person: personNamed('옛 이름') });
  if (!stored.ok) throw new Error(stored.error.kind);
  const old = (await readRawRows(vault.page)).find(({ key }) => key === stored.value.id);
  if (old === undefined) throw new Error('no row');
  const { id: personId, revision } = stored.value;
  await vault.call('person.update', { personId, revision, person: personNamed('새 이름') });
  await vault.restart();
  await writeRawRows(vault.page, [old]);
  await unlock(vault, frozen);
  expect(await vault.event('verified')).toMatchObject({
    isIntact: false,
    foreign: 1,
    missing: 0,
    damaged: 0,
  });
});

test('an older table of contents over newer records is noticed', async ({ vault, frozen }) => {
  const old = frozen.rows.find(({ store, key }) => store === 'vault' && key === 'manifest');
  if (old === undefined) throw new Error('no manifest');
  await unlock(vault, frozen);
  await vault.call('person.create', { person: personNamed('나중에 온 사람') });
  await vault.restart();
  await writeRawRows(vault.page, [old]);
  await unlock(vault, frozen);
  expect(await vault.event('verified')).toMatchObject({ isIntact: false });
  expect(await countPeople(vault)).toBe(frozen.names.length + 1);
});

for (const { what, spoil } of [
  {
    what: 'without its head',
    spoil: (vault: VaultPage) => removeRawRow(vault.page, { store: 'snapshot', key: 'head' }),
  },
  {
    what: 'without its people',
    spoil: (vault: VaultPage) => removeRawRow(vault.page, { store: 'snapshot', key: 'people' }),
  },
  {
    what: 'with a flipped bit in every part',
    spoil: async (vault: VaultPage) =>
      writeRawRows(
        vault.page,
        (await readRawRows(vault.page)).filter(({ store }) => store === 'snapshot').map(flipBit),
      ),
  },
  {
    what: 'whose change log lacks an entry',
    spoil: (vault: VaultPage) => removeRawRow(vault.page, { store: 'log', key: 8 }),
  },
]) {
  test(`a snapshot ${what} is made anew from the records`, async ({ vault, frozen }) => {
    await spoil(vault);
    await unlock(vault, frozen);
    await vault.event('notes-ready');
    const list = await vault.call('people.page', { query: '', offset: 0, limit: 100 });
    expect(list.ok && list.value.rows.map(({ names }) => names)).toEqual(frozen.names);
    const found = await vault.call('people.page', { query: '가져온 기록', offset: 0, limit: 100 });
    expect(found.ok && found.value.rows.map(({ names }) => names)).toEqual([['가져온 사람']]);
    expect(await vault.event('verified')).toMatchObject({ isIntact: true });
    await vault.event('snapshot-written');
  });
}

test('a save right after unlocking is not stuck behind a snapshot that must be made anew', async ({
  vault,
  frozen,
}) => {
  await removeRawRow(vault.page, { store: 'snapshot', key: 'people' });
  await unlock(vault, frozen);
  expect(await vault.call('person.create', { person: personNamed('림철수') })).toMatchObject({ ok: true });
  const list = await vault.call('people.page', { query: '', offset: 0, limit: 100 });
  expect(list.ok && list.value.rows.map(({ names }) => names)).toEqual([['림철수'], ...frozen.names]);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

test('a vault of a newer version is left alone, and says which', async ({ vault, frozen }) => {
  const header = frozen.rows.find(({ key }) => key === 'header');
  if (header === undefined) throw new Error('no header');
  const text = atob(header.bytes).replace('"formatVersion":1', '"formatVersion":9');
  const newer = { ...header, bytes: btoa(text) };
  await writeRawRows(vault.page, [newer]);
  const refusal = { kind: 'newer-version', version: 9 };
  expect(await vault.call('vault.status', {})).toEqual(refusal);
  expect(await vault.call('vault.unlock', { passphrase: frozen.passphrase })).toEqual({
    ok: false,
    error: refusal,
  });
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'en' });
  expect(await vault.call('vault.create', { passphrase: 'another one', recoveryWords })).toEqual({
    ok: false,
    error: { kind: 'exists' },
  });
  expect((await readRawRows(vault.page)).find(({ key }) => key === 'header')).toEqual(newer);
});

test('a vault whose header is gone is damaged, never new', async ({ vault, frozen }) => {
  await removeRawRow(vault.page, { store: 'vault', key: 'header' });
  expect(await vault.call('vault.status', {})).toEqual({ kind: 'damaged', reason: 'header-unreadable' });
  expect(await vault.call('vault.unlock', { passphrase: frozen.passphrase })).toMatchObject({ ok: false });
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'en' });
  expect(await vault.call('vault.create', { passphrase: 'another one', recoveryWords })).toMatchObject({
    ok: false,
    error: { kind: 'exists' },
  });
});

test('a header that asks for 4 GiB of memory is refused before any is taken', async ({ vault, frozen }) => {
  const header = frozen.rows.find(({ key }) => key === 'header');
  if (header === undefined) throw new Error('no header');
  const text = atob(header.bytes).replaceAll('"memoryBytes":268435456', '"memoryBytes":4294967296');
  await writeRawRows(vault.page, [{ ...header, bytes: btoa(text) }]);
  expect(await vault.call('vault.unlock', { passphrase: frozen.passphrase })).toEqual({
    ok: false,
    error: { kind: 'damaged', reason: 'header-unreadable' },
  });
});

function isPersonOrNote({ store, bytes }: RawRow): boolean {
  // The caseworker's own row is smaller than any of these.
  return store === 'records' && bytes.length > 700;
}

function flipBit(row: RawRow): RawRow {
  const bytes = Uint8Array.from(atob(row.bytes), (letter) => letter.codePointAt(0) ?? 0);
  const middle = bytes.length >> 1;
  bytes[middle] = (bytes[middle] ?? 0) ^ 1;
  return { ...row, bytes: btoa(String.fromCodePoint(...bytes)) };
}

async function unlock(vault: VaultPage, { passphrase }: FrozenVault): Promise<void> {
  const unlocked = await vault.call('vault.unlock', { passphrase });
  if (!unlocked.ok) throw new Error(unlocked.error.kind);
}

async function countPeople(vault: VaultPage): Promise<number> {
  const page = await vault.call('people.page', { query: '', offset: 0, limit: 1 });
  if (!page.ok) throw new Error(page.error.kind);
  return page.value.total;
}
