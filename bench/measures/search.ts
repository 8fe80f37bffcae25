import type { Engine } from '../../e2e/engine/open-engine';
import type { VaultPage } from '../../e2e/engine/vault-page';
import { timeCall } from '../floors/bench-worker';
import { atMost, percentile95, type Target } from '../report';

const NAMES = ['최은경', '崔银京', 'choe un-gyong', 'cui enjing', 'ㅊㅇㄱ', '은경'];
const NOTE_WORDS = ['여행 서류', '旅行证件', 'travel documents', '진료', '失散', 'promised'];
const ROUNDS = 5;
const FRAME_MS = 1000 / 60;
const MANY = 50_000;

/**
 * P6: the answer to each key while a name is typed, against one frame. P7: names and notes, against looking through the
 * text of the notes alone.
 */
export async function measureSearch(
  { engine, vault }: { readonly engine: Engine; readonly vault: VaultPage },
  people: number,
): Promise<Target[]> {
  const page = await vault.call('people.page', { query: '가', offset: 0, limit: 1 });
  if (page.ok && page.value.isReadingNames === true) await vault.event('names-ready');
  const keys = NAMES.flatMap((name) => Array.from(name, (_, at) => name.slice(0, at + 1)));
  const named = percentile95(await timesOf(vault, keys, 'names'));
  const p6 = { id: 'P6', engine: engine.name, people, target: people > MANY ? 1 : 0.5 };
  await timeCall(vault.page, 'includes.prepare', { people });
  const noted = percentile95(await timesOf(vault, NOTE_WORDS, 'everywhere'));
  const floors: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1)
    for (const query of NOTE_WORDS) floors.push(await timeCall(vault.page, 'includes', { query }));
  await timeCall(vault.page, 'includes.end');
  const p7 = { id: 'P7', engine: engine.name, people, target: 1.5 };
  return [
    atMost({ ...p6, ms: named, floorMs: FRAME_MS }),
    atMost({ ...p7, ms: noted, floorMs: percentile95(floors) }),
  ];
}

function timesOf(
  vault: VaultPage,
  queries: readonly string[],
  scope: 'names' | 'everywhere',
): Promise<number[]> {
  return vault.page.evaluate(
    async ([all, rounds, where]) => {
      const times: number[] = [];
      for (let round = 0; round < rounds; round += 1) {
        for (const query of all) {
          const before = performance.now();
          await window.vaultUnderTest.call('people.page', { query, offset: 0, limit: 100, scope: where });
          times.push(performance.now() - before);
        }
      }
      return times;
    },
    [queries, ROUNDS, scope] as const,
  );
}
