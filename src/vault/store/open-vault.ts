import type { Manifest } from '../crypto/manifest';
import type { SigningKey } from '../crypto/audit-entry';
import { openRow, sealRow, type Place } from '../crypto/sealed-row';
import type { SecretBytes } from '../crypto/secret-bytes';
import type { Sodium } from '../crypto/sodium';
import type { VaultHeader } from '../crypto/vault-header';
import { keysOfEpoch, type VaultKeys } from '../crypto/key-ring';
import { rowDigest } from '../crypto/set-hash';
import type { PeopleIndex } from '../search/people-index';
import type { Verification } from './verification';
import type { SealedRow, StoreName, VaultDatabase } from './database';

/** Who writes. */
export interface Caseworker {
  readonly id: string;
  readonly signer: SigningKey;
}

/** Everything that exists while the vault is open, and only then. */
export interface OpenVault {
  readonly sodium: Sodium;
  readonly database: VaultDatabase;
  header: VaultHeader;
  /** Changes when a new vault key begins to count. */
  keys: VaultKeys;
  readonly index: PeopleIndex;
  readonly caseworker: Caseworker;
  manifest: Manifest;
  /** Was an older database put in place of the one that was last in use? */
  readonly isRolledBack: boolean;
  /** Generation of the snapshot that lies on the disk; undefined if there is none that counts. */
  snapshotGeneration: number | undefined;
  /** Was the list read from a snapshot whose entries lack what those of today have? */
  isIndexOutdated: boolean;
  /** How many changes went past the log: a snapshot that was begun before one of them must not count. */
  unloggedChanges: number;
  /** Digests of rows read or written since unlocking: a save then needs no read. */
  readonly digests: Map<string, Uint8Array>;
  /** While rows are being verified: what their digests were before they changed meanwhile. */
  changedWhileVerifying: Map<string, Uint8Array | undefined> | undefined;
  /** While rows are being copied: which of them were written since it began. */
  changedWhileCopying: Set<string> | undefined;
  /** What the check of all rows against the manifest found; undefined if it did not come to an end. */
  verification: Promise<Verification | undefined>;
  /** Resolves when every person is known, not only the head of the list. */
  baseLoaded: Promise<void>;
  /** Called when the first rows went to the window: what takes longer begins only then. */
  onListShown: () => void;
  /** Somebody stopped sealing anew for now. */
  isRotationPaused: boolean;
  /** Set by lock: background work stops at its next step. */
  isClosed: boolean;
}

/** Seals plaintext for its place in a store. Records and everything derived from them have different keys. */
export function sealAt(
  vault: Pick<OpenVault, 'sodium' | 'header' | 'keys'>,
  { store, id }: { readonly store: StoreName; readonly id: string | number },
  plaintext: Uint8Array,
): SealedRow {
  const { sodium, header, keys } = vault;
  const place: Place = { vaultId: header.vaultId, store, id: String(id), epoch: keys.epoch };
  return { e: keys.epoch, b: sealRow(sodium, keyOf(keys, store), { place, plaintext }) };
}

/** Opens a row at its place; undefined if it is damaged, moved or of another vault. */
export function openAt(
  vault: Pick<OpenVault, 'sodium' | 'header' | 'keys'>,
  { store, id }: { readonly store: StoreName; readonly id: string | number },
  row: SealedRow,
): Uint8Array | undefined {
  const { sodium, header } = vault;
  const keys = keysOfEpoch(vault.keys, row.e);
  if (!(row.b instanceof Uint8Array) || keys === undefined) return undefined;
  const place: Place = { vaultId: header.vaultId, store, id: String(id), epoch: row.e };
  const plaintext = openRow(sodium, keyOf(keys, store), { place, row: row.b });
  return plaintext.ok ? plaintext.value : undefined;
}

/** Seals a value as JSON. */
export function sealJson(
  vault: Pick<OpenVault, 'sodium' | 'header' | 'keys'>,
  at: { readonly store: StoreName; readonly id: string | number },
  value: unknown,
): SealedRow {
  return sealAt(vault, at, new TextEncoder().encode(JSON.stringify(value)));
}

/** Opens JSON that was sealed here. Authentic bytes need no second parse: their form is the caller's to know. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- names the form that the caller sealed here
export function openJson<Value>(
  vault: Pick<OpenVault, 'sodium' | 'header' | 'keys'>,
  at: { readonly store: StoreName; readonly id: string | number },
  row: SealedRow | undefined,
): Value | undefined {
  const plaintext = row && openAt(vault, at, row);
  return plaintext === undefined ? undefined : (JSON.parse(new TextDecoder().decode(plaintext)) as Value);
}

/** The digest of a record as it lies on the disk, with the manifest key of the epoch in which it was sealed. */
export function digestOf(
  { sodium, keys }: Pick<OpenVault, 'sodium' | 'keys'>,
  id: string,
  row: SealedRow,
): Uint8Array {
  // A row of an epoch that nobody knows is damage: any digest will do that fits no manifest.
  const { manifest } = keysOfEpoch(keys, row.e) ?? keys;
  return rowDigest(sodium, manifest, { store: 'records', id, row: row.b });
}

function keyOf(keys: VaultKeys, store: StoreName): SecretBytes {
  return store === 'records' || store === 'audit' ? keys.records : keys.journal;
}
