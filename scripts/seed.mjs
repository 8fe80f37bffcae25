import { resolve } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { flagValue, runPlaywright } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

await runScript(async () => {
  const people = flagValue('--people') ?? '';
  const profile = flagValue('--profile');
  if (!/^[1-9]\d{0,5}$/u.test(people) || profile === undefined) {
    throw new PlainFailure('Say how many people and where: npm run seed -- --people 1000 --profile DIR');
  }
  await ensureBuilt();
  return runPlaywright(['-c', 'bench/playwright.config.ts', 'bench/seed.spec.ts'], {
    DURUMI_SEED_PEOPLE: people,
    DURUMI_SEED_PROFILE: resolve(profile),
  });
});
