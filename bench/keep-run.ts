import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawGrowth } from './growth-plot';
import { writeFigures } from './performance-page';
import type { Regression } from './regressions';
import { toJson, type Report } from './report';

const PROJECT = join(import.meta.dirname, '..');
const PAGE = join(PROJECT, 'docs/performance.md');

/** Makes a run the one that later ones are compared with, and shows it in docs/performance.md. */
export async function keepRun(report: Report, regressions: readonly Regression[]): Promise<void> {
  for (const { id, engine, people, before, now } of regressions)
    process.stdout.write(`${id}, ${engine}, ${people} people: ${before} before, ${now} now\n`);
  await writeFile(join(PROJECT, 'bench/baseline.json'), toJson(report));
  await writeFile(join(PROJECT, 'docs/images/growth.svg'), drawGrowth(report));
  await writeFile(PAGE, await writeFigures(await readFile(PAGE, 'utf8'), report));
}
