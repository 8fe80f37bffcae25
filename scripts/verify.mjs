import { requireDependencies } from './setup/install-dependencies.mjs';
import { runScript } from './setup/step.mjs';
import { verify } from './verify-steps.mjs';

await runScript(() => {
  requireDependencies();
  return verify({ checksOnly: process.argv.includes('--checks-only') });
});
