import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.mjs'],
    testTimeout: 60_000,
    // The tests of the rules run compilers in their hooks, on busy machines too.
    hookTimeout: 120_000,
  },
});
