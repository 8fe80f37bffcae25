import type { VaultInput } from '../../contract/vault-calls';
import { LINKED_FIELDS, type LinkedDetails } from '../../domain/linked-record';

/** A record about several people as the vault's calls take it: only what one may write. */
export function toLinkedInput(record: LinkedDetails): VaultInput<'linked.create'>['record'] {
  const fields = new Set<string>(['type', ...LINKED_FIELDS[record.type]]);
  const entries = Object.entries(record).filter(([field]) => fields.has(field));
  return Object.fromEntries(entries) as VaultInput<'linked.create'>['record'];
}
