import { ensureBuilt } from './setup/build-app.mjs';
import { runPlaywright } from './setup/run-playwright.mjs';
import { runScript } from './setup/step.mjs';

await runScript(async () => {
  await ensureBuilt();
  return runPlaywright(process.argv.slice(2));
});
