import { defineConfig } from 'vitest/config';
import { referencePlugin } from './scripts/reference/reference-plugin.ts';

export default defineConfig({
  plugins: [referencePlugin(import.meta.dirname)],
  test: {
    include: [
      'src/**/*.test.ts',
      'src/**/*.test.tsx',
      'scripts/**/*.test.ts',
      'scripts/**/*.test.mjs',
      'bench/**/*.test.ts',
    ],
    testTimeout: 60_000,
    // The tests of the rules run compilers in their hooks, on busy machines too.
    hookTimeout: 120_000,
  },
});
