import { resolve } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { flagValue, runPlaywright } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

await runScript(async () => {
  const out = process.argv.includes('--out') ? flagValue('--out') : 'demo-out';
  if (out === undefined) throw new PlainFailure('Say where the screenshots go: npm run demo -- --out DIR');
  await ensureBuilt();
  return runPlaywright(['e2e/demo'], { DURUMI_DEMO_OUT: resolve(out) });
});
