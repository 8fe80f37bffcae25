// Measures how well names find each other across scripts: npm run names -- --table FILE --json OUT
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runnerImport } from 'vite';
import { PROJECT_DIR } from './setup/project.mjs';
import { flagValue } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';

await runScript(async () => {
  const table = flagValue('--table');
  const file = flagValue('--json');
  if (table === undefined || file === undefined)
    throw new PlainFailure(
      'Say which table and where the figures go: npm run names -- --table FILE --json OUT',
    );
  const { module } = await runnerImport('./src/testing/names/measure-names.ts', {
    root: PROJECT_DIR,
    configFile: false,
    logLevel: 'error',
  });
  const measured = module.measureNames(readFileSync(resolve(table), 'utf8'));
  writeFileSync(resolve(file), `${JSON.stringify(measured, undefined, 2)}\n`);
  const { recall, formPairs, falseHitsPerQuery, misses } = measured;
  const worst = formPairs.toSorted((one, other) => one.recall - other.recall).at(0);
  process.stdout.write(`${JSON.stringify({ recall, worst, falseHitsPerQuery, misses: misses.length })}\n`);
  return 0;
});
