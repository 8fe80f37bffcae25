import { createRxDatabase, type RxCollection } from 'rxdb/plugins/core';
import { wrappedKeyEncryptionCryptoJsStorage } from 'rxdb/plugins/encryption-crypto-js';
import { getRxStorageDexie } from 'rxdb/plugins/storage-dexie';
import type { PlainRecord } from '../plain-records';
import { sortedByName, type Peer } from './peer';

interface Stored {
  readonly id: string;
  readonly record: PlainRecord;
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
  const { records } = await database.addCollections<{ records: RxCollection<Stored> }>({
    records: { schema: SCHEMA },
  });
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
