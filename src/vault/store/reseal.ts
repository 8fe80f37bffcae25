import { ok, type Result } from '../../domain/result';
import { addDigest, removeDigest } from '../crypto/set-hash';
import type { SealedRow } from './database';
import { digestOf, openAt, sealAt, type OpenVault } from './open-vault';
import { sealedManifest } from './save-records';
import { readRows, writeRows, type RowKey, type RowWrite, type WriteError } from './sealed-rows';

/**
 * Seals rows of the epoch before with the keys of today, in one transaction with the manifest. Rows of today stay as
 * they are; one that does not open stays too, and is still named as damaged. Must not overlap with a save.
 */
export async function resealRows(
  vault: OpenVault,
  store: 'records' | 'audit',
  keys: readonly RowKey[],
): Promise<Result<undefined, WriteError>> {
  const rows = await readRows(vault.database, store, keys);
  const resealed = rows.flatMap(
    (row, index) => resealRow(vault, { store, key: keys[index] ?? '', row }) ?? [],
  );
  if (resealed.length === 0) return ok(undefined);
  const counted = resealed.flatMap(({ digests }) => digests ?? []);
  let { setHash } = vault.manifest;
  for (const { before, after } of counted) setHash = addDigest(removeDigest(setHash, before), after);
  const manifest = { ...vault.manifest, setHash };
  const written = await writeRows(vault.database, [
    ...resealed.map(({ write }) => write),
    { store: 'vault', key: 'manifest', value: sealedManifest(vault, manifest) },
  ]);
  if (!written.ok) return written;
  vault.manifest = manifest;
  for (const { id, before, after } of counted) {
    const verifying = vault.changedWhileVerifying;
    if (verifying !== undefined && !verifying.has(id)) verifying.set(id, before);
    vault.digests.set(id, after);
  }
  return ok(undefined);
}

interface Resealed {
  readonly write: RowWrite;
  /** Of a record; the audit trail is not part of the set hash. */
  readonly digests?: { readonly id: string; readonly before: Uint8Array; readonly after: Uint8Array };
}

interface Found {
  readonly store: 'records' | 'audit';
  readonly key: RowKey;
  readonly row: SealedRow | undefined;
}

function resealRow(vault: OpenVault, { store, key, row }: Found): Resealed | undefined {
  if (row === undefined || row.e === vault.keys.epoch) return undefined;
  const plaintext = openAt(vault, { store, id: key }, row);
  if (plaintext === undefined) return undefined;
  const value = sealAt(vault, { store, id: key }, plaintext);
  const write: RowWrite = { store, key, value };
  if (store === 'audit') return { write };
  const id = String(key);
  return { write, digests: { id, before: digestOf(vault, id, row), after: digestOf(vault, id, value) } };
}
