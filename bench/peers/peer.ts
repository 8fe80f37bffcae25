import type { PlainRecord } from '../plain-records';

/** A store that one would otherwise pick, with the few operations that are compared. */
export interface Peer {
  readonly insert: (records: readonly PlainRecord[]) => Promise<unknown>;
  readonly get: (id: string) => Promise<PlainRecord | undefined>;
  /** Durable where the store can be asked for that. */
  readonly update: (record: PlainRecord) => Promise<unknown>;
  readonly firstByName: (limit: number) => Promise<readonly PlainRecord[]>;
  readonly readAll: () => Promise<readonly PlainRecord[]>;
  readonly close: () => Promise<void>;
}

/** What a store must do that can neither sort nor index what it encrypts: read everything and sort it. */
export function sortedByName(records: readonly PlainRecord[], limit: number): PlainRecord[] {
  return records
    .filter(({ name }) => name !== '')
    .toSorted((one, other) => (one.name < other.name ? -1 : 1))
    .slice(0, limit);
}
