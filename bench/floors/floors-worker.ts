import sodium from 'libsodium-wrappers-sumo';
import { toSearchText } from '../../src/domain/text';
import { generatePeople } from '../generate-people';
import { openPlainDexie } from '../peers/plain-dexie';
import { plainBatches, type Batches, type PlainRecord } from '../plain-records';
import { answerCalls } from './answer-calls';

// The physical floors that the vault is compared with: the least that a machine must do for the same work, and the
// designs that one would otherwise pick. Same engine, same run, no code of the vault.

const VAULT = 'durumi-vault';
const NONCE = new Uint8Array(24);
const STREAM_MESSAGE = new Uint8Array(64 * 1024);

interface Row {
  readonly b: Uint8Array;
}

const floors = {
  /** Reads the bytes of the list's snapshot and decrypts as many. */
  'snapshot.prepare': async () => {
    const rows = await readSnapshotRows();
    snapshotCopies = rows.map(({ b }) => seal(new Uint8Array(b.length)));
  },
  'snapshot.open': async () => {
    await readSnapshotRows();
    for (const sealed of snapshotCopies) open(sealed);
  },
  /** The naive design: one sealed row a person, all of them read and decrypted to show a list. */
  'naive.prepare': async ({ people }: { readonly people: number }) => {
    const database = await openRaw('bench-naive');
    const encoder = new TextEncoder();
    for (let from = 0; from < people; from += 2000) {
      const count = Math.min(2000, people - from);
      const rows = generatePeople({ seed: 1, from, count }).map((person, index) => ({
        key: from + index,
        value: { b: seal(encoder.encode(JSON.stringify(person))) },
      }));
      await putAll(database, rows, 'relaxed');
    }
    database.close();
  },
  'naive.open': async () => {
    const database = await openRaw('bench-naive');
    const decoder = new TextDecoder();
    let names = 0;
    for (let from = 0; ; from += 2000) {
      const range = IDBKeyRange.bound(from, from + 1999);
      const rows = (await done(database.transaction('rows').objectStore('rows').getAll(range))) as Row[];
      if (rows.length === 0) break;
      for (const { b } of rows) {
        const { person } = JSON.parse(decoder.decode(open(b))) as { person: { names: readonly unknown[] } };
        names += person.names.length;
      }
    }
    database.close();
    if (names === 0) throw new Error('the naive rows are gone: nothing was measured');
    return names;
  },
  'naive.end': () => done(indexedDB.deleteDatabase('bench-naive')),
  /** One durable put. */
  'put.prepare': async () => {
    putDatabase = await openRaw('bench-put');
  },
  put: async ({ bytes }: { readonly bytes: number }) => {
    puts += 1;
    const value = { b: crypto.getRandomValues(new Uint8Array(bytes)) };
    if (putDatabase !== undefined) await putAll(putDatabase, [{ key: puts, value }], 'strict');
  },
  /** Rows of the vault by their keys, in one transaction, over a connection that is open. */
  'get.prepare': async () => {
    vaultDatabase = await openRaw(VAULT);
  },
  get: async ({ keys }: { readonly keys: readonly string[] }) => {
    if (vaultDatabase === undefined) return 0;
    const rows = await getAll(vaultDatabase.transaction('records').objectStore('records'), keys);
    return rows.length;
  },
  'get.end': async () => vaultDatabase?.close(),
  /** A secretstream over bytes in memory, 64 KiB a message. */
  secretstream: async ({ bytes }: { readonly bytes: number }) => {
    const { state } = sodium.crypto_secretstream_xchacha20poly1305_init_push(key);
    const tag = sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
    for (let at = 0; at < bytes; at += STREAM_MESSAGE.length)
      sodium.crypto_secretstream_xchacha20poly1305_push(
        state,
        STREAM_MESSAGE.subarray(0, Math.min(STREAM_MESSAGE.length, bytes - at)),
        null,
        tag,
      );
  },
  /** The normalised notes as they are, one after the other, looked through without any index. */
  'includes.prepare': async ({ people }: { readonly people: number }) => {
    noteTexts = generatePeople({ seed: 1, from: 0, count: people }).flatMap(({ encounters }) =>
      encounters.map(({ note, place }) => toSearchText(`${note} ${place}`)),
    );
  },
  includes: async ({ query }: { readonly query: string }) => {
    const terms = query.split(' ');
    return noteTexts.filter((text) => terms.every((term) => text.includes(term))).length;
  },
  'includes.end': async () => {
    noteTexts = [];
  },
  /** Makes the people of a Dexie import ready: that takes time which is nobody's. */
  'dexie.prepare': async (wanted: Batches) => {
    dexieBatches = plainBatches(wanted);
  },
  /** The same records as plain objects through Dexie with three indexes. */
  'dexie.import': async () => {
    const plain = await openPlainDexie();
    for (const records of dexieBatches) await plain.insert(records);
    await plain.close();
  },
} as const;

let dexieBatches: readonly (readonly PlainRecord[])[] = [];
let noteTexts: readonly string[] = [];
let snapshotCopies: readonly Uint8Array[] = [];
let putDatabase: IDBDatabase | undefined;
let vaultDatabase: IDBDatabase | undefined;
let puts = 0;
let key: Uint8Array = new Uint8Array();

export type FloorName = keyof typeof floors;

function seal(plaintext: Uint8Array): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plaintext, null, null, NONCE, key);
}

function open(sealed: Uint8Array): Uint8Array {
  return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, null, NONCE, key);
}

function openRaw(name: string): Promise<IDBDatabase> {
  const request = indexedDB.open(name);
  request.addEventListener('upgradeneeded', () => request.result.createObjectStore('rows'));
  return done(request);
}

/** The head of the list and everybody in it. */
async function readSnapshotRows(): Promise<Row[]> {
  const database = await openRaw(VAULT);
  const objects = database.transaction('snapshot').objectStore('snapshot');
  const [heads, pieces] = await Promise.all([
    done(objects.getAll('head')),
    done(objects.getAll(IDBKeyRange.lowerBound('notes;', true))),
  ]);
  database.close();
  return [...(heads as Row[]), ...(pieces as Row[])];
}

function getAll(objects: IDBObjectStore, keys: readonly string[]): Promise<Row[]> {
  const requests = keys.map((each) => objects.get(each) as IDBRequest<Row>);
  return new Promise((resolve) => {
    objects.transaction.addEventListener('complete', () => resolve(requests.map(({ result }) => result)));
  });
}

function putAll(
  database: IDBDatabase,
  rows: readonly { readonly key: number; readonly value: Row }[],
  durability: IDBTransactionDurability,
): Promise<unknown> {
  const transaction = database.transaction('rows', 'readwrite', { durability });
  for (const row of rows) transaction.objectStore('rows').put(row.value, row.key);
  return new Promise((resolve) => {
    transaction.addEventListener('complete', resolve);
  });
}

function done<Value>(request: IDBRequest<Value>): Promise<Value> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('refused')));
  });
}

const ready = sodium.ready.then(() => {
  key = sodium.crypto_aead_xchacha20poly1305_ietf_keygen();
});
answerCalls(floors, ready);
