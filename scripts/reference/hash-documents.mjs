// Writes the salted hashes of the word runs of the five documents, which are themselves no part of the project.
// Usage: node scripts/reference/hash-documents.mjs <folder with the documents>
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { hashWordRuns } from './word-runs.mjs';

const [folder] = process.argv.slice(2);
if (folder === undefined) throw new Error('Say in which folder the documents lie.');
const salt = randomBytes(12).toString('base64url');
const files = readdirSync(folder)
  .filter((file) => file.endsWith('.txt'))
  .toSorted();
const runs = files.flatMap((file) => [
  ...hashWordRuns(readFileSync(join(folder, file), 'utf8'), salt).keys(),
]);
const path = join(import.meta.dirname, 'document-runs.json');
writeFileSync(
  path,
  `${JSON.stringify({ salt, runs: [...new Set(runs)].toSorted().join(' ') }, undefined, 2)}\n`,
);
process.stdout.write(`${files.length} documents, ${runs.length} runs: ${path}\n`);
