import { join } from 'node:path';
import { buildApp } from './setup/build-app.mjs';
import { PROJECT_DIR } from './setup/project.mjs';
import { runPlaywright } from './setup/run-playwright.mjs';
import { run, step } from './setup/step.mjs';

const bin = (path) => join(PROJECT_DIR, 'node_modules', path);

const CHECKS = [
  { name: 'Format', args: [bin('prettier/bin/prettier.cjs'), '--check', '--log-level', 'warn', '.'] },
  { name: 'Types', args: [bin('typescript/bin/tsc'), '-b'] },
  { name: 'Lint', args: [bin('oxlint/bin/oxlint'), '--type-aware', '--deny-warnings'] },
  { name: 'Boundaries', args: ['scripts/check-boundaries.mjs'] },
  { name: 'Dead code', args: [bin('knip/bin/knip.js'), '--no-config-hints'] },
  { name: 'Locales', args: ['scripts/check-locales.mjs'] },
  { name: 'Docs', args: ['scripts/check-docs.mjs'] },
];
const UNIT = [bin('vitest/vitest.mjs'), 'run'];

/**
 * Everything that CI does, stopping at the first step that fails.
 * @param {{ checksOnly: boolean }} scope
 * @returns {Promise<number>} exit code
 */
export async function verify({ checksOnly }) {
  const steps = [
    ...CHECKS.map(({ name, args }) => ({ name, work: () => runNode(args) })),
    ...(checksOnly
      ? []
      : [
          { name: 'Unit tests', work: () => runNode(UNIT) },
          { name: 'Build', work: build },
          { name: 'End-to-end tests', work: () => runPlaywright([]) },
        ]),
  ];
  let passed = 0;
  for (const { name, work } of steps) {
    if ((await step(name, work)) !== 0) {
      process.stdout.write(`\n${name} failed.\n${passed} passed, 1 failed\n`);
      return 1;
    }
    passed += 1;
  }
  process.stdout.write(`\n${passed} passed, 0 failed\n`);
  return 0;
}

function runNode(args) {
  return run(process.execPath, args, { cwd: PROJECT_DIR });
}

async function build() {
  await buildApp();
  return 0;
}
