import Dexie, { type Table } from 'dexie';

/** A sealed value as it lies in the database. */
export interface SealedRow {
  /** Epoch of the vault key. */
  readonly e: number;
  readonly b: Uint8Array;
}

const DATABASE_NAME = 'durumi-vault';

/** Object stores. None has an index: keys are random ids, running numbers or fixed names. */
export const STORES = ['records', 'audit', 'log', 'snapshot', 'drafts', 'vault'] as const;
export type StoreName = (typeof STORES)[number];

class VaultDatabase extends Dexie {
  declare readonly records: Table<SealedRow, string>;

  constructor() {
    super(DATABASE_NAME, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores(Object.fromEntries(STORES.map((store) => [store, ''])));
  }
}

export type { VaultDatabase };

/** How the database on this machine stands. */
export type Probe =
  { readonly kind: 'absent' } | { readonly kind: 'present' } | { readonly kind: 'data-lost' };

/**
 * Looks before anything opens it: Chromium silently replaces a database that it holds for corrupt by an empty one and
 * tells so only in the upgrade event of the first opening. That opening is aborted here, so nothing is overwritten.
 */
export async function probeDatabase(): Promise<Probe> {
  const databases = await indexedDB.databases();
  if (!databases.some(({ name }) => name === DATABASE_NAME)) return { kind: 'absent' };
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(DATABASE_NAME);
    let isLost = false;
    request.addEventListener('upgradeneeded', () => {
      isLost = true;
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve({ kind: 'present' });
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      if (isLost) resolve({ kind: 'data-lost' });
      else reject(new Error('the vault database does not open'));
    });
  });
}

/** Opens the database, creating its stores if it is new. */
export async function openDatabase(): Promise<VaultDatabase> {
  const database = new VaultDatabase();
  await database.open();
  return database;
}
