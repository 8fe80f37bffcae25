import { readRawRows } from '../engine/raw-database';
import type { VaultPage } from '../engine/vault-page';
import type { FrozenVault } from './frozen-vault';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

const NEW_PASSPHRASE = '서리 내린 강 위로 학이 난다';

test('after a rotation only the new secrets open the vault, every word is there, and nothing is of the old key', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const recoveryWords = await rotate(vault, frozen);
  await vault.event('rotated');
  await vault.call('vault.lock', {});
  const rows = await readRawRows(vault.page);
  expect(rows.filter(({ epoch }) => epoch !== 2)).toEqual([]);
  expect(rows.length).toBeGreaterThan(20);
  await expectAllThere(vault, frozen);
  await vault.restart();
  expect(await vault.call('vault.unlock', { passphrase: frozen.passphrase })).toMatchObject({
    error: { kind: 'wrong-secret' },
  });
  const former = await vault.call('vault.unlockWithRecoveryWords', { recoveryWords: frozen.recoveryWords });
  expect(former).toMatchObject({ error: { kind: 'wrong-secret' } });
  expect(await vault.call('vault.unlockWithRecoveryWords', { recoveryWords })).toMatchObject({ ok: true });
});

test('a rotation that is interrupted goes on at the next unlocking, and everything can be read meanwhile', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const people = Array.from({ length: 1500 }, (_, index) => ({
    person: personNamed(`사람 ${String(index)}`),
    encounters: [encounterWithNote(`기록 ${String(index)}`)],
  }));
  await vault.call('people.import', { people });
  await rotate(vault, frozen);
  await vault.call('keys.pauseRotation', {});
  await vault.call('person.create', { person: personNamed('중간에 온 사람') });
  await vault.restart();
  const epochs = new Set((await readRawRows(vault.page)).map(({ epoch }) => epoch));
  expect(epochs).toEqual(new Set([1, 2]));
  await vault.unlock(NEW_PASSPHRASE);
  const page = await vault.call('people.page', { query: '사람', offset: 0, limit: 10 });
  expect(page).toMatchObject({ ok: true, value: { total: people.length + 2 } });
  expect(await vault.call('backup.start', {})).toEqual({ ok: false, error: { kind: 'rotating' } });
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  await vault.event('rotated');
  await vault.restart();
  await vault.unlock(NEW_PASSPHRASE);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  expect(await vault.call('audit.verify', {})).toMatchObject({ ok: true, value: { isIntact: true } });
  expect(new Set((await readRawRows(vault.page)).map(({ epoch }) => epoch))).toEqual(new Set([2]));
});

test('a draft and the bookmarks of before the rotation come back after it', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const draft = {
    screen: { kind: 'new-contact' as const },
    query: '',
    fields: { note: '반쯤' },
    scrollTop: 0,
  };
  const habits = { bookmarks: [{ slug: 'children' as const, place: 'rights' }], size: 'large' as const };
  expect(await vault.call('reading.load', {})).toEqual({
    ok: true,
    value: { bookmarks: [], size: 'normal' },
  });
  await vault.call('draft.save', { draft });
  await vault.call('reading.save', habits);
  await rotate(vault, frozen);
  await vault.event('rotated');
  await vault.restart();
  expect(await vault.call('reading.load', {})).toEqual({ ok: false, error: { kind: 'locked' } });
  await vault.unlock(NEW_PASSPHRASE);
  expect(await vault.call('draft.read', {})).toEqual({ ok: true, value: draft });
  expect(await vault.call('reading.load', {})).toEqual({ ok: true, value: habits });
});

test('two rotations one after the other leave one key and a whole trail', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  await rotate(vault, frozen);
  await vault.event('rotated');
  await vault.forgetEvents();
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'en' });
  const again = await vault.call('keys.rotate', {
    authorization: NEW_PASSPHRASE,
    passphrase: frozen.passphrase,
    recoveryWords,
  });
  expect(again).toMatchObject({ ok: true });
  await vault.event('rotated');
  await vault.restart();
  await vault.unlock(frozen.passphrase);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  expect(await vault.call('audit.verify', {})).toMatchObject({ ok: true, value: { isIntact: true } });
});

/** Starts a rotation from the frozen vault's passphrase. Returns the new recovery words. */
async function rotate(vault: VaultPage, { passphrase: authorization }: FrozenVault): Promise<string> {
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'zh' });
  const rotated = await vault.call('keys.rotate', {
    authorization,
    passphrase: NEW_PASSPHRASE,
    recoveryWords,
  });
  expect(rotated).toMatchObject({ ok: true });
  return recoveryWords;
}

async function expectAllThere(vault: VaultPage, frozen: FrozenVault): Promise<void> {
  await vault.restart();
  await vault.unlock(NEW_PASSPHRASE);
  const list = await vault.call('people.page', { query: '', offset: 0, limit: 100 });
  if (!list.ok) throw new Error(list.error.kind);
  expect(list.value.rows.map(({ names }) => names)).toEqual(frozen.names);
  const notes: string[] = [];
  for (const { id } of list.value.rows) {
    const file = await vault.call('person.open', { personId: id });
    if (file.ok) notes.push(...file.value.encounters.map(({ note }) => note));
  }
  expect(notes).toEqual(frozen.notes);
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
  expect(await vault.call('audit.verify', {})).toMatchObject({ ok: true, value: { isIntact: true } });
}
