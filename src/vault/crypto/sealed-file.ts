import type { BackupError } from '../../domain/backup-error';
import { err, ok, type Result } from '../../domain/result';
import { blake2b256, HASH_BYTES } from './blake2b-256';
import { concatBytes } from './concat-bytes';
import { joinParts } from './join-parts';
import { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

/** What a sealed file is for. Keys of one purpose open nothing of another. */
export interface FilePurpose {
  /** The first eight bytes of the file. */
  readonly magic: string;
  readonly context: string;
}

const FORMAT = 1;
const SUITE = 1;
const MAGIC_BYTES = 8;
const LENGTH_BYTES = 4;
const FIXED_BYTES = MAGIC_BYTES + 1 + 1 + LENGTH_BYTES;
const HEAD_LIMIT_BYTES = 128 * 1024;
const STREAM_HEADER_BYTES = 24;
const FRAME_OVERHEAD_BYTES = 17;
/** A note of a million characters fits; whatever asks for more is refused before memory is taken. */
const FRAME_LIMIT_BYTES = 32 * 1024 * 1024;

export interface SealedFileWriter {
  /** All bytes before the first frame. */
  readonly start: Uint8Array;
  /** The next frame; the last one ends the file. */
  readonly seal: (plaintext: Uint8Array, place: 'more' | 'last') => Uint8Array;
}

/**
 * Begins a file: magic (8) | format (1) | suite (1) | length of the head (u32) | head | MAC (32) | header of the
 * secretstream (24), then frames: length (u32) | secretstream message. Each frame is bound to all bytes before the first.
 */
export function createSealedFile(
  sodium: Sodium,
  { magic, context }: FilePurpose,
  { head, fileKey }: { readonly head: Uint8Array; readonly fileKey: SecretBytes },
): SealedFileWriter {
  const magicBytes = new TextEncoder().encode(magic);
  const opening = concatBytes([magicBytes, Uint8Array.of(FORMAT, SUITE), lengthOf(head), head]);
  const mac = macOf(sodium, { context, fileKey }, opening);
  const streamKey = subkey(sodium, { context, fileKey }, 'stream');
  const { state, header } = streamKey.use((key) =>
    sodium.crypto_secretstream_xchacha20poly1305_init_push(key),
  );
  streamKey.wipe();
  const start = concatBytes([opening, mac, header]);
  const binding = blake2b256(sodium, start);
  return {
    start,
    seal: (plaintext, place) => {
      const tag =
        place === 'last'
          ? sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL
          : sodium.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE;
      const message = sodium.crypto_secretstream_xchacha20poly1305_push(state, plaintext, binding, tag);
      return concatBytes([lengthOf(message), message]);
    },
  };
}

/** The head of a file, from its first bytes. `length` counts all bytes before the first frame. */
export function parseSealedFile(
  { magic }: FilePurpose,
  bytes: Uint8Array,
): Result<{ readonly head: Uint8Array; readonly length: number }, BackupError> {
  const magicBytes = new TextEncoder().encode(magic);
  const isOurs = magicBytes.every((byte, index) => bytes[index] === byte || index >= bytes.length);
  if (!isOurs || bytes.length === 0) return err({ kind: 'not-a-backup' });
  if (bytes.length < FIXED_BYTES) return err({ kind: 'incomplete' });
  const [format = 0, suite] = bytes.subarray(MAGIC_BYTES);
  if (format > FORMAT) return err({ kind: 'newer-version', version: format });
  const headLength = new DataView(bytes.buffer, bytes.byteOffset).getUint32(FIXED_BYTES - LENGTH_BYTES, true);
  const isReadable = format === FORMAT && suite === SUITE && headLength <= HEAD_LIMIT_BYTES;
  if (!isReadable) return err({ kind: 'damaged' });
  const length = FIXED_BYTES + headLength + HASH_BYTES + STREAM_HEADER_BYTES;
  if (bytes.length < length) return err({ kind: 'incomplete' });
  return ok({ head: bytes.subarray(FIXED_BYTES, FIXED_BYTES + headLength), length });
}

interface OpenedFrame {
  readonly plaintext: Uint8Array;
  readonly isLast: boolean;
}

export interface SealedFileReader {
  /** Opens the frames in the order in which they were written; undefined if one is damaged or out of its place. */
  readonly open: (frame: Uint8Array) => OpenedFrame | undefined;
}

/** Opens a file with its key; `start` holds all bytes before the first frame. Undefined if it is not of this key. */
export function openSealedFile(
  sodium: Sodium,
  { context }: FilePurpose,
  { start, fileKey }: { readonly start: Uint8Array; readonly fileKey: SecretBytes },
): SealedFileReader | undefined {
  const macAt = start.length - STREAM_HEADER_BYTES - HASH_BYTES;
  const mac = macOf(sodium, { context, fileKey }, start.subarray(0, macAt));
  if (!sodium.memcmp(start.slice(macAt, macAt + HASH_BYTES), mac)) return undefined;
  const streamKey = subkey(sodium, { context, fileKey }, 'stream');
  const state = streamKey.use((key) =>
    sodium.crypto_secretstream_xchacha20poly1305_init_pull(start.slice(-STREAM_HEADER_BYTES), key),
  );
  streamKey.wipe();
  const binding = blake2b256(sodium, start);
  return {
    open: (frame) => {
      const pulled = sodium.crypto_secretstream_xchacha20poly1305_pull(state, frame, binding);
      if (pulled === false) return undefined;
      return {
        plaintext: pulled.message,
        isLast: pulled.tag === sodium.crypto_secretstream_xchacha20poly1305_TAG_FINAL,
      };
    },
  };
}

/** The first whole frame of `bytes` and what follows it; undefined if more bytes are needed. */
function takeFrame(
  bytes: Uint8Array,
): Result<{ readonly frame: Uint8Array; readonly rest: Uint8Array } | undefined, BackupError> {
  if (bytes.length < LENGTH_BYTES) return ok(undefined);
  const length = new DataView(bytes.buffer, bytes.byteOffset).getUint32(0, true);
  if (length < FRAME_OVERHEAD_BYTES || length > FRAME_LIMIT_BYTES) return err({ kind: 'damaged' });
  const end = LENGTH_BYTES + length;
  if (bytes.length < end) return ok(undefined);
  return ok({ frame: bytes.subarray(LENGTH_BYTES, end), rest: bytes.subarray(end) });
}

/** What is done with a file that comes in piece by piece. */
export interface FileConsumer<Item> {
  /** Opens the file by its head. */
  readonly openFile: (head: Uint8Array, start: Uint8Array) => Result<SealedFileReader, BackupError>;
  /** What a frame holds; undefined if it does not belong there. */
  readonly take: (plaintext: Uint8Array, place: 'more' | 'last') => readonly Item[] | undefined;
}

export interface FileReading<Item> {
  /** What the next bytes of the file complete. */
  readonly feed: (bytes: Uint8Array) => Result<readonly Item[], BackupError>;
  /** After the last byte: is the file whole, with nothing behind its end? */
  readonly finish: () => Result<undefined, BackupError>;
}

/** Reads a file piece by piece. Every byte of it is checked. */
export function readSealedFile<Item>(
  purpose: FilePurpose,
  { openFile, take }: FileConsumer<Item>,
): FileReading<Item> {
  let pending: Uint8Array = new Uint8Array();
  let reader: SealedFileReader | undefined;
  let isEnded = false;
  let failure: BackupError | undefined;
  const readHead = (): Result<undefined, BackupError> => {
    const parsed = parseSealedFile(purpose, pending);
    // Too few bytes so far: the next piece brings more.
    if (!parsed.ok) return parsed.error.kind === 'incomplete' ? ok(undefined) : parsed;
    const { head, length } = parsed.value;
    const opened = openFile(head, pending.slice(0, length));
    if (!opened.ok) return opened;
    reader = opened.value;
    pending = pending.subarray(length);
    return ok(undefined);
  };
  const openFrame = (frame: Uint8Array): readonly Item[] | undefined => {
    const opened = isEnded ? undefined : reader?.open(frame);
    if (opened === undefined) return undefined;
    isEnded = opened.isLast;
    return take(opened.plaintext, opened.isLast ? 'last' : 'more');
  };
  const takeFrames = (): Result<readonly Item[], BackupError> => {
    const items: Item[] = [];
    for (;;) {
      const taken = takeFrame(pending);
      if (!taken.ok) return taken;
      if (taken.value === undefined) return ok(items);
      pending = taken.value.rest;
      const found = openFrame(taken.value.frame);
      if (found === undefined) return err({ kind: 'damaged' });
      items.push(...found);
    }
  };
  const takeNext = (): Result<readonly Item[], BackupError> => {
    if (reader === undefined) {
      const head = readHead();
      if (!head.ok) return head;
    }
    return reader === undefined ? ok([]) : takeFrames();
  };
  return {
    feed: (bytes) => {
      if (failure !== undefined) return err(failure);
      pending = concatBytes([pending, bytes]);
      const taken = takeNext();
      if (!taken.ok) failure = taken.error;
      return taken;
    },
    finish: () => {
      if (failure !== undefined) return err(failure);
      if (!isEnded) return err({ kind: 'incomplete' });
      return pending.length > 0 ? err({ kind: 'damaged' }) : ok(undefined);
    },
  };
}

interface KeyUse {
  readonly context: string;
  readonly fileKey: SecretBytes;
}

function macOf(sodium: Sodium, use: KeyUse, bytes: Uint8Array): Uint8Array {
  const key = subkey(sodium, use, 'head');
  try {
    return blake2b256(sodium, bytes, key);
  } finally {
    key.wipe();
  }
}

function subkey(sodium: Sodium, { context, fileKey }: KeyUse, purpose: 'head' | 'stream'): SecretBytes {
  return SecretBytes.take(blake2b256(sodium, joinParts([context, purpose]), fileKey));
}

function lengthOf(bytes: Uint8Array): Uint8Array {
  const length = new Uint8Array(LENGTH_BYTES);
  new DataView(length.buffer).setUint32(0, bytes.length, true);
  return length;
}
