import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PersonFile } from '../../src/contract/person-file';
import type { PersonId } from '../../src/domain/person';
import { openEngine, type Engine } from '../engine/open-engine';
import { openOwnScreen } from '../engine/own-screen';
import { VaultPage } from '../engine/vault-page';
import { expectOk } from './expect-ok';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test as base } from './vault-fixtures';

export { expect } from './vault-fixtures';

export const COLLEAGUE_PASSPHRASE = 'a crane that winters across the border';

interface TestFixtures {
  /** The vault of a colleague on another computer; open. */
  readonly colleague: VaultPage;
}

/** Tests of two vaults on two computers. */
export const test = base.extend<TestFixtures, { readonly colleagueEngine: Engine }>({
  colleagueEngine: [
    async ({ engineName, server }, use) => {
      const screen = await openOwnScreen();
      const profile = await mkdtemp(join(tmpdir(), 'durumi-colleague-'));
      const engine = await openEngine(engineName, profile, server);
      await use(engine);
      await engine.close();
      await screen.close();
      await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
    { scope: 'worker' },
  ],
  colleague: async ({ colleagueEngine }, use) => {
    const vault = await VaultPage.start(colleagueEngine.page);
    const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'zh' });
    expectOk(await vault.call('vault.create', { passphrase: COLLEAGUE_PASSPHRASE, recoveryWords }));
    await use(vault);
    await vault.page.evaluate(() => window.vaultUnderTest.end());
    await vault.deleteDatabases();
  },
});

interface ToRecord {
  readonly name: string;
  readonly note: string;
}

/** Records somebody with one note. */
export async function record(vault: VaultPage, { name, note }: ToRecord): Promise<PersonId> {
  const encounter = encounterWithNote(note);
  return expectOk(await vault.call('person.create', { person: personNamed(name), encounter })).id;
}

/** Everything about somebody. */
export async function openFile(vault: VaultPage, personId: PersonId): Promise<PersonFile> {
  return expectOk(await vault.call('person.open', { personId }));
}

/** What a call answers that fails so. */
export function failure(kind: string) {
  return { ok: false, error: expect.objectContaining({ kind }) };
}
