import { resolve } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { flagValue, runPlaywright } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

await runScript(async () => {
  const out = flagValue('--out');
  if (out === undefined) throw new PlainFailure('Say where the pictures go: npm run screens -- --out DIR');
  await ensureBuilt();
  return runPlaywright(['-c', 'e2e/tour/playwright.config.ts'], {
    DURUMI_SCREENS_OUT: resolve(out),
    DURUMI_SCREENS_ONLY: flagValue('--only') ?? '',
  });
});
