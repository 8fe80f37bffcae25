import { cpSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { PROJECT_DIR } from './setup/project.mjs';
import { flagValue, runPlaywright } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

// Records the example vault; with --guides the pictures in the guides are made anew as well.
await runScript(async () => {
  const out = process.argv.includes('--out') ? flagValue('--out') : 'demo-out';
  if (out === undefined) throw new PlainFailure('Say where the screenshots go: npm run demo -- --out DIR');
  await ensureBuilt();
  const code = await runPlaywright(['e2e/demo'], { DURUMI_DEMO_OUT: resolve(out) });
  if (code === 0 && process.argv.includes('--guides'))
    cpSync(join(out, 'guides'), join(PROJECT_DIR, 'docs/images/guides'), { recursive: true });
  return code;
});
