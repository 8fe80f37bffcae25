import type { VaultPage } from '../e2e/engine/vault-page';
import { generatePeople } from './generate-people';

const BATCH = 1000;

export interface VaultSecrets {
  readonly passphrase: string;
  readonly recoveryWords: string;
}

/** Creates a vault. Throws if there is one already. */
export async function createVault(vault: VaultPage): Promise<VaultSecrets> {
  const passphrase = await vault.call('vault.suggestPassphrase', { language: 'en' });
  const recoveryWords = await vault.call('vault.suggestRecoveryWords', { language: 'en' });
  const created = await vault.call('vault.create', { passphrase, recoveryWords });
  if (!created.ok) throw new Error(created.error.kind);
  return { passphrase, recoveryWords };
}

/** Imports made-up people and waits until the list of all of them is on the disk. */
export async function importPeople(
  vault: VaultPage,
  { seed, from, count }: { readonly seed: number; readonly from: number; readonly count: number },
): Promise<void> {
  for (let done = 0; done < count; done += BATCH) {
    const people = generatePeople({ seed, from: from + done, count: Math.min(BATCH, count - done) });
    const imported = await vault.call('people.import', { people });
    if (!imported.ok) throw new Error(imported.error.kind);
  }
  await vault.forgetEvents();
  await vault.event('snapshot-written');
}
