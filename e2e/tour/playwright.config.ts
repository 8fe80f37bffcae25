import { defineConfig } from '@playwright/test';

// Pictures for people to look at: started by hand, never part of the tests.
export default defineConfig({
  testDir: '.',
  testMatch: '*.shots.ts',
  workers: 1,
  retries: 0,
  timeout: 60 * 60 * 1000,
  expect: { timeout: 20_000 },
  use: { actionTimeout: 20_000 },
  reporter: [['list', { printSteps: true }]],
  outputDir: '../../test-results/screens',
});
