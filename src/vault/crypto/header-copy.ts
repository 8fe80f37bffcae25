import { parseBase64Url, toBase64Url } from './base64url';
import { isCount, parseJsonObject } from './json-object';
import type { VaultKeys } from './key-ring';
import { openRow, sealRow, type Place } from './sealed-row';
import type { Sodium } from './sodium';

/** What is kept outside the database: the header as it is, and how far the vault had come, sealed. */
export interface HeaderCopy {
  readonly headerBytes: Uint8Array;
  readonly state: Uint8Array;
}

/** A sealed row of the smallest size. */
const STATE_BYTES = 297;

/** The header and the generation of the manifest, to be kept outside the database. */
export function encodeHeaderCopy(
  sodium: Sodium,
  keys: VaultKeys,
  {
    vaultId,
    headerBytes,
    generation,
  }: { readonly vaultId: string; readonly headerBytes: Uint8Array; readonly generation: number },
): Uint8Array {
  const plaintext = new TextEncoder().encode(JSON.stringify({ generation }));
  const state = sealRow(sodium, keys.journal, { place: statePlace(vaultId, keys.epoch), plaintext });
  const header = new TextDecoder().decode(headerBytes);
  return new TextEncoder().encode(JSON.stringify({ header, state: toBase64Url(state) }));
}

/** Reads a copy from untrusted bytes; the header in it still has to be parsed. Undefined if it is none. */
export function parseHeaderCopy(bytes: Uint8Array): HeaderCopy | undefined {
  const stored = parseJsonObject(bytes);
  const state = parseBase64Url(stored?.['state'], STATE_BYTES);
  const header = stored?.['header'];
  if (typeof header !== 'string' || state === undefined) return undefined;
  return { headerBytes: new TextEncoder().encode(header), state };
}

/** The generation that the vault had reached when the copy was made; undefined if it is not of this vault. */
export function openCopiedGeneration(
  sodium: Sodium,
  keys: VaultKeys,
  { vaultId, state }: { readonly vaultId: string; readonly state: Uint8Array },
): number | undefined {
  const plaintext = openRow(sodium, keys.journal, { place: statePlace(vaultId, keys.epoch), row: state });
  const generation = plaintext.ok ? parseJsonObject(plaintext.value)?.['generation'] : undefined;
  return isCount(generation) ? generation : undefined;
}

function statePlace(vaultId: string, epoch: number): Place {
  return { vaultId, store: 'outside', id: 'state', epoch };
}
