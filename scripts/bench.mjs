import { resolve } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { flagValue, runPlaywright } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

await runScript(async () => {
  const file = flagValue('--json');
  if (file === undefined) throw new PlainFailure('Say where the figures go: npm run bench -- --json FILE');
  const isKept = process.argv.includes('--keep');
  const only = flagValue('--only');
  if (isKept && only !== undefined) throw new PlainFailure('Only a whole run can be kept: leave --only out.');
  await ensureBuilt();
  return runPlaywright(['-c', 'bench/playwright.config.ts', 'bench/bench.spec.ts'], {
    DURUMI_BENCH_OUT: resolve(file),
    DURUMI_BENCH_SIZES: flagValue('--people') ?? '10000,50000,100000',
    ...(only === undefined ? {} : { DURUMI_BENCH_ONLY: only }),
    ...(isKept ? { DURUMI_BENCH_KEEP: 'yes' } : {}),
  });
});
