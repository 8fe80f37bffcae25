import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { serveBuiltFiles } from '../e2e/engine/built-files-server';
import { openEngine, type EngineName } from '../e2e/engine/open-engine';
import { VaultPage } from '../e2e/engine/vault-page';
import { createVault, importPeople } from './fill-vault';
import { buildFloors } from './floors/build-floors';
import { startFloors } from './floors/floors-page';
import { measureBackup } from './measures/backup';
import { measureDisk } from './measures/disk';
import { measureImport } from './measures/import';
import { measureOpenPerson } from './measures/open-person';
import { measureSave } from './measures/save';
import { measureSearch } from './measures/search';
import { measureUnlock } from './measures/unlock';
import { measureWindow } from './measures/window';
import { regressionsOf, type Known } from './regressions';
import { writeReport, type Target } from './report';

const SIZES = (process.env['DURUMI_BENCH_SIZES'] ?? '10000,100000').split(',').map(Number);
/** The ratios of the run that is committed. */
const baseline = JSON.parse(readFileSync(join(import.meta.dirname, 'baseline.json'), 'utf8')) as {
  readonly targets: readonly Known[];
};
const ENGINES: readonly EngineName[] = ['electron', 'chromium'];

test('measures the app against its floors', async () => {
  const versions = new Set<string>();
  const targets: Target[] = [];
  const floors = await buildFloors();
  for (const name of ENGINES) {
    for (const people of SIZES) {
      const measured = await measureEngine({ name, people, floors });
      versions.add(measured.version);
      targets.push(...measured.targets);
    }
    targets.push(...growth(name, targets));
  }
  await writeReport(process.env['DURUMI_BENCH_OUT'] ?? 'bench.json', {
    runtime: [...versions].join('; '),
    targets,
  });
  expect(regressionsOf(targets, baseline.targets)).toEqual([]);
});

interface Run {
  readonly name: EngineName;
  readonly people: number;
  readonly floors: string;
}

async function measureEngine({ name, people, floors }: Run) {
  const profile = await mkdtemp(join(tmpdir(), 'durumi-bench-'));
  const server = await serveBuiltFiles();
  const engine = await openEngine(name, profile, server);
  const vault = await VaultPage.start(engine.page);
  await startFloors(engine.page, floors);
  const { passphrase } = await createVault(vault);
  await importPeople(vault, { seed: 1, from: 0, count: people });
  const targets: Target[] = [];
  const take = (...measured: readonly Target[]) => {
    targets.push(...measured);
    for (const { id, ratio } of measured) process.stdout.write(`${name}, ${people} people: ${id} ${ratio}\n`);
  };
  take(...(await measureUnlock({ engine, vault, passphrase, people })));
  take(await measureSave({ engine, vault }, people));
  take(await measureOpenPerson({ engine, vault }, people));
  take(...(await measureSearch({ engine, vault }, people)));
  await engine.close();
  take(await measureDisk({ profile, engine: name, people }));
  // The window shows the people as they were counted; the import comes last, it adds some.
  if (name === 'electron') take(...(await measureWindow({ profile, passphrase, people })));
  const again = await openEngine(name, profile, server);
  const importing = await VaultPage.start(again.page);
  await startFloors(again.page, floors);
  await importing.call('vault.unlock', { passphrase });
  await importing.event('verified');
  take(await measureBackup({ engine: again, vault: importing }, people));
  take(await measureImport({ engine: again, vault: importing, people }));
  await again.close();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return { version: engine.version, targets };
}

/** The list must open nearly as quickly for many as for few: P1 also limits how it grows. */
function growth(engine: EngineName, targets: readonly Target[]): Target[] {
  const [few, many] = targets.filter((each) => each.id === 'P1' && each.engine === engine);
  if (few === undefined || many === undefined) return [];
  const ratio = Math.round((many.ms / few.ms) * 1000) / 1000;
  const { people, ms } = many;
  return [{ id: 'P1-growth', engine, people, ratio, target: 2, met: ratio <= 2, floorMs: few.ms, ms }];
}
