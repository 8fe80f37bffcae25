import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltFilesServer } from '../../e2e/engine/built-files-server';
import { openEngine, type EngineName } from '../../e2e/engine/open-engine';
import { removeRawRow } from '../../e2e/engine/raw-database';
import { VaultPage } from '../../e2e/engine/vault-page';
import type { PersonId } from '../../src/domain/person';
import { createVault } from '../fill-vault';
import { generatePeople, type ImportedPerson } from '../generate-people';
import { median, type PeerFigures } from '../report';
import { databaseMegabytes } from './disk';
import { derivedKeyAt } from './unlock';

const ROUNDS = 50;
const LONG_ROUNDS = 3;
const FIRST = 50;
const BATCH = 1000;

interface Subject {
  readonly engine: EngineName;
  readonly server: BuiltFilesServer;
  readonly people: number;
}

/** The vault with the operations that its peers are compared by, in a fresh profile. */
export async function measureOwnStore({ engine: name, server, people }: Subject): Promise<PeerFigures> {
  const profile = await mkdtemp(join(tmpdir(), 'durumi-peer-'));
  const engine = await openEngine(name, profile, server);
  const vault = await VaultPage.start(engine.page);
  const { passphrase } = await createVault(vault);
  const generated = generatePeople({ seed: 1, from: 0, count: people });
  const { ms: insertMs, ids } = await insert(vault, generated);
  await vault.event('snapshot-written');
  const getMs = await timeEach(vault, (round) => ['person.open', { personId: ids[round % ids.length] }]);
  const firstMs = await timeEach(vault, () => ['people.page', { query: '', offset: 0, limit: FIRST }]);
  const updateMs = await timeUpdates(vault, { ids, generated });
  const all: number[] = [];
  for (let round = 0; round < LONG_ROUNDS; round += 1) all.push(await readAllRows(vault, passphrase));
  await engine.close();
  const diskMb = await databaseMegabytes(name, profile);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  const figures = { insertMs, getMs, updateMs, firstMs, allMs: median(all), diskMb };
  return { store: 'Durumi', runtime: engine.version, people, ...figures };
}

async function insert(vault: VaultPage, generated: readonly ImportedPerson[]) {
  const batches = Array.from({ length: generated.length / BATCH }, (_, index) =>
    generated.slice(index * BATCH, (index + 1) * BATCH),
  );
  return vault.page.evaluate(async (all) => {
    const ids: PersonId[] = [];
    const startedAt = performance.now();
    for (const people of all) {
      const imported = (await window.vaultUnderTest.call('people.import', { people })) as {
        readonly value: readonly PersonId[];
      };
      ids.push(...imported.value);
    }
    return { ms: performance.now() - startedAt, ids };
  }, batches);
}

async function timeEach(
  vault: VaultPage,
  callOf: (round: number) => readonly [string, object],
): Promise<number> {
  const calls = Array.from({ length: ROUNDS }, (_, round) => callOf(round));
  const times = await vault.page.evaluate(async (all) => {
    const taken: number[] = [];
    for (const [name, input] of all) {
      const before = performance.now();
      const answer = (await window.vaultUnderTest.call(name, input)) as { readonly ok: boolean };
      taken.push(performance.now() - before);
      if (!answer.ok) throw new Error(`${name} was refused`);
    }
    return taken;
  }, calls);
  return median(times);
}

async function timeUpdates(
  vault: VaultPage,
  { ids, generated }: { readonly ids: readonly PersonId[]; readonly generated: readonly ImportedPerson[] },
): Promise<number> {
  const calls: (readonly [string, object])[] = [];
  for (const [index, personId] of ids.slice(0, ROUNDS).entries()) {
    const file = await vault.call('person.open', { personId });
    const person = generated[index]?.person;
    if (!file.ok || person === undefined) throw new Error('nobody');
    calls.push(['person.update', { personId, revision: file.value.person.revision, person }]);
  }
  return timeEach(vault, (round) => calls[round] ?? ['', {}]);
}

/** Milliseconds to read and open every row, which the vault does only where the snapshot of the list is gone. */
async function readAllRows(vault: VaultPage, passphrase: string): Promise<number> {
  await removeRawRow(vault.page, { store: 'snapshot', key: 'head' });
  await vault.restart();
  await vault.unlock(passphrase);
  const openedAt = await vault.page.evaluate(() => performance.timeOrigin + performance.now());
  const ms = openedAt - (await derivedKeyAt(vault));
  await vault.event('snapshot-written');
  return ms;
}
