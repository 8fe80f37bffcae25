import Dexie, { type Table } from 'dexie';
import type { PlainRecord } from '../plain-records';
import type { Peer } from './peer';

/** Dexie as it is used without encryption: plain objects and three indexes, durable. */
export async function openPlainDexie(): Promise<Peer> {
  const database = new PlainDatabase();
  await database.open();
  const { records } = database;
  return {
    insert: (all) => records.bulkAdd([...all]),
    get: (id) => records.get(id),
    update: (record) => records.put(record),
    firstByName: (limit) => records.where('name').above('').limit(limit).toArray(),
    readAll: () => records.toArray(),
    close: async () => database.close(),
  };
}

class PlainDatabase extends Dexie {
  declare readonly records: Table<PlainRecord, string>;

  constructor() {
    super('bench-plain', { chromeTransactionDurability: 'strict' });
    this.version(1).stores({ records: 'id, personId, name, updatedAt' });
  }
}
