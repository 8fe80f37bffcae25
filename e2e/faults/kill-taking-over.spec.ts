// oxlint-disable-next-line no-restricted-imports -- chooses the moment of a kill; nothing is waited for
import { setTimeout as afterMs } from 'node:timers/promises';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VaultInput } from '../../src/contract/vault-calls';
import type { PersonId } from '../../src/domain/person';
import { expect, test } from '../fixtures';
import type { VaultPage } from '../engine/vault-page';
import { lookAt, takeOver, writeHandover } from '../vault/handover-bytes';
import { encounterWithNote, personNamed } from '../vault/people-to-store';
import { countPeople } from './count-people';
import { reportRow, ROUNDS } from './fault-row';
import { createIn, openKillableVault, PASSPHRASE } from './killable-vault';

const HANDED_PEOPLE = 5;

test.describe.configure({ timeout: 120_000 + ROUNDS * 60_000 });

test(`killed while taking a hand-over over, ${ROUNDS} times: its people are there as a whole or not at all`, async ({
  profile,
}) => {
  await createIn(profile);
  const giver = await openGiver(profile);
  const found = { before: 0, after: 0 };
  let confirmed = 0;
  let lost = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const file = await giver.write(round);
    const { vault, kill } = await openKillableVault(profile);
    await vault.unlock(PASSPHRASE);
    const before = await countPeople(vault);
    lost += Math.max(0, confirmed - before);
    expect(await lookAt(vault, { file })).toMatchObject({ ok: true });
    const taking = takeOver(vault, file, 20_000).then(
      (taken) => {
        if (taken.ok) confirmed = before + HANDED_PEOPLE;
      },
      () => undefined,
    );
    await afterMs(Math.random() * 400);
    await kill();
    await taking;
    const again = await openKillableVault(profile);
    await again.vault.unlock(PASSPHRASE);
    const after = await countPeople(again.vault);
    expect([before, before + HANDED_PEOPLE]).toContain(after);
    found[after === before ? 'before' : 'after'] += 1;
    expect(await again.vault.event('verified')).toMatchObject({ isIntact: true });
    lost += Math.max(0, confirmed - after);
    await again.close();
  }
  await giver.close();
  const note = `${String(found.before)} times nothing of it was there, ${String(found.after)} times all of it`;
  await reportRow({ id: 'kill-while-taking-over', rounds: ROUNDS, lost, ok: lost === 0, note });
  expect(lost).toBe(0);
});

interface Giver {
  /** People of a round in a file for the one who gets. */
  readonly write: (round: number) => Promise<Buffer>;
  readonly close: () => Promise<void>;
}

/** The vault of somebody who hands over to the one of `getterProfile`. */
async function openGiver(getterProfile: string): Promise<Giver> {
  const profile = await mkdtemp(join(tmpdir(), 'durumi-giver-'));
  await createIn(profile);
  const { vault, close } = await openKillableVault(profile);
  await vault.unlock(PASSPHRASE);
  const getter = await openKillableVault(getterProfile);
  await getter.vault.unlock(PASSPHRASE);
  const to = await pin(vault, getter.vault);
  await getter.close();
  return {
    write: async (round) => {
      const file = await writeHandover(vault, { people: await recordPeople(vault, round), to });
      if (!file.ok) throw new Error(file.error.kind);
      return file.value;
    },
    close: async () => {
      await close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What hands over to `getter`, once `giver` knows their code. */
async function pin(giver: VaultPage, getter: VaultPage): Promise<VaultInput<'handover.start'>['to']> {
  const parties = await getter.call('handover.parties', {});
  if (!parties.ok) throw new Error(parties.error.kind);
  const { code } = parties.value.own;
  expect(await giver.call('handover.pin', { code, label: '동료' })).toMatchObject({ ok: true });
  return { kind: 'colleague', code };
}

async function recordPeople(vault: VaultPage, round: number): Promise<PersonId[]> {
  const imported = await vault.call('people.import', {
    people: Array.from({ length: HANDED_PEOPLE }, (_, index) => ({
      person: personNamed(`넘길 사람 ${String(round)}-${String(index)}`),
      encounters: [encounterWithNote('기록'.repeat(5000))],
    })),
  });
  if (!imported.ok) throw new Error(imported.error.kind);
  return [...imported.value];
}
