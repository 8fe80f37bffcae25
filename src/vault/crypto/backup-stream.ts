import type { BackupError } from '../../domain/backup-error';
import { err, ok, type Result } from '../../domain/result';
import { aeadOpen, aeadSeal } from './aead';
import { parseBase64Url, toBase64Url } from './base64url';
import { joinParts } from './join-parts';
import { parseJsonObject } from './json-object';
import type { VaultKeys } from './key-ring';
import { randomBytes } from './random-bytes';
import { randomId } from './random-id';
import {
  createSealedFile,
  openSealedFile,
  parseSealedFile,
  type FilePurpose,
  type SealedFileReader,
  type SealedFileWriter,
} from './sealed-file';
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

export const BACKUP_FILE: FilePurpose = { magic: 'DURUMIBK', context: 'backup1' };

const KEY_BYTES = 32;
const NONCE_BYTES = 24;
const WRAPPED_BYTES = 48;
const ID_BYTES = 16;

/** Begins a backup, whose head is JSON. */
export function createBackup(
  sodium: Sodium,
  keys: VaultKeys,
  { vaultId, vaultHeader }: { readonly vaultId: string; readonly vaultHeader: Uint8Array },
): SealedFileWriter {
  const fileKey = SecretBytes.take(randomBytes(KEY_BYTES));
  const backupId = randomId();
  const nonce = randomBytes(NONCE_BYTES);
  const binding = bindKey(vaultId, backupId);
  const wrappedKey = fileKey.use((message) => aeadSeal(sodium, keys.backup, { nonce, binding, message }));
  const head = encodeHead({ vaultHeader, backupId, nonce, wrappedKey });
  const writer = createSealedFile(sodium, BACKUP_FILE, { head, fileKey });
  fileKey.wipe();
  return writer;
}

/** Reads the head from the first bytes of a file. */
export function parseBackupHead(bytes: Uint8Array): Result<BackupHead, BackupError> {
  const parsed = parseSealedFile(BACKUP_FILE, bytes);
  return parsed.ok ? decodeBackupHead(parsed.value.head) : parsed;
}

/** Opens a backup with the keys of its vault, by its head and all bytes before the first frame. */
export function openBackup(
  sodium: Sodium,
  { vaultId, keys }: { readonly vaultId: string; readonly keys: VaultKeys },
  { head, start }: { readonly head: Uint8Array; readonly start: Uint8Array },
): Result<SealedFileReader, BackupError> {
  const decoded = decodeBackupHead(head);
  if (!decoded.ok) return decoded;
  const { nonce, wrappedKey: message, backupId } = decoded.value;
  const opened = aeadOpen(sodium, keys.backup, { nonce, binding: bindKey(vaultId, backupId), message });
  if (opened === undefined) return err({ kind: 'damaged' });
  const fileKey = SecretBytes.take(opened);
  const reader = openSealedFile(sodium, BACKUP_FILE, { start, fileKey });
  fileKey.wipe();
  return reader === undefined ? err({ kind: 'damaged' }) : ok(reader);
}

function encodeHead({ vaultHeader, backupId, nonce, wrappedKey }: BackupHead): Uint8Array {
  return new TextEncoder().encode(
    JSON.stringify({
      vaultHeader: new TextDecoder().decode(vaultHeader),
      backupId,
      nonce: toBase64Url(nonce),
      wrappedKey: toBase64Url(wrappedKey),
    }),
  );
}

function decodeBackupHead(bytes: Uint8Array): Result<BackupHead, BackupError> {
  const stored = parseJsonObject(bytes);
  const { vaultHeader, backupId } = stored ?? {};
  const nonce = parseBase64Url(stored?.['nonce'], NONCE_BYTES);
  const wrappedKey = parseBase64Url(stored?.['wrappedKey'], WRAPPED_BYTES);
  const hasId = typeof backupId === 'string' && parseBase64Url(backupId, ID_BYTES) !== undefined;
  if (typeof vaultHeader !== 'string' || nonce === undefined || wrappedKey === undefined || !hasId)
    return err({ kind: 'damaged' });
  return ok({ vaultHeader: new TextEncoder().encode(vaultHeader), backupId, nonce, wrappedKey });
}

function bindKey(vaultId: string, backupId: string): Uint8Array {
  return joinParts(['backup1', vaultId, backupId]);
}
