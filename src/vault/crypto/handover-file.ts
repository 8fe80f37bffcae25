import type { BackupError } from '../../domain/backup-error';
import { err, ok, type Result } from '../../domain/result';
import type { SigningKey } from './audit-entry';
import { parseBase64Url, toBase64Url } from './base64url';
import { blake2b256 } from './blake2b-256';
import type { HandoverParty, OwnParty } from './handover-party';
import { joinParts } from './join-parts';
import { parseJsonObject } from './json-object';
import type { KdfParameters } from './kdf';
import { openSlot, sealSlot, type SlotDeps } from './key-slot';
import { encodeSlot, readSlot } from './key-slot-json';
import { randomBytes } from './random-bytes';
import { randomId } from './random-id';
import { createSealedFile, parseSealedFile, type FilePurpose, type SealedFileWriter } from './sealed-file';
import { toPassphraseBytes } from './secret-text';
import { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

export const HANDOVER_FILE: FilePurpose = { magic: 'DURUMIHO', context: 'handover1' };

/** Who can open a file: a colleague with their own keys, or whoever is told the passphrase. */
export type Recipient =
  | { readonly kind: 'colleague'; readonly party: HandoverParty }
  | { readonly kind: 'passphrase'; readonly passphrase: string; readonly kdf: KdfParameters };

export interface HandoverWriter extends SealedFileWriter {
  /** What the signature of the file is bound to besides its contents. */
  readonly binding: HandoverBinding;
}

/** Ties a signature to one file and one recipient: nobody can pass it off as meant for somebody else. */
export interface HandoverBinding {
  readonly recipient: Uint8Array | undefined;
  readonly fileKeyHash: Uint8Array;
  readonly startHash: Uint8Array;
}

export type HandoverOpenError =
  | BackupError
  /** It opens with a passphrase, and none was given. */
  | { readonly kind: 'needs-passphrase' }
  | { readonly kind: 'wrong-secret' }
  /** It is sealed for somebody else. */
  | { readonly kind: 'not-for-you' }
  | { readonly kind: 'out-of-memory' };

const KEY_BYTES = 32;
const SEALED_KEY_BYTES = 80;
const SLOT_FORMAT = 1;

/**
 * Begins a file for a recipient. Its head is JSON: the key of the file in a sealed box (X25519), or in a slot like
 * those of a vault. It names neither the one who gives nor the one who gets. Error: no memory for the key derivation.
 */
export async function createHandoverFile(
  deps: SlotDeps,
  recipient: Recipient,
): Promise<Result<HandoverWriter, { readonly kind: 'out-of-memory' }>> {
  const { sodium } = deps;
  const fileKey = SecretBytes.take(randomBytes(KEY_BYTES));
  try {
    const wrapped = await wrapKey(deps, fileKey, recipient);
    if (!wrapped.ok) return wrapped;
    const head = new TextEncoder().encode(JSON.stringify(wrapped.value));
    const writer = createSealedFile(sodium, HANDOVER_FILE, { head, fileKey });
    const boxKey = recipient.kind === 'colleague' ? recipient.party.boxKey : undefined;
    return ok({ ...writer, binding: bindingOf(sodium, { fileKey, start: writer.start, boxKey }) });
  } finally {
    fileKey.wipe();
  }
}

/** The key of a file, the caller's to wipe, and what its signature is bound to. */
export interface OpenedHandover {
  readonly fileKey: SecretBytes;
  readonly binding: HandoverBinding;
}

/** Opens the key of a file by its first bytes, with one's own keys or a passphrase. Bounds are checked before memory is taken. */
export async function openHandoverFile(
  deps: SlotDeps,
  {
    bytes,
    own,
    passphrase,
  }: { readonly bytes: Uint8Array; readonly own: OwnParty; readonly passphrase?: string },
): Promise<Result<OpenedHandover, HandoverOpenError>> {
  const { sodium } = deps;
  const parsed = parseSealedFile(HANDOVER_FILE, bytes);
  if (!parsed.ok) return parsed;
  const head = parseJsonObject(parsed.value.head);
  const sealedKey = parseBase64Url(head?.['sealedKey'], SEALED_KEY_BYTES);
  const opened =
    sealedKey === undefined
      ? await openWithPassphrase(deps, { slot: head?.['slot'], passphrase })
      : openSealedKey(sodium, sealedKey, own);
  if (!opened.ok) return opened;
  const start = bytes.slice(0, parsed.value.length);
  const boxKey = sealedKey === undefined ? undefined : own.boxKey;
  return ok({ fileKey: opened.value, binding: bindingOf(sodium, { fileKey: opened.value, start, boxKey }) });
}

/** Signs the contents of a file for its recipient. */
export function signHandover(
  sodium: Sodium,
  { signer, sender }: { readonly signer: SigningKey; readonly sender: HandoverParty },
  { binding, contentHash }: { readonly binding: HandoverBinding; readonly contentHash: Uint8Array },
): Uint8Array {
  const message = signedMessage(sender, binding, contentHash);
  return signer.secretKey.use((key) => sodium.crypto_sign_detached(message, key));
}

/** Did this sender sign these contents for this recipient? */
export function isSignedBy(
  sodium: Sodium,
  sender: HandoverParty,
  {
    binding,
    contentHash,
    signature,
  }: { readonly binding: HandoverBinding; readonly contentHash: Uint8Array; readonly signature: Uint8Array },
): boolean {
  const message = signedMessage(sender, binding, contentHash);
  return sodium.crypto_sign_verify_detached(signature, message, sender.signKey);
}

function signedMessage(
  sender: HandoverParty,
  { recipient, fileKeyHash, startHash }: HandoverBinding,
  contentHash: Uint8Array,
): Uint8Array {
  const to = recipient ?? new Uint8Array();
  return joinParts(['handover1', sender.signKey, sender.boxKey, to, fileKeyHash, startHash, contentHash]);
}

function bindingOf(
  sodium: Sodium,
  {
    fileKey,
    start,
    boxKey,
  }: { readonly fileKey: SecretBytes; readonly start: Uint8Array; readonly boxKey: Uint8Array | undefined },
): HandoverBinding {
  return {
    recipient: boxKey,
    fileKeyHash: blake2b256(sodium, joinParts(['handover1', 'file-key']), fileKey),
    startHash: blake2b256(sodium, start),
  };
}

async function wrapKey(
  deps: SlotDeps,
  fileKey: SecretBytes,
  recipient: Recipient,
): Promise<Result<object, { readonly kind: 'out-of-memory' }>> {
  const { sodium } = deps;
  if (recipient.kind === 'colleague') {
    const sealedKey = fileKey.use((bytes) => sodium.crypto_box_seal(bytes, recipient.party.boxKey));
    return ok({ sealedKey: toBase64Url(sealedKey) });
  }
  const secret = toPassphraseBytes(recipient.passphrase);
  const fileId = randomId();
  const slot = await sealSlot(deps, {
    vaultId: fileId,
    formatVersion: SLOT_FORMAT,
    caseworker: fileId,
    type: 'passphrase',
    secret,
    payload: fileKey,
    kdf: recipient.kdf,
  });
  secret.fill(0);
  return slot.ok ? ok({ slot: encodeSlot(slot.value, 'with') }) : slot;
}

function openSealedKey(
  sodium: Sodium,
  sealedKey: Uint8Array,
  { boxKey, boxSecret }: OwnParty,
): Result<SecretBytes, HandoverOpenError> {
  try {
    const opened = boxSecret.use((secret) => sodium.crypto_box_seal_open(sealedKey, boxKey, secret));
    return ok(SecretBytes.take(opened));
  } catch {
    // libsodium's wrapper throws for what does not open.
    return err({ kind: 'not-for-you' });
  }
}

async function openWithPassphrase(
  deps: SlotDeps,
  { slot: stored, passphrase }: { readonly slot: unknown; readonly passphrase: string | undefined },
): Promise<Result<SecretBytes, HandoverOpenError>> {
  const slot = readSlot(stored, undefined);
  if (slot === undefined) return err({ kind: 'damaged' });
  if (passphrase === undefined) return err({ kind: 'needs-passphrase' });
  const secret = toPassphraseBytes(passphrase);
  // The id of the file, which also stands where a vault names the caseworker.
  const opened = await openSlot(deps, {
    vaultId: slot.caseworker,
    formatVersion: SLOT_FORMAT,
    slot,
    secret,
  });
  secret.fill(0);
  return opened;
}
