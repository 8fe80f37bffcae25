import { test as base } from '@playwright/test';
import { serveBuiltFiles, type BuiltFilesServer } from '../engine/built-files-server';
import { retryOnlyAfterCrash } from '../engine/engine-crash';
import type { Engine, EngineName } from '../engine/open-engine';
import { withOwnEngine } from '../engine/own-engine';
import { writeRawRows } from '../engine/raw-database';
import { VaultPage } from '../engine/vault-page';
import { readFrozenVault, type FrozenVault } from './frozen-vault';

export interface TestFixtures {
  /** A fresh worker over no vault at all. */
  readonly vault: VaultPage;
  /** The frozen vault, laid into the database by hand; locked. */
  readonly frozen: FrozenVault;
}

export interface WorkerFixtures {
  readonly engineName: EngineName;
  readonly server: BuiltFilesServer;
  readonly engine: Engine;
}

/** Tests of the vault worker in a real engine, without the interface. One engine serves many tests. */
export const test = base.extend<TestFixtures, WorkerFixtures>({
  engineName: ['electron', { option: true, scope: 'worker' }],
  // Playwright reads the first parameter's pattern: it must be there even if it is empty.
  server: [
    async ({}, use) => {
      const server = await serveBuiltFiles();
      await use(server);
      await server.close();
    },
    { scope: 'worker' },
  ],
  engine: [({ engineName, server }, use) => withOwnEngine(engineName, server, use), { scope: 'worker' }],
  vault: async ({ engine }, use, testInfo) => {
    retryOnlyAfterCrash(engine.page, testInfo);
    const vault = await VaultPage.start(engine.page);
    await use(vault);
    await engine.page.evaluate(() => window.vaultUnderTest.end());
    await vault.deleteDatabases();
  },
  frozen: async ({ vault }, use) => {
    const frozen = await readFrozenVault();
    await writeRawRows(vault.page, frozen.rows);
    // What was deleted in it must not come of age while years go by.
    await vault.setClock(frozen.madeAt);
    await use(frozen);
  },
});

export { expect } from '@playwright/test';
