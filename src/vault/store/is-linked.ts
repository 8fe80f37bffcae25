import { LINKED_TYPES, type LinkedRecord } from '../../domain/linked-record';
import type { StoredRecord } from './stored-record';

const TYPES: ReadonlySet<string> = new Set(LINKED_TYPES);

/** Is this a record about several people? */
export function isLinked(record: StoredRecord): record is LinkedRecord {
  return TYPES.has(record.type);
}
