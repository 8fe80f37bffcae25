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
  /** The key of the audit chain (32 bytes), once the vault key is another than when the chain began. */
  readonly auditKey?: Uint8Array;
}

/** Seals the manifest under its own key, bound to the vault and the epoch. */
export function sealManifest(
  sodium: Sodium,
  keys: VaultKeys,
  { vaultId, manifest }: { readonly vaultId: string; readonly manifest: Manifest },
): Uint8Array {
  const { generation, count, setHash, auditSeq, auditHead, lastChangeAt, auditKey } = manifest;
  const plaintext = new TextEncoder().encode(
    JSON.stringify({
      generation,
      count,
      setHash: toBase64Url(setHash),
      auditSeq,
      auditHead: toBase64Url(auditHead),
      lastChangeAt,
      auditKey: auditKey && toBase64Url(auditKey),
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
  const { generation, count, auditSeq } = stored;
  const setHash = parseBase64Url(stored['setHash'], HASH_BYTES);
  const auditHead = parseBase64Url(stored['auditHead'], HASH_BYTES);
  const optional = parseOptional(stored);
  if (!isCount(generation) || !isCount(count) || !isCount(auditSeq)) return undefined;
  return setHash && auditHead && optional && { generation, count, setHash, auditSeq, auditHead, ...optional };
}

function parseOptional(stored: JsonObject): Pick<Manifest, 'lastChangeAt' | 'auditKey'> | undefined {
  const { lastChangeAt } = stored;
  const auditKey = parseBase64Url(stored['auditKey'], HASH_BYTES);
  if (lastChangeAt !== undefined && !isCount(lastChangeAt)) return undefined;
  if (stored['auditKey'] !== undefined && auditKey === undefined) return undefined;
  return { ...(lastChangeAt === undefined ? {} : { lastChangeAt }), ...(auditKey && { auditKey }) };
}

function manifestPlace(vaultId: string, epoch: number): Place {
  return { vaultId, store: 'vault', id: 'manifest', epoch };
}
