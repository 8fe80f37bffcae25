// Checks locales/<language>/ui/*.json against each other and against the texts and keys in src/.
import process from 'node:process';
import { compareLanguages } from './check-locales/compare-languages.mjs';
import { findKeyUses } from './check-locales/find-key-uses.mjs';
import { findTexts } from './check-locales/find-texts.mjs';
import { LANGUAGES, readLocales } from './check-locales/read-locales.mjs';
import { parseSources } from './check-locales/parse-sources.mjs';

const locales = readLocales();
const sources = parseSources();
const found = [
  ...locales.problems,
  ...compareLanguages(locales),
  ...findKeyUses(locales, sources),
  ...findTexts(sources),
];
const problems = [...new Set(found)].toSorted();

for (const problem of problems) process.stderr.write(`${problem}\n`);
const keyCount = locales.texts.en.size;
if (keyCount === 0) {
  process.stderr.write('Locales: locales/en/ui holds no text, so nothing was checked.\n');
  process.exitCode = 1;
} else if (problems.length > 0) {
  process.stderr.write(`Locales: ${problems.length} problems.\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`Locales: ${keyCount} English texts, the same in ${LANGUAGES.length} languages.\n`);
}
