import { openRow, sealRow, type Place } from '../crypto/sealed-row';
import type { SecretBytes } from '../crypto/secret-bytes';
import type { OpenVault } from './open-vault';
import { readRow, type RowWrite } from './sealed-rows';

/** Plaintext bytes of every part of a file but the last. */
export const PART_BYTES = 256 * 1024;

interface PartPlace {
  readonly attachmentId: string;
  /** From 0. */
  readonly part: number;
  /** The file's own key. */
  readonly key: SecretBytes;
}

/** Seals a part of a file for its place, with the key of the file: a new vault key leaves it as it is. */
export function sealPart(
  vault: Pick<OpenVault, 'sodium' | 'header'>,
  { attachmentId, part, key }: PartPlace,
  plaintext: Uint8Array,
): RowWrite {
  const place = placeOf(vault, { attachmentId, part });
  const row = sealRow(vault.sodium, key, { place, plaintext });
  return { store: 'attachments', key: partKey(attachmentId, part), value: { e: place.epoch, b: row } };
}

/** Reads a part; undefined if it is missing or damaged. */
export async function readPart(
  vault: Pick<OpenVault, 'sodium' | 'header' | 'database'>,
  { attachmentId, part, key }: PartPlace,
): Promise<Uint8Array | undefined> {
  const stored = await readRow(vault.database, 'attachments', partKey(attachmentId, part));
  if (stored === undefined || !(stored.b instanceof Uint8Array)) return undefined;
  const place = placeOf(vault, { attachmentId, part });
  const opened = openRow(vault.sodium, key, { place, row: stored.b });
  return opened.ok ? opened.value : undefined;
}

/** Takes all parts of a file away. */
export function removeParts(attachmentId: string): RowWrite {
  // The character after the colon.
  return { store: 'attachments', remove: IDBKeyRange.bound(`${attachmentId}:`, `${attachmentId};`) };
}

/** The key of a part; parts of one file sort by number. */
export function partKey(attachmentId: string, part: number): string {
  return `${attachmentId}:${String(part).padStart(6, '0')}`;
}

/** Whose part a key is. */
export function ownerOfPart(key: string): string {
  return key.slice(0, key.indexOf(':'));
}

// Vault keys come and go, the key of the file stays: the epoch says nothing here.
function placeOf(
  { header }: Pick<OpenVault, 'header'>,
  { attachmentId, part }: Omit<PartPlace, 'key'>,
): Place {
  return { vaultId: header.vaultId, store: 'attachments', id: partKey(attachmentId, part), epoch: 0 };
}
