import type { Engine } from '../../e2e/engine/open-engine';
import type { VaultPage } from '../../e2e/engine/vault-page';
import { timeCall } from '../floors/bench-worker';
import { atMost, median, type Target } from '../report';

const ROUNDS = 3;

/** P11: all pieces of a backup until they are in the page, against a secretstream over as many bytes in memory. */
export async function measureBackup(
  { engine, vault }: { readonly engine: Engine; readonly vault: VaultPage },
  people: number,
): Promise<Target> {
  const { page } = vault;
  const ours: number[] = [];
  const floor: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const { ms, bytes } = await page.evaluate(async () => {
      const startedAt = performance.now();
      await window.vaultUnderTest.call('backup.start', {});
      let size = 0;
      for (;;) {
        const next = (await window.vaultUnderTest.call('backup.next', {})) as {
          readonly value?: { readonly bytes: Uint8Array };
        };
        if (next.value === undefined) return { ms: performance.now() - startedAt, bytes: size };
        size += next.value.bytes.length;
      }
    });
    ours.push(ms);
    floor.push(await timeCall(page, 'secretstream', { bytes }));
  }
  return atMost({
    id: 'P11',
    engine: engine.name,
    people,
    target: 3,
    ms: median(ours),
    floorMs: median(floor),
  });
}
