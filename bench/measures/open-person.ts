import type { Engine } from '../../e2e/engine/open-engine';
import type { VaultPage } from '../../e2e/engine/vault-page';
import { timeCall } from '../floors/bench-worker';
import { generatePeople } from '../generate-people';
import { atMost, median, type Target } from '../report';

const ENCOUNTERS = 20;
const ROUNDS = 100;

/** P5: a person with twenty encounters, against reading the same rows in one transaction. */
export async function measureOpenPerson(
  { engine, vault }: { readonly engine: Engine; readonly vault: VaultPage },
  people: number,
): Promise<Target> {
  const { page } = vault;
  const generated = generatePeople({ seed: 3, from: 0, count: ENCOUNTERS });
  const encounters = generated.map((each) => each.encounters[0]).filter((each) => each !== undefined);
  const person = generated[0]?.person;
  if (person === undefined) throw new Error('nobody');
  const imported = await vault.call('people.import', { people: [{ person, encounters }] });
  const personId = imported.ok ? imported.value[0] : undefined;
  if (personId === undefined) throw new Error('not imported');
  const file = await vault.call('person.open', { personId });
  if (!file.ok) throw new Error(file.error.kind);
  const keys = [personId, ...file.value.encounters.map(({ id }) => id)];
  await timeCall(page, 'get.prepare');
  const { ours, floor } = await page.evaluate(
    async ([rounds, id, wanted]) => {
      const times = { ours: [] as number[], floor: [] as number[] };
      for (let round = 0; round < rounds; round += 1) {
        const before = performance.now();
        await window.vaultUnderTest.call('person.open', { personId: id });
        const between = performance.now();
        await window.bench.call('get', { keys: wanted });
        times.ours.push(between - before);
        times.floor.push(performance.now() - between);
      }
      return times;
    },
    [ROUNDS, personId, keys] as const,
  );
  await timeCall(page, 'get.end');
  return atMost({
    id: 'P5',
    engine: engine.name,
    people,
    target: 1.5,
    ms: median(ours),
    floorMs: median(floor),
  });
}
