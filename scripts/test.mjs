import { setUp } from './setup/set-up.mjs';
import { runScript } from './setup/step.mjs';
import { verify } from './verify-steps.mjs';

await runScript(async () => {
  await setUp({ tests: true });
  return verify({ checksOnly: false });
});
