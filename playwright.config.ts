import { defineConfig } from '@playwright/test';
import type { EngineName } from './e2e/engine/open-engine';

/**
 * What the vault asks of an engine: storage, transactions, WebAssembly. These specs run in the current Chromium as well;
 * with DURUMI_EVERY_ENGINE=1 all others of the vault do too.
 */
const OF_THE_ENGINE = ['backup', 'frozen-vault', 'header-copy', 'random-work', 'tampering', 'vault-life'].map(
  (name) => `vault/${name}.spec.ts`,
);
const isEveryEngine = process.env['DURUMI_EVERY_ENGINE'] !== undefined;

// Every test starts a real app, and the machines are small: one test of the app beside one of the vault.
export default defineConfig<object, { engineName: EngineName }>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 2,
  retries: 0,
  timeout: 90_000,
  // Unlocking alone takes seconds where the cores are shared.
  expect: { timeout: 20_000 },
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  projects: [
    { name: 'app', testIgnore: ['vault/**', 'current-engine/**'], workers: 1 },
    { name: 'interface in Chromium', testMatch: 'current-engine/**/*.spec.ts', workers: 1 },
    {
      name: 'vault in Electron',
      testMatch: 'vault/**/*.spec.ts',
      workers: 1,
      use: { engineName: 'electron' },
      // After a crash of the engine itself only: see e2e/engine/engine-crash.ts.
      retries: 1,
    },
    {
      name: 'vault in Chromium',
      testMatch: isEveryEngine ? 'vault/**/*.spec.ts' : OF_THE_ENGINE,
      workers: 1,
      use: { engineName: 'chromium' },
    },
  ],
});
