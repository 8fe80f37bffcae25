import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from '../setup/project.mjs';

/**
 * @typedef {object} Fault
 * @property {string} id
 * @property {readonly string[]} files the tests that make it happen
 */

/**
 * The faults of the table in docs/faults.md: the document is the list.
 * @param {string} [text] the document
 * @returns {Fault[]}
 */
export function readFaults(text = readFileSync(join(PROJECT_DIR, 'docs/faults.md'), 'utf8')) {
  const [table = ''] = text.split('## The long loops');
  return table.split('\n').flatMap((line) => {
    const [, id, tests] = /^\| `([a-z-]+)` .*\|([^|]+)\|$/u.exec(line) ?? [];
    if (id === undefined || tests === undefined) return [];
    return [{ id, files: [...tests.matchAll(/`([^`]+)`/gu)].map(([, file]) => file) }];
  });
}

/**
 * One row of the report for a fault, from what its tests came to.
 * @param {Fault} fault
 * @param {ReadonlyMap<string, { passed: number, failed: number }>} results by the file of the tests
 */
export function rowOf({ id, files }, results) {
  const found = files.map((file) => results.get(file) ?? { passed: 0, failed: 0 });
  const passed = found.reduce((sum, each) => sum + each.passed, 0);
  const failed = found.reduce((sum, each) => sum + each.failed, 0);
  const ok = failed === 0 && found.every((each) => each.passed > 0);
  // A test that fails does not tell how much was lost.
  return { id, rounds: passed + failed, ...(ok ? { lost: 0 } : {}), ok, note: noteOf(passed, failed) };
}

function noteOf(passed, failed) {
  if (passed + failed === 0) return 'no test ran';
  return `tests passed: ${String(passed)} of ${String(passed + failed)}`;
}
