import {
  parseHandedRecord,
  parseSender,
  type HandedFile,
  type HandedRecord,
  type HandoverSender,
} from '../../contract/handover-content';
import type { AttachmentId } from '../../domain/attachment';
import type { BackupError } from '../../domain/backup-error';
import type { PersonId } from '../../domain/person';
import { err, ok, type Result } from '../../domain/result';
import { parseBase64Url } from '../crypto/base64url';
import { createContentHash } from '../crypto/content-hash';
import { HANDOVER_FILE, isSignedBy, type OpenedHandover } from '../crypto/handover-file';
import type { HandoverParty } from '../crypto/handover-party';
import { openSealedFile, readSealedFile } from '../crypto/sealed-file';
import type { Sodium } from '../crypto/sodium';
import { PART_BYTES } from './attachment-parts';
import { decodeFrame } from './handover-frames';

/** What a piece of a hand-over completes. */
export type HandoverItem =
  | { readonly kind: 'record'; readonly record: HandedRecord }
  | {
      readonly kind: 'part';
      readonly attachmentId: AttachmentId;
      /** From 0. */
      readonly part: number;
      readonly bytes: Uint8Array;
    };

/** A hand-over that comes in piece by piece. */
export interface HandoverReading {
  readonly feed: (bytes: Uint8Array) => Result<readonly HandoverItem[], BackupError>;
  /** After the last byte: is the file whole, and signed by the one whom it names? */
  readonly finish: () => Result<ReadHandover, BackupError>;
}

export interface ReadHandover {
  readonly sender: HandoverSender;
  readonly party: HandoverParty;
  /** Of everything that was read. */
  readonly contentHash: Uint8Array;
}

/** More records than a thousand people can have with reason; whoever sends more means harm. */
const RECORDS_LIMIT = 200_000;
/** All records together, in characters of JSON: what fits in memory. */
const TEXT_LIMIT = 256 * 1024 * 1024;
const KEY_BYTES = 32;
const SHA256_HEX = 64;

/** Reads a hand-over whose key was opened; `start` holds all bytes before the first frame. Every record is parsed as a stranger's. */
export function readHandover(
  sodium: Sodium,
  { fileKey, binding, start }: OpenedHandover & { readonly start: Uint8Array },
): HandoverReading {
  const contents = collectContents(sodium, binding);
  const reading = readSealedFile(HANDOVER_FILE, {
    openFile: () => {
      const reader = openSealedFile(sodium, HANDOVER_FILE, { start, fileKey });
      return reader === undefined ? err({ kind: 'damaged' }) : ok(reader);
    },
    take: (plaintext, place) => (place === 'last' ? contents.end(plaintext) : contents.add(plaintext)),
  });
  return {
    feed: reading.feed,
    finish: () => {
      const ended = reading.finish();
      if (!ended.ok) return ended;
      const read = contents.read();
      return read === undefined ? err({ kind: 'damaged' }) : ok(read);
    },
  };
}

/** A file whose parts are coming. */
interface ComingFile {
  readonly record: HandedFile;
  readonly hash: ReturnType<Sodium['crypto_hash_sha256_init']>;
  part: number;
  leftBytes: number;
}

// Whatever does not fit answers undefined: the file is damaged, or was made by somebody who means harm.
function collectContents(sodium: Sodium, binding: OpenedHandover['binding']) {
  const hash = createContentHash(sodium);
  const admit = createAdmission();
  let from: { readonly sender: HandoverSender; readonly party: HandoverParty } | undefined;
  let file: ComingFile | undefined;
  let read: ReadHandover | undefined;

  const addSender = (json: string): readonly HandoverItem[] | undefined => {
    const sender = from === undefined ? parseSender(json) : undefined;
    const party = sender && partyOf(sender);
    if (sender === undefined || party === undefined) return undefined;
    from = { sender, party };
    return [];
  };
  const addRecord = (json: string): readonly HandoverItem[] | undefined => {
    const record = from === undefined || file !== undefined ? undefined : parseHandedRecord(json);
    if (record === undefined || !admit(record, json.length)) return undefined;
    if (record.type === 'attachment')
      file = { record, hash: sodium.crypto_hash_sha256_init(), part: 0, leftBytes: record.sizeBytes };
    return [{ kind: 'record', record }];
  };
  const addPart = (bytes: Uint8Array): readonly HandoverItem[] | undefined => {
    if (file === undefined || bytes.length !== Math.min(PART_BYTES, file.leftBytes)) return undefined;
    const { record, part } = file;
    sodium.crypto_hash_sha256_update(file.hash, bytes);
    file.leftBytes -= bytes.length;
    file.part += 1;
    if (file.leftBytes === 0) {
      const sha256 = sodium.to_hex(sodium.crypto_hash_sha256_final(file.hash));
      file = undefined;
      if (sha256.length !== SHA256_HEX || sha256 !== record.sha256) return undefined;
    }
    return [{ kind: 'part', attachmentId: record.id, part, bytes }];
  };

  return {
    add: (plaintext: Uint8Array): readonly HandoverItem[] | undefined => {
      hash.add(plaintext);
      const frame = decodeFrame(plaintext);
      if (frame?.kind === 'sender') return addSender(frame.json);
      if (frame?.kind === 'record') return addRecord(frame.json);
      return frame && addPart(frame.bytes);
    },
    end: (signature: Uint8Array): readonly HandoverItem[] | undefined => {
      if (from === undefined || file !== undefined) return undefined;
      const contentHash = hash.end();
      if (!isSignedBy(sodium, from.party, { binding, contentHash, signature })) return undefined;
      read = { ...from, contentHash };
      return [];
    },
    read: () => read,
  };
}

// Nobody comes twice, and what belongs to somebody comes after them.
function createAdmission(): (record: HandedRecord, length: number) => boolean {
  const ids = new Set<string>();
  const people = new Set<string>();
  let text = 0;
  return (record, length) => {
    text += length;
    const isNew = !ids.has(record.id);
    ids.add(record.id);
    if (record.type === 'person') people.add(record.id);
    const isOwned = ownersOf(record).every((id) => people.has(id));
    return isNew && isOwned && ids.size <= RECORDS_LIMIT && text <= TEXT_LIMIT;
  };
}

function ownersOf(record: HandedRecord): readonly PersonId[] {
  if ('people' in record) return record.people;
  return record.type === 'person' ? [] : [record.personId];
}

function partyOf({ signKey, boxKey }: HandoverSender): HandoverParty | undefined {
  const keys = [parseBase64Url(signKey, KEY_BYTES), parseBase64Url(boxKey, KEY_BYTES)];
  return keys[0] && keys[1] && { signKey: keys[0], boxKey: keys[1] };
}
