import { resolve } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { flagValue, runPlaywright } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

const DEFAULT_ACTIONS = '4000';

await runScript(async () => {
  const file = flagValue('--json');
  const actions = flagValue('--actions') ?? DEFAULT_ACTIONS;
  const seed = flagValue('--seed');
  if (file === undefined || !/^[1-9]\d{0,6}$/u.test(actions)) {
    throw new PlainFailure(
      'Say how long and where the figures go: npm run endure -- --actions 4000 --json FILE',
    );
  }
  await ensureBuilt();
  return runPlaywright(['-c', 'bench/playwright.config.ts', 'bench/endurance.spec.ts'], {
    DURUMI_ENDURE_OUT: resolve(file),
    DURUMI_ENDURE_ACTIONS: actions,
    ...(seed === undefined ? {} : { DURUMI_SEED: seed }),
  });
});
