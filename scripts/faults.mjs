import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ensureBuilt } from './setup/build-app.mjs';
import { flagValue, runPlaywright } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

const DEFAULT_ROUNDS = '200';

// The long loops of what e2e/faults runs in short rounds with every test.
await runScript(async () => {
  const file = flagValue('--json');
  if (file === undefined) throw new PlainFailure('Say where the figures go: npm run faults -- --json FILE');
  await ensureBuilt();
  const lines = `${resolve(file)}.lines`;
  rmSync(lines, { force: true });
  const code = await runPlaywright(['e2e/faults', '--project=app'], {
    DURUMI_FAULT_ROUNDS: flagValue('--rounds') ?? DEFAULT_ROUNDS,
    DURUMI_FAULTS_OUT: lines,
  });
  const rows = existsSync(lines)
    ? readFileSync(lines, 'utf8')
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line))
    : [];
  rmSync(lines, { force: true });
  writeFileSync(resolve(file), `${JSON.stringify({ rows }, undefined, 2)}\n`);
  return code;
});
