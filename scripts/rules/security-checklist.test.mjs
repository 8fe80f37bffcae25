import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { PROJECT_DIR } from '../setup/project.mjs';

const ROWS = 26;
const { scripts } = JSON.parse(readFileSync(join(PROJECT_DIR, 'package.json'), 'utf8'));
const rows = readRows(readFileSync(join(PROJECT_DIR, 'docs/security-checklist.md'), 'utf8'));

test('the checklist has every row once, in order', () => {
  expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: ROWS }, (_, index) => index + 1));
});

test.each(rows)('row $number names at least one proof, and each of them is there', ({ proofs }) => {
  expect(proofs.length).toBeGreaterThan(0);
  expect(proofs.flatMap(whatIsMissing)).toEqual([]);
});

test('a row with a file, a title or a command that is not there would be found', () => {
  const [row] = readRows(
    '| 1 | x | `e2e/nowhere.spec.ts` "a"; `src/main/file-list.test.ts` "no such title"; `npm run nothing`; `src/main/file-list.test.ts` | no |',
  );
  expect(row.proofs.flatMap(whatIsMissing)).toEqual([
    'e2e/nowhere.spec.ts',
    'src/main/file-list.test.ts: no such title',
    'npm run nothing',
    'src/main/file-list.test.ts: no title',
  ]);
});

/** The rows of the table; a proof is a command, or a file with the titles of tests in it. */
function readRows(text) {
  return text.split('\n').flatMap((line) => {
    const [, number, proof] = /^\| (\d+) +\|.*?\| (.*?) +\| (?:yes|no) +\|$/u.exec(line) ?? [];
    return number === undefined ? [] : [{ number: Number(number), proofs: proof.split('; ').map(readProof) }];
  });
}

function readProof(text) {
  const [, name = ''] = /^`([^`]+)`/u.exec(text) ?? [];
  return { name, titles: [...text.matchAll(/"([^"]+)"/gu)].map(([, title]) => title) };
}

function whatIsMissing({ name, titles }) {
  const [, command] = /^npm run ([\w:]+)/u.exec(name) ?? [];
  if (command !== undefined) return command in scripts ? [] : [name];
  const path = join(PROJECT_DIR, name);
  if (!existsSync(path)) return [name];
  if (titles.length === 0) return [`${name}: no title`];
  const code = readFileSync(path, 'utf8');
  return titles.filter((title) => !code.includes(title)).map((title) => `${name}: ${title}`);
}
