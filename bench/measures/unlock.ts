import type { Engine } from '../../e2e/engine/open-engine';
import type { VaultPage } from '../../e2e/engine/vault-page';
import { timeCall } from '../floors/bench-worker';
import { atLeast, atMost, median, type Target } from '../report';

const ROUNDS = 5;
const NAIVE_ROUNDS = 3;
const FIRST_ROWS = 60;

interface Subject {
  readonly engine: Engine;
  readonly vault: VaultPage;
  readonly passphrase: string;
  readonly people: number;
}

/** P1 and P2: from the derived key to the first names, against reading the bytes and against reading every row. */
export async function measureUnlock({ engine, vault, passphrase, people }: Subject): Promise<Target[]> {
  const { page } = vault;
  await timeCall(page, 'snapshot.prepare');
  const ours: number[] = [];
  const bytes: number[] = [];
  const naive: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await unlockOnce(vault, passphrase));
    await vault.event('verified');
    bytes.push(await timeCall(page, 'snapshot.open'));
  }
  // Not before: unlocking takes databases that are not the vault's away.
  await timeCall(page, 'naive.prepare', { people });
  for (let round = 0; round < NAIVE_ROUNDS; round += 1) naive.push(await timeCall(page, 'naive.open'));
  await timeCall(page, 'naive.end');
  const measured = { engine: engine.name, people, ms: median(ours) };
  return [
    atMost({ id: 'P1', ...measured, target: 2, floorMs: median(bytes) }),
    atLeast({ id: 'P2', ...measured, target: 30, floorMs: median(naive) }),
  ];
}

/** Milliseconds from the derived key to the first rows in the page. */
async function unlockOnce(vault: VaultPage, passphrase: string): Promise<number> {
  await vault.restart();
  const shownAt = await vault.page.evaluate(
    async ([secret, limit]) => {
      await window.vaultUnderTest.call('vault.unlock', { passphrase: secret });
      await window.vaultUnderTest.call('people.page', { query: '', offset: 0, limit });
      return performance.timeOrigin + performance.now();
    },
    [passphrase, FIRST_ROWS] as const,
  );
  return shownAt - (await derivedKeyAt(vault));
}

/** When the running worker had derived its key, as a moment that other parts of the page can be compared with. */
export async function derivedKeyAt(vault: VaultPage): Promise<number> {
  const worker = vault.page.workers().findLast((each) => each.url().endsWith('/vault-worker.js'));
  const derivedAt = await worker?.evaluate(() => {
    const mark = performance.getEntriesByName('vault.key-derived').at(-1);
    return performance.timeOrigin + (mark?.startTime ?? Number.NaN);
  });
  return derivedAt ?? Number.NaN;
}
