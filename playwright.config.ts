import { defineConfig } from '@playwright/test';
import type { EngineName } from './e2e/engine/open-engine';

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
    { name: 'app', testIgnore: 'vault/**', workers: 1 },
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
      testMatch: 'vault/**/*.spec.ts',
      workers: 1,
      use: { engineName: 'chromium' },
    },
  ],
});
