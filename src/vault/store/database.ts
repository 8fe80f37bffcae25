import Dexie, { type Table } from 'dexie';

/** A sealed value as it lies in the database. */
export interface SealedRow {
  /** Epoch of the vault key. */
  readonly e: number;
  readonly b: Uint8Array;
}

/** The first vault of a profile has this name; a restored one has this name and a random id. */
const FIRST_NAME = 'durumi-vault';

const FIRST_STORES = ['records', 'audit', 'log', 'snapshot', 'drafts', 'vault'] as const;
/** Object stores. None has an index: keys are random ids, running numbers or fixed names. */
const STORES = [...FIRST_STORES, 'attachments'] as const;
export type StoreName = (typeof STORES)[number];

class VaultDatabase extends Dexie {
  declare readonly records: Table<SealedRow, string>;

  constructor(name: string) {
    super(name, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores(Object.fromEntries(FIRST_STORES.map((store) => [store, ''])));
    this.version(2).stores({ attachments: '' });
  }
}

export type { VaultDatabase };

/** How the database on this machine stands. */
export type Probe =
  { readonly kind: 'absent' } | { readonly kind: 'present' } | { readonly kind: 'data-lost' };

/**
 * Looks before anything opens it: Chromium silently replaces all databases of a profile by nothing where it holds one
 * for corrupt, and tells so only in the upgrade event of the very first opening. Asking for the list of databases would
 * use that up. The opening is aborted here, so nothing is overwritten.
 */
export async function probeDatabase(): Promise<Probe> {
  const first = await probe(FIRST_NAME);
  if (first.kind === 'data-lost') return first;
  const current = await readPlace();
  if (current === FIRST_NAME) return first;
  const restored = await probe(current);
  // What became the vault's was there as a whole.
  return restored.kind === 'absent' ? { kind: 'data-lost' } : restored;
}

function probe(name: string): Promise<Probe> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name);
    let missing: Probe | undefined;
    request.addEventListener('upgradeneeded', (event) => {
      missing = { kind: isAfterLoss(event) ? 'data-lost' : 'absent' };
      request.transaction?.abort();
    });
    request.addEventListener('success', () => {
      request.result.close();
      resolve({ kind: 'present' });
    });
    request.addEventListener('error', (event) => {
      event.preventDefault();
      if (missing === undefined) reject(request.error ?? new Error('the vault database does not open'));
      else resolve(missing);
    });
  });
}

/** Did the engine fail to open or to read a database? It is damaged, or the disk is. Anything else is a bug. */
export function isEngineFailure(error: unknown): boolean {
  return error instanceof DOMException || error instanceof Dexie.DexieError;
}

// Chromium's own: no specification has it any more, so the types do not know it.
function isAfterLoss(event: IDBVersionChangeEvent): boolean {
  return 'dataLoss' in event && event.dataLoss === 'total';
}

/** Opens the vault's database, creating its stores if it is new. */
export async function openDatabase(): Promise<VaultDatabase> {
  const database = new VaultDatabase(await readPlace());
  await database.open();
  return database;
}

/** A database beside the vault's, which counts only once `makeCurrent` says so. */
export async function openNewDatabase(id: string): Promise<VaultDatabase> {
  const database = new VaultDatabase(`${FIRST_NAME}-${id}`);
  await database.open();
  return database;
}

/** From now on this database is the vault's. The one before it stays until the next restore, the one before that goes. */
export async function makeCurrent(name: string): Promise<void> {
  const { current, former } = await readWholePlace();
  const isThere = await hasDatabase(current);
  await writePlace({ current: name, ...(isThere ? { former: current } : {}) });
  if (former !== undefined) await Dexie.delete(former);
}

/**
 * Deletes what an interrupted restore left behind: databases that are not the vault's and have no header, which is
 * written last. One that is whole is never deleted, should the note of which is the vault's be lost.
 */
export async function deleteLeftovers(): Promise<void> {
  const { current, former } = await readWholePlace();
  for (const { name } of await indexedDB.databases()) {
    const isKept = name === undefined || [current, former, PLACE_NAME].includes(name);
    if (!isKept && !(await hasHeader(name))) await Dexie.delete(name);
  }
}

/** Deletes every database there is. */
export async function deleteAllDatabases(): Promise<void> {
  for (const { name } of await indexedDB.databases()) if (name !== undefined) await Dexie.delete(name);
}

async function hasHeader(name: string): Promise<boolean> {
  const database = new VaultDatabase(name);
  try {
    await database.open();
    return (await database.table<SealedRow, string>('vault').get('header')) !== undefined;
  } catch {
    // What does not open may be somebody's notes.
    return true;
  } finally {
    database.close();
  }
}

/** Which database is the vault's: it can change only as a whole, in one transaction. */
interface Place {
  readonly current: string;
  readonly former?: string;
}

const PLACE_NAME = 'durumi-place';

class PlaceDatabase extends Dexie {
  declare readonly place: Table<Place, string>;

  constructor() {
    super(PLACE_NAME, { chromeTransactionDurability: 'strict', cache: 'disabled' });
    this.version(1).stores({ place: '' });
  }
}

async function readPlace(): Promise<string> {
  const { current } = await readWholePlace();
  return current;
}

async function readWholePlace(): Promise<Place> {
  if (!(await hasDatabase(PLACE_NAME))) return { current: FIRST_NAME };
  const database = new PlaceDatabase();
  try {
    return (await database.place.get('vault')) ?? { current: FIRST_NAME };
  } finally {
    database.close();
  }
}

async function writePlace(place: Place): Promise<void> {
  const database = new PlaceDatabase();
  try {
    await database.place.put(place, 'vault');
  } finally {
    database.close();
  }
}

async function hasDatabase(wanted: string): Promise<boolean> {
  const databases = await indexedDB.databases();
  return databases.some(({ name }) => name === wanted);
}
