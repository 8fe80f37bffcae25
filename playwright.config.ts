import { defineConfig } from '@playwright/test';

// One worker: every test starts a real app, and the machines are small.
export default defineConfig({
  testDir: 'e2e',
  testMatch: '**/*.spec.ts',
  workers: 1,
  retries: 0,
  timeout: 90_000,
  forbidOnly: true,
  reporter: [['list']],
  outputDir: 'test-results',
});
