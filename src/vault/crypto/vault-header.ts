import { err, ok, type Result } from '../../domain/result';
import { parseBase64Url, toBase64Url } from './base64url';
import { blake2b256, HASH_BYTES } from './blake2b-256';
import { isCount, isJsonObject, parseJsonObject, type JsonObject } from './json-object';
import type { VaultKeys } from './key-ring';
import type { KeySlot } from './key-slot';
import { encodeSlot, isId, readSlot } from './key-slot-json';
import type { Sodium } from './sodium';

/** The part of the vault that lies in clear: how to come by the key. It says nothing of what is kept. */
export interface VaultHeader {
  /** 1 knew no caseworkers: all slots were the first caseworker's. What is written today is 2. */
  readonly formatVersion: 1 | 2;
  readonly vaultId: string;
  readonly epoch: number;
  /** Binds every slot to one vault key: two slots cannot open two vaults. */
  readonly vaultKeyCommitment: Uint8Array;
  readonly slots: readonly KeySlot[];
  /** While rows are sealed anew: the vault key of the epoch before. */
  readonly former?: FormerKey;
}

/** The vault key of the epoch before, wrapped under the `former` subkey of the present one. */
export interface FormerKey {
  readonly epoch: number;
  readonly vaultKeyCommitment: Uint8Array;
  readonly nonce: Uint8Array;
  readonly wrapped: Uint8Array;
}

export type HeaderError =
  { readonly kind: 'newer-version'; readonly version: number } | { readonly kind: 'header-unreadable' };

const MAGIC = 'durumi-vault';
const NEWEST_FORMAT = 2;
const SIZE_LIMIT_BYTES = 64 * 1024;
/** How many ways in a vault can have. */
export const SLOT_LIMIT = 8;
const EPOCH_LIMIT = 2 ** 31 - 1;
const NONCE_BYTES = 24;
/** A vault key of 32 bytes and the tag. */
const WRAPPED_BYTES = 48;

/** Writes a header as canonical JSON with a MAC. Throws if it could not be read back: nobody could open that vault. */
export function encodeHeader(sodium: Sodium, keys: VaultKeys, header: VaultHeader): Uint8Array {
  const bytes = encode(header, toBase64Url(headerMac(sodium, keys, header)));
  if (!parseHeader(bytes).ok) throw new RangeError('a header that cannot be read back');
  return bytes;
}

/**
 * Reads a header from untrusted bytes. Every bound is checked here, before any key derivation allocates memory.
 * Only the exact bytes that `encodeHeader` writes are read: no unknown, repeated or reordered keys.
 */
export function parseHeader(bytes: Uint8Array): Result<VaultHeader, HeaderError> {
  if (bytes.length > SIZE_LIMIT_BYTES) return err({ kind: 'header-unreadable' });
  const stored = parseJsonObject(bytes);
  if (stored?.['magic'] !== MAGIC) return err({ kind: 'header-unreadable' });
  const { formatVersion, mac } = stored;
  if (isCount(formatVersion) && formatVersion > NEWEST_FORMAT) {
    return err({ kind: 'newer-version', version: formatVersion });
  }
  const header = readHeader(stored);
  const hasMac = parseBase64Url(mac, HASH_BYTES) !== undefined;
  if (header === undefined || !hasMac || !areEqual(encode(header, mac), bytes)) {
    return err({ kind: 'header-unreadable' });
  }
  return ok(header);
}

/** After unlocking: was this header written by someone with the vault key? */
export function verifyHeader(sodium: Sodium, keys: VaultKeys, bytes: Uint8Array): boolean {
  const header = parseHeader(bytes);
  const mac = parseBase64Url(parseJsonObject(bytes)?.['mac'], HASH_BYTES);
  return header.ok && mac !== undefined && sodium.memcmp(mac, headerMac(sodium, keys, header.value));
}

/** How many caseworkers have a way in. Each has a record of their own among the others. */
export function countCaseworkers({ slots }: VaultHeader): number {
  return new Set(slots.map(({ caseworker }) => caseworker)).size;
}

