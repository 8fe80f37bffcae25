import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readFaults, rowOf } from './faults/fault-matrix.mjs';
import { runTestsOf } from './faults/run-tests-of.mjs';
import { ensureBuilt } from './setup/build-app.mjs';
import { flagValue, runPlaywright } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

const DEFAULT_ROUNDS = 200;
/** The whole app, killed after a save that its window confirmed: a round takes long. */
const MOST_APP_ROUNDS = 50;

// First the long loops of what e2e/faults runs in short rounds with every test, then the other tests of docs/faults.md.
await runScript(async () => {
  const file = flagValue('--json');
  if (file === undefined) throw new PlainFailure('Say where the figures go: npm run faults -- --json FILE');
  const rounds = Number(flagValue('--rounds') ?? DEFAULT_ROUNDS);
  await ensureBuilt();
  const loops = await runLoops(`${resolve(file)}.lines`, rounds);
  const faults = readFaults();
  const others = [...new Set(faults.flatMap(({ files }) => files))].filter((each) => !isLoop(each));
  const results = await runTestsOf(others, {
    DURUMI_KILL_ROUNDS: String(Math.min(rounds, MOST_APP_ROUNDS)),
  });
  const rows = [
    ...loops,
    ...faults
      .map((fault) => ({ ...fault, files: fault.files.filter((each) => !isLoop(each)) }))
      .filter(({ files }) => files.length > 0)
      .map((fault) => rowOf(fault, results)),
  ];
  writeFileSync(resolve(file), `${JSON.stringify({ rows }, undefined, 2)}\n`);
  return rows.every(({ ok }) => ok) ? 0 : 1;
});

function isLoop(file) {
  return file.startsWith('e2e/faults/');
}

async function runLoops(lines, rounds) {
  rmSync(lines, { force: true });
  const code = await runPlaywright(['e2e/faults', '--project=app'], {
    DURUMI_FAULT_ROUNDS: String(rounds),
    DURUMI_FAULTS_OUT: lines,
  });
  const rows = existsSync(lines) ? readFileSync(lines, 'utf8').split('\n').filter(Boolean) : [];
  rmSync(lines, { force: true });
  const parsed = rows.map((line) => JSON.parse(line));
  if (code === 0) return parsed;
  return [...parsed, { id: 'loops', rounds: 0, ok: false, note: 'a loop ended before its end' }];
}
