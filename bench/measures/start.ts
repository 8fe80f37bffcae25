import type { ElectronApplication } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchApp } from '../../e2e/launch-app';
import { launchEmpty } from '../empty-window/launch-empty';
import { atMost, median, type Target } from '../report';

const STARTS = 7;

/** P8: from the start of the process to the unlock screen, against an empty window. */
export async function measureStart(profile: string, people: number): Promise<Target> {
  const empty = await mkdtemp(join(tmpdir(), 'durumi-empty-'));
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < STARTS; round += 1) {
    ours.push(await timeStart(() => launchApp(profile), 'input[type="password"]'));
    floor.push(await timeStart(() => launchEmpty(empty), 'h1'));
  }
  await rm(empty, { recursive: true, force: true, maxRetries: 5 });
  return atMost({
    id: 'P8',
    engine: 'electron',
    people,
    target: 1.2,
    ms: median(ours),
    floorMs: median(floor),
  });
}

async function timeStart(launch: () => Promise<ElectronApplication>, shown: string): Promise<number> {
  const startedAt = performance.now();
  const app = await launch();
  const page = await app.firstWindow();
  await page.locator(shown).waitFor();
  const ms = performance.now() - startedAt;
  await app.close();
  return ms;
}