function headerMac(sodium: Sodium, keys: VaultKeys, header: VaultHeader): Uint8Array {
  return blake2b256(sodium, encode(header, undefined), keys.header);
}

function encode(header: VaultHeader, mac: unknown): Uint8Array {
  const { formatVersion, vaultId, epoch, vaultKeyCommitment, slots, former } = header;
  const text = JSON.stringify({
    magic: MAGIC,
    formatVersion,
    vaultId,
    epochs: [
      { epoch, commitment: toBase64Url(vaultKeyCommitment) },
      ...(former === undefined ? [] : [encodeFormer(former)]),
    ],
    slots: slots.map((slot) => encodeSlot(slot, formatVersion === 1 ? 'without' : 'with')),
    mac,
  });
  return new TextEncoder().encode(text);
}

function encodeFormer({ epoch, vaultKeyCommitment, nonce, wrapped }: FormerKey) {
  return {
    epoch,
    commitment: toBase64Url(vaultKeyCommitment),
    nonce: toBase64Url(nonce),
    wrapped: toBase64Url(wrapped),
  };
}

function readHeader(stored: JsonObject): VaultHeader | undefined {
  const { formatVersion, vaultId } = stored;
  if ((formatVersion !== 1 && formatVersion !== 2) || !isId(vaultId)) return undefined;
  const newest = readEpochs(stored['epochs']);
  const slots = readSlots(stored['slots'], formatVersion);
  return newest && slots && { formatVersion, vaultId, ...newest, slots };
}

function readEpochs(
  stored: unknown,
): Pick<VaultHeader, 'epoch' | 'vaultKeyCommitment' | 'former'> | undefined {
  if (!Array.isArray(stored) || stored.length > 2) return undefined;
  const [newest, before] = stored.map(readEpoch);
  if (newest === undefined || stored.length === 1) return newest;
  const former = before && readFormer(stored[1], before);
  return former?.epoch === newest.epoch - 1 ? { ...newest, former } : undefined;
}

function readEpoch(stored: unknown): Pick<VaultHeader, 'epoch' | 'vaultKeyCommitment'> | undefined {
  if (!isJsonObject(stored)) return undefined;
  const { epoch } = stored;
  const vaultKeyCommitment = parseBase64Url(stored['commitment'], HASH_BYTES);
  const isNumbered = isCount(epoch) && epoch > 0 && epoch <= EPOCH_LIMIT;
  return isNumbered && vaultKeyCommitment !== undefined ? { epoch, vaultKeyCommitment } : undefined;
}

function readFormer(
  stored: unknown,
  epoch: Pick<VaultHeader, 'epoch' | 'vaultKeyCommitment'>,
): FormerKey | undefined {
  const nonce = isJsonObject(stored) ? parseBase64Url(stored['nonce'], NONCE_BYTES) : undefined;
  const wrapped = isJsonObject(stored) ? parseBase64Url(stored['wrapped'], WRAPPED_BYTES) : undefined;
  return nonce && wrapped && { ...epoch, nonce, wrapped };
}

function readSlots(
  stored: unknown,
  formatVersion: VaultHeader['formatVersion'],
): readonly KeySlot[] | undefined {
  if (!Array.isArray(stored) || stored.length === 0 || stored.length > SLOT_LIMIT) return undefined;
  const first: unknown = stored[0];
  const onlyCaseworker = formatVersion === 1 && isJsonObject(first) ? first['slotId'] : undefined;
  const slots = stored.map((slot) => readSlot(slot, onlyCaseworker)).filter((slot) => slot !== undefined);
  const distinct = new Set(slots.map(({ slotId }) => slotId));
  return distinct.size === stored.length ? slots : undefined;
}

function areEqual(left: Uint8Array, right: Uint8Array): boolean {
  return left.length === right.length && left.every((byte, index) => byte === right[index]);
}
