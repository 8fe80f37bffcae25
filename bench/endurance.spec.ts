import { test } from '@playwright/test';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { growthOf } from './endurance/growth';
import { startApp } from './endurance/running-app';
import { runWeek } from './endurance/week';
import { createVault } from './fill-vault';
import { createRandom } from './random';

/** So much may the trend rise in the second half of the longest life of the engine, as a part of the median. */
const MEMORY_BOUND = 0.1;
const HANDLES_BOUND = 0.05;

const ACTIONS = Number(process.env['DURUMI_ENDURE_ACTIONS'] ?? 4000);
const SEED = Number(process.env['DURUMI_SEED'] ?? Date.now() % 1_000_000);

test('after days of work, with kills and clock jumps, everything is as it must be and nothing grows', async () => {
  test.setTimeout(600_000 + ACTIONS * 1000);
  process.stdout.write(`DURUMI_SEED=${SEED}\n`);
  const profile = await mkdtemp(join(tmpdir(), 'durumi-endurance-'));
  const colleagueProfile = await mkdtemp(join(tmpdir(), 'durumi-colleague-'));
  const first = await startApp(profile);
  const { passphrase } = await createVault(first.vault);
  await first.app.close();
  const random = createRandom(SEED);
  const plan = { profile, colleagueProfile, passphrase, random, actions: ACTIONS };
  // Outside of a step, Playwright searches all calls before for the one that each belongs to.
  const week = await test.step('a week of work', () => runWeek(plan));
  const { kills, mismatches, samples, ...counts } = week;
  const memory = {
    workerHeapBytes: growthOf(samples, 'workerHeapBytes', MEMORY_BOUND),
    vaultProcessBytes: growthOf(samples, 'vaultProcessBytes', MEMORY_BOUND),
    appBytes: growthOf(samples, 'appBytes', MEMORY_BOUND),
  };
  const handles = growthOf(samples, 'handles', HANDLES_BOUND);
  const ok = mismatches.length === 0 && [handles, ...Object.values(memory)].every((each) => each.ok);
  const total = kills.engine + kills.worker + kills.ownCrashes;
  const report = {
    seed: SEED,
    ...counts,
    kills: total,
    killed: kills,
    mismatches: mismatches.length,
    mismatch: mismatches,
    memory,
    handles,
    ok,
  };
  const file = process.env['DURUMI_ENDURE_OUT'] ?? 'endurance.json';
  await writeFile(file, `${JSON.stringify({ ...report, samples }, undefined, 2)}\n`);
  process.stdout.write(`${JSON.stringify(report, undefined, 2)}\n`);
  for (const each of [profile, colleagueProfile])
    await rm(each, { recursive: true, force: true, maxRetries: 5 });
  if (!ok) throw new Error(mismatches[0] ?? 'Memory or handles grew: see the report.');
});
