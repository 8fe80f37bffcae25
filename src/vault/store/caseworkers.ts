import { SecretBytes } from '../crypto/secret-bytes';
import type { Sodium } from '../crypto/sodium';
import type { VaultDatabase } from './database';
import { openJson, type Caseworker, type OpenVault } from './open-vault';
import { readRow } from './sealed-rows';
import type { StoredCaseworker } from './stored-record';

/** A new caseworker as a record. */
export function toStoredCaseworker(
  sodium: Sodium,
  { id, signer }: Caseworker,
  label?: string,
): StoredCaseworker {
  return {
    type: 'caseworker',
    id,
    revision: 1,
    ...(label === undefined ? {} : { label }),
    publicKey: sodium.to_hex(signer.publicKey),
    secretKey: signer.secretKey.use((secret) => sodium.to_hex(secret)),
  };
}

/** Reads a caseworker's record; undefined if it is missing or damaged. */
export async function readCaseworker(
  vault: Pick<OpenVault, 'sodium' | 'header' | 'keys'>,
  { database, id }: { readonly database: VaultDatabase; readonly id: string },
): Promise<StoredCaseworker | undefined> {
  return openJson<StoredCaseworker>(vault, { store: 'records', id }, await readRow(database, 'records', id));
}

/** The caseworker as a writer of entries. */
export function toCaseworker(sodium: Sodium, { id, publicKey, secretKey }: StoredCaseworker): Caseworker {
  return {
    id,
    signer: {
      publicKey: sodium.from_hex(publicKey),
      secretKey: SecretBytes.take(sodium.from_hex(secretKey)),
    },
  };
}
