import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { PROJECT_DIR } from '../setup/project.mjs';
import { runPlaywright } from '../setup/run-playwright.mjs';
import { run } from '../setup/step.mjs';

const VITEST = join(PROJECT_DIR, 'node_modules/vitest/vitest.mjs');

/**
 * Runs test files, unit and end-to-end, and counts by file what passed and what failed.
 * @param {readonly string[]} files
 * @param {Readonly<Record<string, string>>} settings for the tests, as environment variables
 * @returns {Promise<Map<string, { passed: number, failed: number }>>}
 */
export async function runTestsOf(files, settings) {
  const folder = mkdtempSync(join(tmpdir(), 'durumi-faults-'));
  const report = join(folder, 'report.json');
  const endToEnd = files.filter((file) => file.endsWith('.spec.ts'));
  const units = files.filter((file) => !file.endsWith('.spec.ts'));
  try {
    await runPlaywright([...endToEnd, '--reporter=list,json'], {
      ...settings,
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
    const results = countSpecs(takeReport(report)?.suites ?? [], new Map());
    const flags = ['run', '--reporter=default', '--reporter=json', `--outputFile=${report}`];
    await run(process.execPath, [VITEST, ...flags, ...units], { cwd: PROJECT_DIR });
    return countUnits(takeReport(report)?.testResults ?? [], results);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A runner that did not start or did not end leaves no report: then none of its tests has run. */
function takeReport(file) {
  if (!existsSync(file)) return undefined;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  rmSync(file);
  return report;
}

function countSpecs(suites, results) {
  for (const { specs = [], suites: inner = [] } of suites) {
    for (const { file, ok } of specs) count(results, `e2e/${file}`, ok);
    countSpecs(inner, results);
  }
  return results;
}

function countUnits(testResults, results) {
  for (const { name, assertionResults } of testResults)
    for (const { status } of assertionResults)
      count(results, relative(PROJECT_DIR, name), status === 'passed');
  return results;
}

function count(results, file, isPassed) {
  const { passed, failed } = results.get(file) ?? { passed: 0, failed: 0 };
  results.set(file, { passed: passed + (isPassed ? 1 : 0), failed: failed + (isPassed ? 0 : 1) });
}
