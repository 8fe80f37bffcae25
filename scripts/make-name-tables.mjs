// Makes src/domain/names/tables from the Unihan database of Debian's package unicode-data, and copies its licence.
// Run by hand when a newer Unicode is wanted; nothing else needs the package: npm run make-name-tables
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PROJECT_DIR } from './setup/project.mjs';
import { flagValue } from './setup/run-playwright.mjs';
import { PlainFailure, runScript } from './setup/step.mjs';
import { foldCharacters } from './name-tables/fold-characters.mjs';
import { hangulReadings } from './name-tables/hangul-readings.mjs';
import { pinyinReadings } from './name-tables/pinyin-readings.mjs';

const FILES = ['Unihan_Readings', 'Unihan_Variants', 'Unihan_OtherMappings'];

await runScript(async () => {
  const folder = flagValue('--unihan') ?? '/usr/share/unicode';
  const unihan = new Map();
  for (const file of FILES) readInto(unihan, join(folder, `${file}.txt.bz2`));
  const folded = foldCharacters(unihan);
  const readings = hangulReadings(unihan, folded);
  const school = listed(unihan, 'kKoreanEducationHanja');
  const names = listed(unihan, 'kKoreanName').filter((char) => !school.includes(char) && readings.has(char));
  writeTable('hangul-readings', {
    doc: 'Hanja and simplified characters by their Hangul reading; the initial sound is folded.',
    text: byReading(readings),
  });
  writeTable('pinyin-readings', {
    doc: 'Characters by their pinyin without tones; v stands for ü.',
    text: byReading(pinyinReadings(unihan, readings)),
  });
  writeTable('folded-characters', {
    doc: 'Pairs: a traditional or variant character and the simplified one that stands for both.',
    text: [...folded].flat().join(''),
  });
  writeTable('school-hanja', { doc: 'The hanja that Korean schools teach.', text: school.join('') });
  writeTable('name-hanja', {
    doc: 'Further hanja that Korean law allows in names.',
    text: names.join(''),
  });
  const licence = readFileSync(flagValue('--licence') ?? '/usr/share/doc/unicode-data/copyright', 'utf8');
  writeFileSync(join(PROJECT_DIR, 'resources/unicode-licence.txt'), licence);
  return 0;
});

/** Every property of every character, by character. */
function readInto(unihan, path) {
  const { stdout, status } = spawnSync('bzip2', ['-dc', path], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (status !== 0) throw new PlainFailure(`Cannot read ${path}: install unicode-data or say --unihan DIR`);
  for (const line of stdout.split('\n')) {
    if (!line.startsWith('U+')) continue;
    const [code, property, value] = line.split('\t');
    const char = String.fromCodePoint(Number.parseInt(code.slice(2), 16));
    if (!unihan.has(char)) unihan.set(char, {});
    unihan.get(char)[property] = value;
  }
}

function listed(unihan, property) {
  return [...unihan].filter(([, entry]) => entry[property] !== undefined).map(([char]) => char);
}

function byReading(readings) {
  const chars = new Map();
  for (const [char, all] of readings)
    for (const reading of all) chars.set(reading, (chars.get(reading) ?? '') + char);
  return [...chars.keys()]
    .toSorted()
    .map((reading) => `${reading}:${chars.get(reading)}`)
    .join(';');
}

function writeTable(name, { doc, text }) {
  const constant = name.replaceAll('-', '_').toUpperCase();
  const lines = [
    '// Made by scripts/make-name-tables.mjs from the Unihan database; see resources/unicode-licence.txt.',
    `/** ${doc} */`,
    `export const ${constant} =`,
    `  '${text}';`,
  ];
  writeFileSync(join(PROJECT_DIR, `src/domain/names/tables/${name}.ts`), `${lines.join('\n')}\n`);
}
