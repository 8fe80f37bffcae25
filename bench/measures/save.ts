import type { Engine } from '../../e2e/engine/open-engine';
import { readRawRows } from '../../e2e/engine/raw-database';
import type { VaultPage } from '../../e2e/engine/vault-page';
import { timeCall } from '../floors/bench-worker';
import { generatePeople } from '../generate-people';
import { atMost, median, type Target } from '../report';

const SAVES = 150;

/** P3: an acknowledged save with its manifest, audit and log entries, against one durable put of as many bytes. */
export async function measureSave(
  { engine, vault }: { readonly engine: Engine; readonly vault: VaultPage },
  people: number,
): Promise<Target> {
  const { page } = vault;
  const [first] = generatePeople({ seed: 2, from: 0, count: 1 });
  if (first === undefined) throw new Error('nobody');
  const created = await vault.call('person.create', { person: first.person });
  if (!created.ok) throw new Error(created.error.kind);
  const bytes = people > 20_000 ? SAVED_BYTES : await bytesOfSave(page, created.value.id);
  await timeCall(page, 'put.prepare');
  const { ours, floor } = await page.evaluate(
    async ([saves, person, size]) => {
      const times = { ours: [] as number[], floor: [] as number[] };
      // One after the other, so that both meet the same disk.
      for (let save = 0; save < saves; save += 1) {
        const before = performance.now();
        await window.vaultUnderTest.call('person.create', { person });
        const between = performance.now();
        await window.bench.call('put', { bytes: size });
        times.ours.push(between - before);
        times.floor.push(performance.now() - between);
      }
      return times;
    },
    [SAVES, first.person, bytes] as const,
  );
  return atMost({
    id: 'P3',
    engine: engine.name,
    people,
    target: 1.4,
    ms: median(ours),
    floorMs: median(floor),
  });
}

/** A record, the manifest, an audit entry and a log entry, each with its nonce and tag. */
const SAVED_BYTES = 4 * (512 + 41);

async function bytesOfSave(page: VaultPage['page'], personId: string): Promise<number> {
  const rows = await readRawRows(page);
  const size = (bytes: string | undefined) => Math.floor(((bytes ?? '').length * 3) / 4);
  const newest = (store: string) => rows.filter((row) => row.store === store).at(-1)?.bytes;
  const record = rows.find(({ key }) => key === personId)?.bytes;
  const manifest = rows.find(({ key }) => key === 'manifest')?.bytes;
  return size(record) + size(manifest) + size(newest('audit')) + size(newest('log'));
}
