import type { Page } from '@playwright/test';
import type { RawRow } from './vault-page';

// Past the vault, straight into IndexedDB: what someone does who has the laptop but not the passphrase.

/** All rows of the vault's database. */
export function readRawRows(page: Page): Promise<RawRow[]> {
  return page.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open('durumi-vault');
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('cannot open')));
    });
    const ask = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve) => {
        request.addEventListener('success', () => resolve(request.result));
      });
    const toBase64 = (bytes: Uint8Array) => {
      let text = '';
      for (const byte of bytes) text += String.fromCodePoint(byte);
      return btoa(text);
    };
    const rows: { store: string; key: string | number; epoch: number; bytes: string }[] = [];
    for (const store of database.objectStoreNames) {
      const objects = database.transaction(store).objectStore(store);
      const [keys, values] = await Promise.all([ask(objects.getAllKeys()), ask(objects.getAll())]);
      keys.forEach((key, index) => {
        const value = values[index] as { e: number; b: Uint8Array };
        rows.push({ store, key: key as string | number, epoch: value.e, bytes: toBase64(value.b) });
      });
    }
    database.close();
    return rows;
  });
}

/** Writes rows as they are, creating the database with its stores if there is none. */
export function writeRawRows(page: Page, rows: readonly RawRow[]): Promise<void> {
  return page.evaluate(async (written) => {
    const stores = ['records', 'audit', 'log', 'snapshot', 'drafts', 'vault'];
    const databases = await indexedDB.databases();
    const isThere = databases.some(({ name }) => name === 'durumi-vault');
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      // The version of the first format; Dexie counts in tens. One that is there keeps its own.
      const request = isThere ? indexedDB.open('durumi-vault') : indexedDB.open('durumi-vault', 10);
      request.addEventListener('upgradeneeded', () => {
        for (const store of stores) request.result.createObjectStore(store);
      });
      request.addEventListener('success', () => resolve(request.result));
      request.addEventListener('error', () => reject(new Error('cannot open')));
    });
    const transaction = database.transaction(stores, 'readwrite');
    for (const { store, key, epoch, bytes } of written) {
      const value = { e: epoch, b: Uint8Array.from(atob(bytes), (letter) => letter.codePointAt(0) ?? 0) };
      transaction.objectStore(store).put(value, key);
    }
    await new Promise((resolve) => {
      transaction.addEventListener('complete', resolve);
    });
    database.close();
  }, rows);
}

/** Removes a row. */
export function removeRawRow(page: Page, { store, key }: Pick<RawRow, 'store' | 'key'>): Promise<void> {
  return page.evaluate(
    async (row) => {
      const database = await new Promise<IDBDatabase>((resolve) => {
        const request = indexedDB.open('durumi-vault');
        request.addEventListener('success', () => resolve(request.result));
      });
      const transaction = database.transaction(row.store, 'readwrite');
      transaction.objectStore(row.store).delete(row.key);
      await new Promise((resolve) => {
        transaction.addEventListener('complete', resolve);
      });
      database.close();
    },
    { store, key },
  );
}
