import type { ElectronApplication } from '@playwright/test';
import { mkdtemp, rm } from 'node:fs/promises';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { descendants } from '../../e2e/shell/process-memory';
import { launchEmpty } from '../empty-window/launch-empty';
import { shareAtMost, type Target } from '../report';

/** How much more than an empty window the app may take. */
const MORE_MB = 150;
/**
 * Nothing is at work any more when the memory has not changed by a hundredth between so many looks: an engine at rest
 * waits some twenty seconds before it collects what is left over.
 */
const QUIET_LOOKS = 14;
const BETWEEN_LOOKS_MS = 2000;
const MOST_LOOKS = 90;

/** P12: the memory of all processes some time after unlocking, beyond that of an empty window. Linux only. */
export async function measureMemory(
  app: ElectronApplication,
  { people, empty }: { readonly people: number; readonly empty: number },
): Promise<Target> {
  const ours = await quietMegabytes(app);
  const measured = { id: 'P12', engine: 'electron', people, unit: 'MB', target: 1 } as const;
  return shareAtMost({ ...measured, ms: ours, floorMs: empty }, (ours - empty) / MORE_MB);
}

/** The memory of an empty window. No other may be open: what they share would count half. */
export async function emptyWindowMegabytes(): Promise<number> {
  const profile = await mkdtemp(join(tmpdir(), 'durumi-empty-'));
  const empty = await launchEmpty(profile);
  await (await empty.firstWindow()).locator('h1').waitFor();
  const megabytes = await quietMegabytes(empty);
  await empty.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return megabytes;
}

async function quietMegabytes(app: ElectronApplication): Promise<number> {
  const root = app.process().pid ?? Number.NaN;
  let last = Number.NaN;
  let quiet = 0;
  for (let look = 0; look < MOST_LOOKS && quiet < QUIET_LOOKS; look += 1) {
    await wait(BETWEEN_LOOKS_MS);
    const now = megabytesOf(root);
    quiet = Math.abs(now - last) < now / 100 ? quiet + 1 : 0;
    last = now;
  }
  return last;
}

// Shared pages count in parts: the sum is what would be free without the app.
function megabytesOf(root: number): number {
  const kilobytes = descendants(root).map((pid) => {
    try {
      const rollup = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
      return Number(/^Pss: +(\d+) kB/mu.exec(rollup)?.[1] ?? 0);
    } catch {
      // It ended meanwhile.
      return 0;
    }
  });
  return kilobytes.reduce((sum, each) => sum + each, 0) / 1024;
}
