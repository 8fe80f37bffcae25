import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from './setup/project.mjs';
import { runOnScreen } from './setup/run-on-screen.mjs';
import { PlainFailure, runScript, step } from './setup/step.mjs';
import { ensureSystemLibraries } from './setup/system-libraries.mjs';

const WAYS = {
  traced: 'A whole day with the installed package, every process under strace',
  alone: 'The same day on a machine without a network',
};

// Shows that nothing leaves and nothing lies readable: of the package in dist, in a fresh profile.
await runScript(async () => {
  if (process.platform !== 'linux' || process.getuid() !== 0)
    throw new PlainFailure('This proof mounts and traces: it needs Linux, and root.');
  await ensureSystemLibraries({ tests: true, proof: true });
  const deb = findPackage();
  for (const [way, title] of Object.entries(WAYS)) {
    const proof = join(PROJECT_DIR, 'scripts/proof/prove-day.mjs');
    const code = await step(title, () => runOnScreen([process.execPath, proof, deb, way]));
    if (code !== 0) throw new PlainFailure('The proof failed; the lines above say where.');
  }
  process.stdout.write('\nNothing left the machine, and nothing that was recorded lies readable on it.\n');
});

function findPackage() {
  const folder = join(PROJECT_DIR, 'dist');
  const name = existsSync(folder) ? readdirSync(folder).find((each) => each.endsWith('.deb')) : undefined;
  if (name === undefined) throw new PlainFailure('There is no package yet. Run npm run package first.');
  return join(folder, name);
}
