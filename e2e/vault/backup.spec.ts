import type { VaultPage } from '../engine/vault-page';
import { checkBackup, restoreBackup, writeBackup } from './backup-bytes';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

test('a backup gives every word back on a machine that has no vault', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const file = await writeBackup(vault);
  expect(await checkBackup(vault, file)).toMatchObject({ ok: true });
  await loseVault(vault);
  expect(await vault.call('vault.status', {})).toEqual({ kind: 'absent' });
  expect(await restoreBackup(vault, { file, secret: frozen.passphrase })).toMatchObject({ ok: true });
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await namesOf(vault)).toEqual(frozen.names);
  expect(await notesOf(vault)).toEqual(frozen.notes);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

test('recovery words restore a backup as well, whatever pieces it comes in', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const file = await writeBackup(vault);
  await loseVault(vault);
  const restored = await restoreBackup(vault, { file, secret: frozen.recoveryWords, pieceBytes: 777 });
  expect(restored).toMatchObject({ ok: true });
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await namesOf(vault)).toEqual(frozen.names);
});

test('what is saved while a backup is being written is in it', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const [first] = await ids(vault);
  const file = await writeBackup(vault, async () => {
    await vault.call('person.create', {
      person: personNamed('림철수'),
      encounter: encounterWithNote('백업 중에 적은 글'),
    });
    if (first !== undefined) await vault.call('person.delete', { personId: first });
  });
  const names = await namesOf(vault);
  expect(await checkBackup(vault, file)).toMatchObject({ ok: true });
  await loseVault(vault);
  expect(await restoreBackup(vault, { file, secret: frozen.passphrase })).toMatchObject({ ok: true });
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await namesOf(vault)).toEqual(names);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

test('a backup that is cut off, altered or foreign changes nothing, and says what it is', async ({
  vault,
  frozen,
}) => {
  const { passphrase: secret } = frozen;
  await vault.unlock(secret);
  const file = await writeBackup(vault);
  const flipped = (at: number) => {
    const bytes = Buffer.from(file);
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    return bytes;
  };
  const cases = [
    [file.subarray(0, 6), 'incomplete'],
    [file.subarray(0, 500), 'incomplete'],
    [file.subarray(0, file.length - 1), 'incomplete'],
    [file.subarray(0, file.length - 21), 'incomplete'],
    [flipped(file.length - 100), 'damaged'],
    [flipped(file.length >> 1), 'damaged'],
    [Buffer.concat([file, Buffer.of(0)]), 'damaged'],
    [Buffer.from('PK\u0003\u0004 an archive'), 'not-a-backup'],
  ] as const;
  for (const [bytes, kind] of cases) {
    expect(await restoreBackup(vault, { file: bytes, secret })).toEqual({ ok: false, error: { kind } });
  }
  expect(await restoreBackup(vault, { file, secret: 'not the passphrase' })).toEqual({
    ok: false,
    error: { kind: 'wrong-secret' },
  });
  expect(await databases(vault)).toEqual(['durumi-vault']);
  expect(await namesOf(vault)).toEqual(frozen.names);
});

test('a restore that is given up halfway leaves no database behind, and the vault as it was', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const file = await writeBackup(vault);
  const half = file.subarray(0, file.length - 50);
  await restoreBackup(vault, { file: half, secret: frozen.passphrase });
  expect(await databases(vault)).toEqual(['durumi-vault']);
  // Killed in the middle: what is left goes at the next unlocking.
  await vault.page.evaluate(
    ([start, secret]) =>
      window.vaultUnderTest.call('restore.start', {
        start: Uint8Array.from(atob(start), (letter) => letter.codePointAt(0) ?? 0),
        secret,
      }),
    [file.toString('base64'), frozen.passphrase] as const,
  );
  expect(await databases(vault)).toHaveLength(2);
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  await expect.poll(() => databases(vault)).toEqual(['durumi-vault']);
  expect(await namesOf(vault)).toEqual(frozen.names);
});

test('a backup restored over a vault takes its place, and the replaced one is kept until the next', async ({
  vault,
  frozen,
}) => {
  const { passphrase: secret } = frozen;
  await vault.unlock(secret);
  const file = await writeBackup(vault);
  await vault.call('person.create', { person: personNamed('나중에 온 사람') });
  for (let round = 0; round < 3; round += 1) {
    expect(await restoreBackup(vault, { file, secret })).toMatchObject({ ok: true });
    await vault.restart();
    await vault.unlock(secret);
    expect(await namesOf(vault)).toEqual(frozen.names);
    // The vault, the one before it, and the note which of them counts.
    expect(await databases(vault)).toHaveLength(3);
  }
});

async function ids(vault: VaultPage) {
  const list = await vault.call('people.page', { query: '', offset: 0, limit: 100 });
  return list.ok ? list.value.rows.map(({ id }) => id) : [];
}

async function namesOf(vault: VaultPage) {
  const list = await vault.call('people.page', { query: '', offset: 0, limit: 100 });
  return list.ok ? list.value.rows.map(({ names }) => names) : [];
}

async function notesOf(vault: VaultPage) {
  const notes: string[] = [];
  for (const personId of await ids(vault)) {
    const file = await vault.call('person.open', { personId });
    if (file.ok) notes.push(...file.value.encounters.map(({ note }) => note));
  }
  return notes;
}

/** Another machine: nothing is there but the file. */
async function loseVault(vault: VaultPage): Promise<void> {
  await vault.call('vault.lock', {});
  await vault.deleteDatabases();
  await vault.restart();
}

function databases(vault: VaultPage): Promise<string[]> {
  return vault.page.evaluate(async () =>
    (await indexedDB.databases()).flatMap(({ name }) => (name === undefined ? [] : [name])).toSorted(),
  );
}
