import type { Engine } from '../../e2e/engine/open-engine';
import type { VaultPage } from '../../e2e/engine/vault-page';
import { timeFloor } from '../floors/floors-page';
import { atLeast, atMost, median, type Target } from '../report';

const ROUNDS = 7;
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
  await timeFloor(page, 'snapshot.prepare');
  await timeFloor(page, 'naive.prepare', { people });
  const ours: number[] = [];
  const bytes: number[] = [];
  const naive: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    ours.push(await unlockOnce(vault, passphrase));
    await vault.event('verified');
    bytes.push(await timeFloor(page, 'snapshot.open'));
    if (round < 3) naive.push(await timeFloor(page, 'naive.open'));
  }
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
  const worker = vault.page.workers().findLast((each) => each.url().endsWith('/vault-worker.js'));
  const derivedAt = await worker?.evaluate(() => {
    const mark = performance.getEntriesByName('vault.key-derived').at(-1);
    return performance.timeOrigin + (mark?.startTime ?? Number.NaN);
  });
  return shownAt - (derivedAt ?? Number.NaN);
}
