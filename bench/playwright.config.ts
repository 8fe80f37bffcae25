import { defineConfig } from '@playwright/test';

// Work at the size of a whole organisation: started by hand, never part of the tests.
export default defineConfig({
  testDir: '.',
  testMatch: '*.spec.ts',
  workers: 1,
  retries: 0,
  timeout: 3 * 60 * 60 * 1000,
  reporter: [['list']],
  outputDir: '../test-results/bench',
});
