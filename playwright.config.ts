import { defineConfig } from '@playwright/test';
import type { EngineName } from './e2e/engine/open-engine';

// One worker: every test starts a real app, and the machines are small.
export default defineConfig<object, { engineName: EngineName }>({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
  projects: [
    { name: 'app', testIgnore: 'vault/**' },
    { name: 'vault in Electron', testMatch: 'vault/**/*.spec.ts', use: { engineName: 'electron' } },
    { name: 'vault in Chromium', testMatch: 'vault/**/*.spec.ts', use: { engineName: 'chromium' } },
  ],
});
