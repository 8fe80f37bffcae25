import type { BackupError } from '../../domain/backup-error';
import { err, ok, type Result } from '../../domain/result';
import { aeadOpen, aeadSeal } from './aead';
import { parseBase64Url, toBase64Url } from './base64url';
import { blake2b256, HASH_BYTES } from './blake2b-256';
import { concatBytes } from './concat-bytes';
import { joinParts } from './join-parts';
import { parseJsonObject } from './json-object';
import type { VaultKeys } from './key-ring';
import { randomBytes } from './random-bytes';
import { randomId } from './random-id';
import { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

/** The head of a backup file, which lies in clear: how to come by its key. */
export interface BackupHead {
  /** The header of the vault: whatever opened it then opens the backup. */
  readonly vaultHeader: Uint8Array;
  readonly backupId: string;
  readonly nonce: Uint8Array;
  /** The key of the file, wrapped under the vault's `backup` subkey. */
  readonly wrappedKey: Uint8Array;
}

const MAGIC = new TextEncoder().encode('DURUMIBK');
const FORMAT = 1;
const SUITE = 1;
const FIXED_BYTES = MAGIC.length + 1 + 1 + 4;
const HEAD_LIMIT_BYTES = 128 * 1024;
const STREAM_HEADER_BYTES = 24;
const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const WRAPPED_BYTES = 48;
const ID_BYTES = 16;
const FRAME_OVERHEAD_BYTES = 17;
/** A note of a million characters fits; whatever asks for more is refused before memory is taken. */
const FRAME_LIMIT_BYTES = 32 * 1024 * 1024;
const LENGTH_BYTES = 4;

export interface BackupWriter {
  /** The first bytes of the file. */
  readonly head: Uint8Array;
  /** The next frame; the last one ends the file. */
  readonly seal: (plaintext: Uint8Array, place: 'more' | 'last') => Uint8Array;
}

/**
 * Begins a backup: magic (8) | format (1) | suite (1) | length of the head (u32) | head (JSON) | MAC (32) | header of the
 * secretstream (24), then frames: length (u32) | secretstream message. Each frame is bound to all bytes before the first.
 */
export function createBackup(
  sodium: Sodium,
  keys: VaultKeys,
  { vaultId, vaultHeader }: { readonly vaultId: string; readonly vaultHeader: Uint8Array },
): BackupWriter {
  const fileKey = SecretBytes.take(randomBytes(KEY_BYTES));
  const backupId = randomId(sodium);
  const nonce = randomBytes(NONCE_BYTES);
  const binding = bindKey(vaultId, backupId);
  const wrappedKey = fileKey.use((message) => aeadSeal(sodium, keys.backup, { nonce, binding, message }));
  const start = encodeHead({ vaultHeader, backupId, nonce, wrappedKey });
  const mac = macOf(sodium, fileKey, start);
  const streamKey = subkey(sodium, fileKey, 'stream');
  fileKey.wipe();
  const { state, header } = streamKey.use((key) =>
    sodium.crypto_secretstream_xchacha20poly1305_init_push(key),
  );
  streamKey.wipe();
  const head = concatBytes([start, mac, header]);
  const frameBinding = blake2b256(sodium, head);
  return {
    head,
    seal: (plaintext, place) => {
      const tag =
        place === 'last'
          ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
          : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
      const message = sodium.crypto_secretstream_xchacha20poly1305_push(state, plaintext, frameBinding, tag);
      return concatBytes([lengthOf(message), message]);
    },
  };
}

/** Reads the head from the first bytes of a file. `length` counts all bytes before the first frame. */
export function parseBackupHead(
  bytes: Uint8Array,
): Result<{ readonly head: BackupHead; readonly length: number }, BackupError> {
  const fixed = parseFixedPart(bytes);
  if (!fixed.ok) return fixed;
  const headLength = fixed.value;
  const length = FIXED_BYTES + headLength + HASH_BYTES + STREAM_HEADER_BYTES;
  if (bytes.length < length) return err({ kind: 'incomplete' });
  const head = decodeHead(bytes.subarray(FIXED_BYTES, FIXED_BYTES + headLength));
  return head === undefined ? err({ kind: 'damaged' }) : ok({ head, length });
}

// Magic, format and suite; gives the length of the head.
function parseFixedPart(bytes: Uint8Array): Result<number, BackupError> {
  const isOurs = MAGIC.every((byte, index) => bytes[index] === byte || index >= bytes.length);
  if (!isOurs || bytes.length === 0) return err({ kind: 'not-a-backup' });
  if (bytes.length < FIXED_BYTES) return err({ kind: 'incomplete' });
  const [format = 0, suite] = bytes.subarray(MAGIC.length);
  if (format > FORMAT) return err({ kind: 'newer-version', version: format });
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(FIXED_BYTES - LENGTH_BYTES, true);
  const isReadable = format === FORMAT && suite === SUITE && headLength <= HEAD_LIMIT_BYTES;
  return isReadable ? ok(headLength) : err({ kind: 'damaged' });
}

export interface OpenedFrame {
  readonly plaintext: Uint8Array;
  readonly isLast: boolean;
}

export interface BackupReader {
  /** Opens the frames in the order in which they were written; undefined if one is damaged or out of its place. */
  readonly open: (frame: Uint8Array) => OpenedFrame | undefined;
}

/** Opens a backup with the keys of its vault; `start` holds all bytes before the first frame. */
export function openBackup(
  sodium: Sodium,
  keys: VaultKeys,
  {
    vaultId,
    head,
    start,
  }: { readonly vaultId: string; readonly head: BackupHead; readonly start: Uint8Array },
): Result<BackupReader, BackupError> {
  const { nonce, wrappedKey: message, backupId } = head;
  const opened = aeadOpen(sodium, keys.backup, { nonce, binding: bindKey(vaultId, backupId), message });
  if (opened === undefined) return err({ kind: 'damaged' });
  const fileKey = SecretBytes.take(opened);
  const macAt = start.length - STREAM_HEADER_BYTES - HASH_BYTES;
  const isOurs = sodium.memcmp(
    start.slice(macAt, macAt + HASH_BYTES),
    macOf(sodium, fileKey, start.subarray(0, macAt)),
  );
  const streamKey = subkey(sodium, fileKey, 'stream');
  fileKey.wipe();
  const state = streamKey.use((key) =>
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(start.slice(-STREAM_HEADER_BYTES), key),
  );
  streamKey.wipe();
  if (!isOurs) return err({ kind: 'damaged' });
  const binding = blake2b256(sodium, start);
  return ok({
    open: (frame) => {
      const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, frame, binding);
      if (pulled === false) return undefined;
      return {
        plaintext: pulled.message,
        isLast: pulled.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
      };
    },
  });
}

