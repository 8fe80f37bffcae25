import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BuiltFilesServer } from '../../e2e/engine/built-files-server';
import { openEngine, type EngineName } from '../../e2e/engine/open-engine';
import { timeCall, startBenchWorker } from '../floors/bench-worker';
import type { PeerName } from '../peers/peers-worker';
import { median, type PeerFigures } from '../report';
import { databaseMegabytes } from './disk';

/** The peers are slow: they are compared at one size. */
export const PEER_PEOPLE = 10_000;
const ROUNDS = 50;
const LONG_ROUNDS = 3;
const FIRST = 50;
// Coprime with any number of records of that size: other records each round, people and encounters.
const STRIDE = 7919;

const PEERS: readonly { readonly name: PeerName; readonly store: string }[] = [
  { name: 'dexie', store: 'plain Dexie, three indexes' },
  { name: 'rxdb', store: 'RxDB, encryption-crypto-js' },
  { name: 'pouchdb', store: 'PouchDB, crypto-pouch' },
];

interface Subject {
  readonly engine: EngineName;
  readonly server: BuiltFilesServer;
  readonly script: string;
}

/** The stores that one would otherwise pick, one after the other, each in a profile of its own. */
export async function measurePeers(subject: Subject): Promise<PeerFigures[]> {
  const measured: PeerFigures[] = [];
  for (const each of PEERS) {
    measured.push(await measurePeer(subject, each));
    process.stdout.write(`${subject.engine}: ${each.store}\n`);
  }
  return measured;
}

async function measurePeer(
  { engine: name, server, script }: Subject,
  peer: (typeof PEERS)[number],
): Promise<PeerFigures> {
  const profile = await mkdtemp(join(tmpdir(), 'durumi-peer-'));
  const engine = await openEngine(name, profile, server);
  const { page } = engine;
  await startBenchWorker(page, script);
  await timeCall(page, 'peer.prepare', { name: peer.name, people: PEER_PEOPLE });
  const insertMs = await timeCall(page, 'peer.insert');
  // Some keep what they stored in memory: everything is read by a store that was opened anew.
  const reopen = () => timeCall(page, 'peer.reopen');
  await reopen();
  const getMs = await medianOf(ROUNDS, (round) => timeCall(page, 'peer.get', { at: round * STRIDE }));
  const updateMs = await medianOf(ROUNDS, (round) => timeCall(page, 'peer.update', { at: round * STRIDE }));
  const firstMs = await medianOf(LONG_ROUNDS, async () => {
    await reopen();
    return timeCall(page, 'peer.first', { limit: FIRST });
  });
  const allMs = await medianOf(LONG_ROUNDS, async () => {
    await reopen();
    return timeCall(page, 'peer.all');
  });
  await timeCall(page, 'peer.close');
  const runtime = engine.version;
  await engine.close();
  const diskMb = await databaseMegabytes(name, profile);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  return {
    store: peer.store,
    runtime,
    people: PEER_PEOPLE,
    insertMs,
    getMs,
    updateMs,
    firstMs,
    allMs,
    diskMb,
  };
}

async function medianOf(rounds: number, measure: (round: number) => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1) times.push(await measure(round));
  return median(times);
}
