import { expect, test } from '@playwright/test';
import { openElectron } from '../e2e/engine/open-engine';
import { VaultPage } from '../e2e/engine/vault-page';
import { createVault, importPeople } from './fill-vault';

const SEED = 1;

test('seeds a vault with made-up people', async () => {
  const people = Number(process.env['DURUMI_SEED_PEOPLE']);
  const engine = await openElectron(process.env['DURUMI_SEED_PROFILE'] ?? '');
  const vault = await VaultPage.start(engine.page);
  expect(await vault.call('vault.status', {}), 'The folder must hold no vault yet.').toEqual({
    kind: 'absent',
  });
  const { passphrase, recoveryWords } = await createVault(vault);
  await importPeople(vault, { seed: SEED, from: 0, count: people });
  await engine.close();
  process.stdout.write(`\n${people} people\nPassphrase: ${passphrase}\nRecovery words: ${recoveryWords}\n`);
});
