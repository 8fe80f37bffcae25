import { err, ok, type Result } from '../../domain/result';
import { parseBase64Url, toBase64Url } from './base64url';
import { HASH_BYTES } from './blake2b-256';
import { isCount, parseJsonObject, type JsonObject } from './json-object';
import type { VaultKeys } from './key-ring';
import { openRow, sealRow, type Place, type RowError } from './sealed-row';
import type { SetHash } from './set-hash';
import type { Sodium } from './sodium';

/** What must be true of all rows together. Written in the same transaction as the rows it speaks of. */
export interface Manifest {
  /** Rises by one with every change. */
  readonly generation: number;
  readonly count: number;
  readonly setHash: SetHash;
  readonly auditSeq: number;
  readonly auditHead: Uint8Array;
  /** Milliseconds since 1970; undefined before the first change. */
  readonly lastChangeAt?: number;
}

/** Seals the manifest under its own key, bound to the vault and the epoch. */
export function sealManifest(
  sodium: Sodium,
  keys: VaultKeys,
  { vaultId, manifest }: { readonly vaultId: string; readonly manifest: Manifest },
): Uint8Array {
  const { generation, count, setHash, auditSeq, auditHead, lastChangeAt } = manifest;
  const plaintext = new TextEncoder().encode(
    JSON.stringify({
      generation,
      count,
      setHash: toBase64Url(setHash),
      auditSeq,
      auditHead: toBase64Url(auditHead),
      lastChangeAt,
    }),
  );
  return sealRow(sodium, keys.manifestSeal, { place: manifestPlace(vaultId, keys.epoch), plaintext });
}

/** Opens the manifest of this vault; another vault's or an altered one is `damaged`. */
export function openManifest(
  sodium: Sodium,
  keys: VaultKeys,
  { vaultId, row }: { readonly vaultId: string; readonly row: Uint8Array },
): Result<Manifest, RowError> {
  const plaintext = openRow(sodium, keys.manifestSeal, { place: manifestPlace(vaultId, keys.epoch), row });
  if (!plaintext.ok) return plaintext;
  const stored = parseJsonObject(plaintext.value);
  const manifest = stored && parseManifest(stored);
  return manifest === undefined ? err({ kind: 'damaged' }) : ok(manifest);
}

function parseManifest(stored: JsonObject): Manifest | undefined {
  const { generation, count, auditSeq, lastChangeAt } = stored;
  const setHash = parseBase64Url(stored['setHash'], HASH_BYTES);
  const auditHead = parseBase64Url(stored['auditHead'], HASH_BYTES);
  if (!isCount(generation) || !isCount(count) || !isCount(auditSeq)) return undefined;
  if (setHash === undefined || auditHead === undefined) return undefined;
  const base = { generation, count, setHash, auditSeq, auditHead };
  if (lastChangeAt === undefined) return base;
  return isCount(lastChangeAt) ? { ...base, lastChangeAt } : undefined;
}

function manifestPlace(vaultId: string, epoch: number): Place {
  return { vaultId, store: 'vault', id: 'manifest', epoch };
}
