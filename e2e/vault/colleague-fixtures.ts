import type { PersonFile } from '../../src/contract/person-file';
import type { PersonId } from '../../src/domain/person';
import type { Engine } from '../engine/open-engine';
import { withOwnEngine } from '../engine/own-engine';
import { VaultPage } from '../engine/vault-page';
import { expectOk } from './expect-ok';
import { pinEachOther } from './two-vaults';
import { encounterWithNote, personNamed } from './people-to-store';
import { expect, test as base } from './vault-fixtures';

export { expect } from './vault-fixtures';

export const COLLEAGUE_PASSPHRASE = 'a crane that winters across the border';

interface TestFixtures {
  /** The vault of a colleague on another computer; open. */
  readonly colleague: VaultPage;
  /** The frozen vault, open, and the colleague's: each knows the other's code. */
  readonly met: { readonly vault: VaultPage; readonly colleague: VaultPage };
}

/** Tests of two vaults on two computers. */
export const test = base.extend<TestFixtures, { readonly colleagueEngine: Engine }>({
  colleagueEngine: [
    ({ engineName, server }, use) => withOwnEngine(engineName, server, use),
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
  met: async ({ vault, frozen, colleague }, use) => {
    await vault.unlock(frozen.passphrase);
    await pinEachOther(vault, colleague);
    await use({ vault, colleague });
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
