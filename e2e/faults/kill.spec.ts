// oxlint-disable-next-line no-restricted-imports -- chooses the moment of a kill; nothing is waited for
import { setTimeout as afterMs } from 'node:timers/promises';
import { expect, test } from '../fixtures';
import type { VaultPage } from '../engine/vault-page';
import { encounterWithNote, personNamed } from '../vault/people-to-store';
import { restoreBackup, writeBackup } from '../vault/backup-bytes';
import { countMissing, countPeople } from './count-people';
import { reportRow, ROUNDS } from './fault-row';
import { createIn, openKillableVault, PASSPHRASE } from './killable-vault';

const NEXT_PASSPHRASE = '봄이 오면 두루미는 다시 북으로 간다';

test.describe.configure({ timeout: 120_000 + ROUNDS * 60_000 });

test(`killed while saving, ${ROUNDS} times: every confirmed save is there, and the rest is whole`, async ({
  profile,
}) => {
  const confirmed: string[] = [];
  let lost = 0;
  await createIn(profile);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { vault, kill } = await openKillableVault(profile);
    await vault.unlock(PASSPHRASE);
    lost += await countMissing(vault, confirmed);
    expect(await vault.event('verified')).toMatchObject({ isIntact: true });
    const saving = saveUntilKilled(vault, { round, onConfirmed: (name) => confirmed.push(name) });
    await afterMs(200 + Math.random() * 600);
    await kill();
    await saving;
  }
  const { vault, close } = await openKillableVault(profile);
  await vault.unlock(PASSPHRASE);
  lost += await countMissing(vault, confirmed);
  const { isIntact } = await vault.event('verified');
  await close();
  const note = `${confirmed.length} saves were confirmed`;
  await reportRow({ id: 'kill-while-saving', rounds: ROUNDS, lost, ok: lost === 0 && isIntact, note });
  expect(confirmed.length).toBeGreaterThan(0);
  expect({ lost, isIntact }).toEqual({ lost: 0, isIntact: true });
});

test(`killed while importing, ${ROUNDS} times: each batch is there as a whole or not at all`, async ({
  profile,
}) => {
  const batchPeople = 100;
  let confirmed = 0;
  let lost = 0;
  await createIn(profile);
  for (let round = 0; round < ROUNDS; round += 1) {
    const { vault, kill } = await openKillableVault(profile);
    await vault.unlock(PASSPHRASE);
    const before = await countPeople(vault);
    expect(before % batchPeople).toBe(0);
    lost += Math.max(0, confirmed - before);
    const importing = vault
      .call('people.import', {
        people: Array.from({ length: batchPeople }, (_, index) => ({
          person: personNamed(`사람 ${String(round)}-${String(index)}`),
          encounters: [encounterWithNote('기록')],
        })),
      })
      .then(
        (imported) => {
          if (imported.ok) confirmed = before + batchPeople;
        },
        () => undefined,
      );
    await afterMs(Math.random() * 250);
    await kill();
    await importing;
  }
  const { vault, close } = await openKillableVault(profile);
  await vault.unlock(PASSPHRASE);
  const people = await countPeople(vault);
  lost += Math.max(0, confirmed - people);
  const { isIntact } = await vault.event('verified');
  await close();
  const ok = lost === 0 && isIntact && people % batchPeople === 0;
  await reportRow({ id: 'kill-while-importing', rounds: ROUNDS, lost, ok, note: `${String(people)} people` });
  expect({ lost, isIntact, rest: people % batchPeople }).toEqual({ lost: 0, isIntact: true, rest: 0 });
});

test(`killed while the passphrase is being changed, ${ROUNDS} times: the old one opens, or the new one`, async ({
  profile,
}) => {
  await createIn(profile);
  const open = { old: 0, new: 0 };
  let [current, next] = [PASSPHRASE, NEXT_PASSPHRASE];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { vault, kill } = await openKillableVault(profile);
    await vault.unlock(current);
    const changing = vault
      .call('keys.changePassphrase', { authorization: current, passphrase: next })
      .catch(() => undefined);
    await afterMs(Math.random() * 6000);
    await kill();
    await changing;
    const again = await openKillableVault(profile);
    const byNew = await again.vault.call('vault.unlock', { passphrase: next });
    if (byNew.ok) [current, next] = [next, current];
    else await again.vault.unlock(current);
    open[byNew.ok ? 'new' : 'old'] += 1;
    expect(await again.vault.event('verified')).toMatchObject({ isIntact: true });
    await again.close();
  }
  const note = `the former one opened ${String(open.old)} times, the new one ${String(open.new)} times`;
  await reportRow({ id: 'kill-while-changing-passphrase', rounds: ROUNDS, lost: 0, ok: true, note });
  expect(open.old + open.new).toBe(ROUNDS);
});

