import type { VaultPage } from '../engine/vault-page';
import { personNamed } from './people-to-store';
import { expect, test } from './vault-fixtures';

const NEW_PASSPHRASE = '서리 내린 강 위로 학이 난다';
const COLLEAGUE = '霜江鹤影 过江无声 谁也不问';

test('a changed passphrase opens the vault, the former one does not, and every word is there', async ({
  vault,
  frozen,
}) => {
  await vault.unlock(frozen.passphrase);
  const changed = await vault.call('keys.changePassphrase', {
    authorization: frozen.passphrase,
    passphrase: NEW_PASSPHRASE,
  });
  expect(changed).toMatchObject({ ok: true });
  expect(await opens(vault, frozen.passphrase)).toBe('wrong-secret');
  expect(await opens(vault, NEW_PASSPHRASE)).toBe('open');
  const list = await vault.call('people.page', { query: '', offset: 0, limit: 100 });
  expect(list).toMatchObject({ ok: true, value: { total: frozen.names.length } });
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

test('a forgotten passphrase is replaced with the recovery words', async ({ vault, frozen }) => {
  const { recoveryWords } = frozen;
  expect(await vault.call('vault.unlockWithRecoveryWords', { recoveryWords })).toMatchObject({ ok: true });
  const changed = await vault.call('keys.changePassphrase', {
    authorization: recoveryWords,
    passphrase: NEW_PASSPHRASE,
  });
  expect(changed).toMatchObject({ ok: true });
  expect(await opens(vault, frozen.passphrase)).toBe('wrong-secret');
  expect(await opens(vault, NEW_PASSPHRASE)).toBe('open');
});

test('two caseworkers open one vault with passphrases and labels of their own', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  await vault.call('keys.setLabel', { label: 'Blue' });
  const added = await vault.call('keys.addPassphrase', {
    authorization: frozen.passphrase,
    label: 'Green',
    passphrase: COLLEAGUE,
  });
  expect(added).toMatchObject({ ok: true });
  expect(await opens(vault, COLLEAGUE)).toBe('open');
  expect(await ways(vault)).toEqual([
    ['passphrase', 'Blue', false],
    ['recovery', 'Blue', false],
    ['passphrase', 'Green', true],
  ]);
  expect(await vault.call('person.create', { person: personNamed('림철수') })).toMatchObject({ ok: true });
  expect(await opens(vault, frozen.passphrase)).toBe('open');
  expect(await vault.event('verified')).toMatchObject({ isIntact: true });
});

test('a colleague whose passphrase was taken away is kept out, and the others are not', async ({
  vault,
  frozen,
}) => {
  const { passphrase } = frozen;
  await vault.unlock(passphrase);
  await vault.call('keys.addPassphrase', {
    authorization: passphrase,
    label: 'Green',
    passphrase: COLLEAGUE,
  });
  const list = await vault.call('keys.list', {});
  const slotId = list.ok ? (list.value.ways.find(({ label }) => label === 'Green')?.slotId ?? '') : '';
  expect(await vault.call('keys.remove', { authorization: passphrase, slotId })).toMatchObject({ ok: true });
  expect(await opens(vault, COLLEAGUE)).toBe('wrong-secret');
  expect(await opens(vault, passphrase)).toBe('open');
});

test('new recovery words open the vault and the former ones do not', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'ko' });
  const replaced = await vault.call('keys.replaceRecoveryWords', {
    authorization: frozen.passphrase,
    recoveryWords,
  });
  expect(replaced).toMatchObject({ ok: true });
  await vault.restart();
  const former = await vault.call('vault.unlockWithRecoveryWords', { recoveryWords: frozen.recoveryWords });
  expect(former).toEqual({ ok: false, error: { kind: 'wrong-secret' } });
  expect(await vault.call('vault.unlockWithRecoveryWords', { recoveryWords })).toMatchObject({ ok: true });
});

test('without a secret of the vault no key changes', async ({ vault, frozen }) => {
  await vault.unlock(frozen.passphrase);
  const before = await vault.call('keys.list', {});
  const [first] = before.ok ? before.value.ways : [];
  const authorization = 'not a secret of this vault';
  const wrong = { ok: false, error: { kind: 'wrong-secret' } };
  const passphrase = NEW_PASSPHRASE;
  const otherWords = await vault.call('vault.suggestRecoveryWords', { language: 'zh' });
  expect(await vault.call('keys.changePassphrase', { authorization, passphrase })).toEqual(wrong);
  expect(await vault.call('keys.changePassphrase', { authorization: otherWords, passphrase })).toEqual(wrong);
  expect(await vault.call('keys.addPassphrase', { authorization, label: 'x', passphrase })).toEqual(wrong);
  expect(await vault.call('keys.replaceRecoveryWords', { authorization, recoveryWords: otherWords })).toEqual(
    wrong,
  );
  expect(await vault.call('keys.remove', { authorization, slotId: first?.slotId ?? '' })).toEqual(wrong);
  expect(await vault.call('keys.list', {})).toEqual(before);
  expect(await opens(vault, frozen.passphrase)).toBe('open');
});

test('the last passphrase and the recovery words cannot be taken away', async ({ vault, frozen }) => {
  const authorization = frozen.passphrase;
  await vault.unlock(authorization);
  const list = await vault.call('keys.list', {});
  for (const { slotId } of list.ok ? list.value.ways : []) {
    const removed = await vault.call('keys.remove', { authorization, slotId });
    expect(removed).toEqual({ ok: false, error: { kind: 'last-way-in' } });
  }
  const same = await vault.call('keys.changePassphrase', { authorization, passphrase: authorization });
  expect(same).toEqual({ ok: false, error: { kind: 'same-passphrase' } });
});

test('two changes of keys at once never mix: one of them is told that the other came between', async ({
  vault,
  frozen,
}) => {
  const authorization = frozen.passphrase;
  await vault.unlock(authorization);
  const outcomes = await Promise.all([
    vault.call('keys.addPassphrase', { authorization, label: 'one', passphrase: NEW_PASSPHRASE }),
    vault.call('keys.addPassphrase', { authorization, label: 'two', passphrase: COLLEAGUE }),
  ]);
  const told = outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.error.kind)).toSorted();
  expect(told).toEqual(['changed-meanwhile', 'done']);
  expect(await ways(vault)).toHaveLength(3);
});

async function opens(vault: VaultPage, passphrase: string): Promise<string> {
  await vault.restart();
  const unlocked = await vault.call('vault.unlock', { passphrase });
  return unlocked.ok ? 'open' : unlocked.error.kind;
}

async function ways(vault: VaultPage): Promise<unknown[]> {
  const list = await vault.call('keys.list', {});
  return list.ok ? list.value.ways.map(({ type, label, isMine }) => [type, label, isMine]) : [];
}
