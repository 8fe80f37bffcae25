import { answerCalls } from '../floors/answer-calls';
import { plainBatches, type PlainRecord } from '../plain-records';
import { openEncryptedPouchdb } from './encrypted-pouchdb';
import { openEncryptedRxdb } from './encrypted-rxdb';
import type { Peer } from './peer';
import { openPlainDexie } from './plain-dexie';

// The stores that one would otherwise pick, on the same records in the same engine. Never a part of the app.

const OPENERS = { dexie: openPlainDexie, rxdb: openEncryptedRxdb, pouchdb: openEncryptedPouchdb };
const BATCH = 1000;

export type PeerName = keyof typeof OPENERS;

let batches: readonly (readonly PlainRecord[])[] = [];
let records: readonly PlainRecord[] = [];
let peer: Peer | undefined;
let open: () => Promise<Peer> = openPlainDexie;

const calls = {
  'peer.prepare': async ({ name, people }: { readonly name: PeerName; readonly people: number }) => {
    batches = plainBatches({ from: 0, count: people, batch: BATCH });
    records = batches.flat();
    open = OPENERS[name];
    peer = await open();
  },
  'peer.reopen': async () => {
    await opened().close();
    peer = await open();
  },
  'peer.insert': async () => {
    for (const each of batches) await opened().insert(each);
  },
  'peer.get': async ({ at }: At) => {
    const { id, name } = recordAt(at);
    const found = await opened().get(id);
    if (found?.name !== name) throw new Error('another record was read');
  },
  'peer.update': ({ at }: At) => opened().update({ ...recordAt(at), updatedAt: 1 }),
  'peer.first': async ({ limit }: { readonly limit: number }) => {
    const found = await opened().firstByName(limit);
    if (found.length !== limit) throw new Error(`${found.length} of ${limit} were read`);
  },
  'peer.all': async () => {
    const found = await opened().readAll();
    if (found.length < records.length) throw new Error(`${found.length} of ${records.length} were read`);
  },
  'peer.close': () => opened().close(),
} as const;

interface At {
  /** Any number: it is taken around. */
  readonly at: number;
}

export type PeerCall = keyof typeof calls;

function opened(): Peer {
  if (peer === undefined) throw new Error('no peer was opened');
  return peer;
}

function recordAt(at: number): PlainRecord {
  const found = records[at % records.length];
  if (found === undefined) throw new Error('no records');
  return found;
}

answerCalls(calls, Promise.resolve());
