import { expect, test } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { serveBuiltFiles } from '../e2e/engine/built-files-server';
import type { EngineName } from '../e2e/engine/open-engine';
import { buildWorker } from './floors/build-worker';
import { keepRun } from './keep-run';
import { measureEngine } from './measure-engine';
import { measureOwnStore } from './measures/own-store';
import { measurePeers, PEER_PEOPLE } from './measures/peers';
import { regressionsOf } from './regressions';
import { round, writeReport, type PeerFigures, type Report, type Target } from './report';

const SIZES = (process.env['DURUMI_BENCH_SIZES'] ?? '10000,50000,100000').split(',').map(Number);
/** Ids of the measures to take, and `peers`; without any, all. */
const ONLY = (process.env['DURUMI_BENCH_ONLY'] ?? '').split(',').filter((id) => id !== '');
const ENGINES: readonly EngineName[] = ['electron', 'chromium'];

test('measures the app against its floors', async () => {
  const isWanted = (id: string) => ONLY.length === 0 || ONLY.includes(id);
  const server = await serveBuiltFiles();
  const floors = await buildWorker('bench/floors/floors-worker.ts');
  const runtimes = { electron: '', chromium: '' };
  const targets: Target[] = [];
  for (const engine of ENGINES) {
    for (const people of SIZES) {
      const measured = await measureEngine({ engine, people, server, floors, isWanted });
      runtimes[engine] = measured.version;
      targets.push(...measured.targets);
    }
    targets.push(...growth(engine, targets));
  }
  const peers = isWanted('peers') ? await measureStores(server) : [];
  await server.close();
  const report: Report = { runtimes, targets, peers };
  await writeReport(process.env['DURUMI_BENCH_OUT'] ?? 'bench.json', report);
  const baseline = JSON.parse(readFileSync(join(import.meta.dirname, 'baseline.json'), 'utf8')) as Report;
  const regressions = regressionsOf(targets, baseline.targets);
  if (process.env['DURUMI_BENCH_KEEP'] === undefined) expect(regressions).toEqual([]);
  else await keepRun(report, regressions);
});

async function measureStores(server: Awaited<ReturnType<typeof serveBuiltFiles>>): Promise<PeerFigures[]> {
  const script = await buildWorker('bench/peers/peers-worker.ts');
  const figures: PeerFigures[] = [];
  for (const engine of ENGINES) {
    const own = await measureOwnStore({ engine, server, people: PEER_PEOPLE });
    figures.push(own, ...(await measurePeers({ engine, server, script })));
  }
  return figures;
}

/** The list must open nearly as quickly for many as for few: P1 also limits how it grows. */
function growth(engine: EngineName, targets: readonly Target[]): Target[] {
  const unlocks = targets.filter((each) => each.id === 'P1' && each.engine === engine);
  const [few] = unlocks;
  const many = unlocks.at(-1);
  if (few === undefined || many === undefined || few === many) return [];
  const ratio = round(many.ms / few.ms);
  const { people, ms } = many;
  return [{ id: 'P1-growth', engine, people, ratio, target: 2, met: ratio <= 2, floorMs: few.ms, ms }];
}
