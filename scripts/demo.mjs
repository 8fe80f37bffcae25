import { join, resolve } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { PROJECT_DIR } from './setup/project.mjs';
import { PlainFailure, run, runScript } from './setup/step.mjs';
import { hasDisplay } from './setup/system-libraries.mjs';

await runScript(async () => {
  const at = process.argv.indexOf('--out');
  const out = at === -1 ? 'demo-out' : process.argv[at + 1];
  if (out === undefined) throw new PlainFailure('Say where the screenshots go: npm run demo -- --out DIR');
  await ensureBuilt();
  const env = { ...process.env, DURUMI_DEMO_OUT: resolve(out) };
  const playwright = [join(PROJECT_DIR, 'node_modules/@playwright/test/cli.js'), 'test', 'e2e/demo'];
  if (hasDisplay()) return run(process.execPath, playwright, { env, cwd: PROJECT_DIR });
  return run('xvfb-run', ['-a', process.execPath, ...playwright], { env, cwd: PROJECT_DIR });
});