test(`killed while everything is encrypted anew, ${ROUNDS} times: it goes on, and nothing is lost`, async ({
  profile,
}) => {
  const people = 1000;
  await createIn(profile);
  const first = await openKillableVault(profile);
  await first.vault.unlock(PASSPHRASE);
  await first.vault.call('people.import', {
    people: Array.from({ length: people }, (_, index) => ({
      person: personNamed(`사람 ${String(index)}`),
      encounters: [],
    })),
  });
  await first.close();
  let [current, next] = [PASSPHRASE, NEXT_PASSPHRASE];
  let lost = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { vault, kill } = await openKillableVault(profile);
    await vault.unlock(current);
    const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'en' });
    const rotated = await vault.call('keys.rotate', {
      authorization: current,
      passphrase: next,
      recoveryWords,
    });
    expect(rotated).toMatchObject({ ok: true });
    await afterMs(Math.random() * 300);
    await kill();
    [current, next] = [next, current];
    const again = await openKillableVault(profile);
    await again.vault.unlock(current);
    lost += people - (await countPeople(again.vault));
    expect(await again.vault.event('verified')).toMatchObject({ isIntact: true });
    // Ended before the kill, or now.
    await expect.poll(async () => (await again.vault.call('backup.start', {})).ok).toBe(true);
    await again.close();
  }
  const ok = lost === 0;
  await reportRow({ id: 'kill-while-rotating', rounds: ROUNDS, lost, ok, note: `${String(people)} people` });
  expect(lost).toBe(0);
});

test(`killed while restoring a backup, ${ROUNDS} times: the vault is the one before or the restored one`, async ({
  profile,
}) => {
  await createIn(profile);
  const first = await openKillableVault(profile);
  await first.vault.unlock(PASSPHRASE);
  await first.vault.call('person.create', { person: personNamed('백업에 있는 사람') });
  const file = await writeBackup(first.vault);
  await first.vault.call('person.create', { person: personNamed('백업에 없는 사람') });
  await first.close();
  const found = { before: 0, restored: 0 };
  // Closes in on the moment at which one vault takes the place of the other, however slow the machine is.
  let withinMs = 2500;
  for (let round = 0; round < ROUNDS; round += 1) {
    const { vault, kill } = await openKillableVault(profile);
    const restoring = restoreBackup(vault, { file, secret: PASSPHRASE, pieceBytes: 500 }).catch(
      () => undefined,
    );
    await afterMs(Math.random() * withinMs);
    await kill();
    withinMs *= (await restoring)?.ok === true ? 0.8 : 1.5;
    const again = await openKillableVault(profile);
    await again.vault.unlock(PASSPHRASE);
    const people = await countPeople(again.vault);
    expect([1, 2]).toContain(people);
    found[people === 2 ? 'before' : 'restored'] += 1;
    expect(await again.vault.event('verified')).toMatchObject({ isIntact: true });
    if (people === 1) await again.vault.call('person.create', { person: personNamed('백업에 없는 사람') });
    await again.close();
  }
  const note = `${String(found.before)} times the vault before, ${String(found.restored)} times the restored one`;
  await reportRow({ id: 'kill-while-restoring', rounds: ROUNDS, lost: 0, ok: true, note });
  expect(found.before + found.restored).toBe(ROUNDS);
});

interface Saving {
  readonly round: number;
  readonly onConfirmed: (name: string) => void;
}

/** Saves one person after the other. What the vault confirmed before the kill counts, whatever came of its answer. */
async function saveUntilKilled(vault: VaultPage, { round, onConfirmed }: Saving): Promise<void> {
  for (let number = 0; ; number += 1) {
    const name = `사람 ${String(round)}-${String(number)}`;
    const encounter = encounterWithNote(`기록 ${name}`);
    const saved = await vault
      .call('person.create', { person: personNamed(name), encounter })
      .catch(() => undefined);
    if (saved?.ok !== true) return;
    onConfirmed(name);
  }
}
