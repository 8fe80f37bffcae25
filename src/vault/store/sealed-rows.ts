import { err, ok, type Result } from '../../domain/result';
import type { SealedRow, StoreName, VaultDatabase } from './database';

export type RowKey = string | number;

export type RowWrite =
  | { readonly store: StoreName; readonly key: RowKey; readonly value: SealedRow }
  | { readonly store: StoreName; readonly remove: RowKey | IDBKeyRange };

export type WriteError = { readonly kind: 'not-stored' };

/**
 * Writes all or nothing in one transaction and answers when it is on the disk (strict durability). Goes past Dexie's
 * promises to the connection that it opened: this is the path that a caseworker waits for.
 */
export async function writeRows(
  database: VaultDatabase,
  writes: readonly RowWrite[],
): Promise<Result<undefined, WriteError>> {
  try {
    // A connection that broke on a full disk is opened anew.
    if (!database.isOpen()) await database.open();
    await commit(database.backendDB(), writes);
    return ok(undefined);
  } catch {
    return err({ kind: 'not-stored' });
  }
}

function commit(connection: IDBDatabase, writes: readonly RowWrite[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const stores = [...new Set(writes.map(({ store }) => store))];
    const transaction = connection.transaction(stores, 'readwrite', { durability: 'strict' });
    transaction.addEventListener('complete', () => resolve());
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('the transaction was aborted')),
    );
    for (const write of writes) {
      const store = transaction.objectStore(write.store);
      if ('remove' in write) store.delete(write.remove);
      else store.put(write.value, write.key);
    }
    transaction.commit();
  });
}

/** Reads several rows of one store in one transaction, in the order of the keys; undefined where there is none. */
export function readRows(
  database: VaultDatabase,
  store: StoreName,
  keys: readonly RowKey[],
): Promise<(SealedRow | undefined)[]> {
  return inReadTransaction(database, store, (objects) => keys.map((key) => objects.get(key)));
}

/** Reads one row. */
export async function readRow(
  database: VaultDatabase,
  store: StoreName,
  key: RowKey,
): Promise<SealedRow | undefined> {
  const [row] = await readRows(database, store, [key]);
  return row;
}

/** Reads up to `limit` rows with their keys, from the first key after `after`. */
export async function readSlice(
  database: VaultDatabase,
  store: StoreName,
  { after, limit }: { readonly after: RowKey | undefined; readonly limit: number },
): Promise<readonly (readonly [RowKey, SealedRow])[]> {
  const range = after === undefined ? undefined : IDBKeyRange.lowerBound(after, true);
  const [keys, rows] = await inReadTransaction<unknown>(database, store, (objects) => [
    objects.getAllKeys(range, limit),
    objects.getAll(range, limit),
  ]);
  return (keys as RowKey[]).map(
    (key, index) => [key, (rows as SealedRow[])[index] ?? { e: 0, b: new Uint8Array() }] as const,
  );
}

/** All keys of a store, in their order. */
export function readKeys(database: VaultDatabase, store: StoreName): Promise<readonly RowKey[]> {
  return inReadTransaction<RowKey[]>(database, store, (objects) => [objects.getAllKeys()]).then(
    ([keys = []]) => keys,
  );
}

/** How many rows a store holds. */
export async function countRows(database: VaultDatabase, store: StoreName): Promise<number> {
  const [count = 0] = await inReadTransaction<number>(database, store, (objects) => [objects.count()]);
  return count;
}

function inReadTransaction<Value>(
  database: VaultDatabase,
  store: StoreName,
  ask: (objects: IDBObjectStore) => readonly IDBRequest[],
): Promise<Value[]> {
  return new Promise((resolve, reject) => {
    const transaction = database.backendDB().transaction(store, 'readonly');
    const requests = ask(transaction.objectStore(store));
    transaction.addEventListener('complete', () => resolve(requests.map(({ result }) => result as Value)));
    transaction.addEventListener('abort', () =>
      reject(transaction.error ?? new Error('the transaction was aborted')),
    );
  });
}
