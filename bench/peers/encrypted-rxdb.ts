import { createRxDatabase } from 'rxdb/plugins/core';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { PlainRecord } from '../plain-records';
import { sortedByName, type Peer } from './peer';

interface Stored {
  readonly id: string;
  readonly record: PlainRecord;
}

/** What is used of a collection. */
interface Records {
  readonly bulkInsert: (all: readonly Stored[]) => Promise<{ readonly error: readonly unknown[] }>;
  readonly upsert: (stored: Stored) => Promise<unknown>;
  readonly find: () => { readonly exec: () => Promise<readonly Stored[]> };
  readonly findOne: (id: string) => { readonly exec: () => Promise<Stored | null> };
}

/** RxDB over Dexie with its encryption plugin: the whole record is one encrypted field. */
export async function openEncryptedRxdb(): Promise<Peer> {
  const storage = wrappedKeyEncryptionCryptoJsStorage({
    storage: getRxStorageDexie({ chromeTransactionDurability: 'strict' }),
  });
  const database = await createRxDatabase({
    name: 'bench-rxdb',
    storage,
    password: 'only for made-up people',
    multiInstance: false,
  });
  const { records: opened } = await database.addCollections({ records: { schema: SCHEMA } });
  // Its own types lean on packages that are not there, and say less.
  const records = opened as unknown as Records;
  const readAll = async () => (await records.find().exec()).map(({ record }) => record);
  return {
    insert: (all) => records.bulkInsert(all.map((record) => ({ id: record.id, record }))),
    get: async (id) => (await records.findOne(id).exec())?.record,
    update: (record) => records.upsert({ id: record.id, record }),
    firstByName: async (limit) => sortedByName(await readAll(), limit),
    readAll,
    close: async () => {
      await database.close();
    },
  };
}

const SCHEMA = {
  version: 0,
  primaryKey: 'id',
  type: 'object',
  properties: { id: { type: 'string', maxLength: 36 }, record: { type: 'object' } },
  required: ['id', 'record'],
  encrypted: ['record'],
} as const;