/** The first whole frame of `bytes` and what follows it; undefined if more bytes are needed. */
export function takeFrame(
  bytes: Uint8Array,
): Result<{ readonly frame: Uint8Array; readonly rest: Uint8Array } | undefined, BackupError> {
  if (bytes.length < LENGTH_BYTES) return ok(undefined);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length < FRAME_OVERHEAD_BYTES || length > FRAME_LIMIT_BYTES) return err({ kind: 'damaged' });
  const end = LENGTH_BYTES + length;
  if (bytes.length < end) return ok(undefined);
  return ok({ frame: bytes.subarray(LENGTH_BYTES, end), rest: bytes.subarray(end) });
}

function encodeHead({ vaultHeader, backupId, nonce, wrappedKey }: BackupHead): Uint8Array {
  const head = new TextEncoder().encode(
    JSON.stringify({
      vaultHeader: new TextDecoder().decode(vaultHeader),
      backupId,
      nonce: toBase64Url(nonce),
      wrappedKey: toBase64Url(wrappedKey),
    }),
  );
  return concatBytes([MAGIC, Uint8Array.of(FORMAT, SUITE), lengthOf(head), head]);
}

function decodeHead(bytes: Uint8Array): BackupHead | undefined {
  const stored = parseJsonObject(bytes);
  const { vaultHeader, backupId } = stored ?? {};
  const nonce = parseBase64Url(stored?.['nonce'], NONCE_BYTES);
  const wrappedKey = parseBase64Url(stored?.['wrappedKey'], WRAPPED_BYTES);
  if (typeof vaultHeader !== 'string' || nonce === undefined || wrappedKey === undefined) return undefined;
  if (typeof backupId !== 'string' || parseBase64Url(backupId, ID_BYTES) === undefined) return undefined;
  return { vaultHeader: new TextEncoder().encode(vaultHeader), backupId, nonce, wrappedKey };
}

function bindKey(vaultId: string, backupId: string): Uint8Array {
  return joinParts(['backup1', vaultId, backupId]);
}

function macOf(sodium: Sodium, fileKey: SecretBytes, start: Uint8Array): Uint8Array {
  const key = subkey(sodium, fileKey, 'head');
  try {
    return blake2b256(sodium, start, key);
  } finally {
    key.wipe();
  }
}

function subkey(sodium: Sodium, fileKey: SecretBytes, purpose: 'head' | 'stream'): SecretBytes {
  return SecretBytes.take(blake2b256(sodium, joinParts(['backup1', purpose]), fileKey));
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, bytes.length, true);
  return length;
}
