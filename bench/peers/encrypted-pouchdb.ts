import cryptoPouch from 'crypto-pouch';
import PouchDB from 'pouchdb-browser';
import type { PlainRecord } from '../plain-records';
import { sortedByName, type Peer } from './peer';

/** PouchDB over IndexedDB with crypto-pouch. It cannot be asked for durable writes. */
export async function openEncryptedPouchdb(): Promise<Peer> {
  PouchDB.plugin(cryptoPouch);
  const database = new PouchDB<PlainRecord>('bench-pouchdb');
  await database.crypto('only for made-up people');
  const readAll = async () => {
    const { rows } = await database.allDocs({ include_docs: true });
    return rows.flatMap(({ doc }) => (doc === undefined ? [] : [doc]));
  };
  return {
    insert: (all) => database.bulkDocs(all.map((record) => ({ ...record, _id: record.id }))),
    get: (id) => database.get(id),
    update: async (record) => {
      const { _rev } = await database.get(record.id);
      return database.put({ ...record, _id: record.id, _rev });
    },
    firstByName: async (limit) => sortedByName(await readAll(), limit),
    readAll,
    close: () => database.close(),
  };
}
