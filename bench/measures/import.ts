import type { Engine } from '../../e2e/engine/open-engine';
import type { VaultPage } from '../../e2e/engine/vault-page';
import { timeCall } from '../floors/bench-worker';
import { generatePeople } from '../generate-people';
import { atMost, median, type Target } from '../report';

const BATCH = 1000;
const BATCHES = 3;
const ROUNDS = 3;

/** P4: an import, against plain Dexie with three indexes and the same records, unencrypted. */
export async function measureImport({
  engine,
  vault,
  people,
}: {
  readonly engine: Engine;
  readonly vault: VaultPage;
  readonly people: number;
}): Promise<Target> {
  const { page } = vault;
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const from = 1_000_000 + round * BATCH * BATCHES;
    const batches = Array.from({ length: BATCHES }, (_, index) =>
      generatePeople({ seed: 1, from: from + index * BATCH, count: BATCH }),
    );
    ours.push(
      await page.evaluate(async (imported) => {
        const startedAt = performance.now();
        for (const each of imported) await window.vaultUnderTest.call('people.import', { people: each });
        return performance.now() - startedAt;
      }, batches),
    );
    await timeCall(page, 'dexie.prepare', { from, count: BATCH * BATCHES, batch: BATCH });
    floor.push(await timeCall(page, 'dexie.import'));
  }
  return atMost({
    id: 'P4',
    engine: engine.name,
    people,
    target: 0.7,
    ms: median(ours),
    floorMs: median(floor),
  });
}
