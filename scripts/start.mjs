import { join } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { PROJECT_DIR } from './setup/project.mjs';
import { setUp } from './setup/set-up.mjs';
import { run, runScript } from './setup/step.mjs';
import { hasDisplay } from './setup/system-libraries.mjs';

await runScript(async () => {
  const electron = await setUp({ tests: false });
  await ensureBuilt();
  if (!hasDisplay()) {
    process.stdout.write('This machine has no display: the demo runs on a virtual one instead.\n');
    return run(process.execPath, [join(PROJECT_DIR, 'scripts/demo.mjs'), '--out', 'demo-out'], {
      cwd: PROJECT_DIR,
    });
  }
  // Chromium refuses its sandbox to root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return run(electron, [...sandbox, PROJECT_DIR]);
});
