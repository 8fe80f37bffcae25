import { err, ok, type Result } from '../../domain/result';
import { aeadOpen, aeadSeal } from './aead';
import type { KdfParameters } from './kdf';
import { joinParts } from './join-parts';
import {
  commitToVaultKey,
  createVaultKey,
  deriveVaultKeys,
  withKeysBefore,
  type VaultKeys,
} from './key-ring';
import { randomBytes } from './random-bytes';
import type { Sodium } from './sodium';
import { openSlot, sealSlot, type KeySlot, type SlotDeps } from './key-slot';
import { randomId } from './random-id';
import { SecretBytes } from './secret-bytes';
import { toPassphraseBytes } from './secret-text';
import {
  encodeHeader,
  parseHeader,
  verifyHeader,
  type FormerKey,
  type HeaderError,
  type VaultHeader,
} from './vault-header';

export type VaultSecret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery'; readonly entropy: Uint8Array };

/** An opened header with its keys, which are the caller's to wipe. */
export interface VaultSecrets {
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
  /** Whose secret it was. */
  readonly caseworker: string;
}

/** The vault key, the caller's to wipe, and the slot that gave it. */
export interface OpenedSlot {
  readonly vaultKey: SecretBytes;
  readonly slot: KeySlot;
}

export interface NewVaultSecrets {
  readonly passphrase: string;
  /** 16 bytes, the caller's to wipe. */
  readonly recoveryEntropy: Uint8Array;
  readonly kdf: KdfParameters;
}

export type OpenError = { readonly kind: 'wrong-secret' } | { readonly kind: 'out-of-memory' } | HeaderError;

const HEADER_FORMAT = 2;
const SLOT_FORMAT = 1;
const FIRST_EPOCH = 1;
const NONCE_BYTES = 24;

/**
 * Makes the keys of a new vault with one passphrase slot and one recovery slot. Error: no memory for the key
 * derivation. Throws for a passphrase that has no visible character.
 */
export async function createVaultSecrets(
  deps: SlotDeps,
  { passphrase, recoveryEntropy, kdf }: NewVaultSecrets,
): Promise<Result<VaultSecrets & { readonly headerBytes: Uint8Array }, { readonly kind: 'out-of-memory' }>> {
  const { sodium } = deps;
  const vaultId = randomId();
  const payload = createVaultKey(sodium);
  const caseworker = randomId();
  const base = { vaultId, caseworker, vaultKey: payload, kdf };
  try {
    const byPassphrase = await sealSlotFor(deps, {
      ...base,
      secret: { kind: 'passphrase', text: passphrase },
    });
    if (!byPassphrase.ok) return byPassphrase;
    const byRecovery = await sealSlotFor(deps, {
      ...base,
      secret: { kind: 'recovery', entropy: recoveryEntropy },
    });
    if (!byRecovery.ok) return byRecovery;
    const keys = deriveVaultKeys(sodium, payload, FIRST_EPOCH);
    const header: VaultHeader = {
      formatVersion: HEADER_FORMAT,
      vaultId,
      epoch: FIRST_EPOCH,
      vaultKeyCommitment: commitToVaultKey(sodium, payload, { vaultId, epoch: FIRST_EPOCH }),
      slots: [byPassphrase.value, byRecovery.value],
    };
    return ok({ header, keys, caseworker, headerBytes: encodeHeader(sodium, keys, header) });
  } finally {
    payload.wipe();
  }
}

/**
 * Opens a header. All slots of the secret's type are tried, the right one included: a wrong secret takes as many key
 * derivations as a right one and gets one answer. `header-unreadable` also for a header whose MAC does not fit.
 */
export async function openVaultSecrets(
  deps: SlotDeps,
  { headerBytes, secret }: { readonly headerBytes: Uint8Array; readonly secret: VaultSecret },
): Promise<Result<VaultSecrets, OpenError>> {
  const { sodium } = deps;
  const parsed = parseHeader(headerBytes);
  if (!parsed.ok) return parsed;
  const header = parsed.value;
  const opened = await openVaultKey(deps, { header, secret });
  if (!opened.ok) return opened;
  const { vaultKey, slot } = opened.value;
  try {
    const ring = deriveVaultKeys(sodium, vaultKey, header.epoch);
    const isOurs = isKeyOf(deps, { header, vaultKey }) && verifyHeader(sodium, ring, headerBytes);
    const keys = isOurs ? openKeysBefore(sodium, { header, ring }) : undefined;
    if (keys !== undefined) return ok({ header, keys, caseworker: slot.caseworker });
    ring.wipe();
    return err({ kind: 'header-unreadable' });
  } finally {
    vaultKey.wipe();
  }
}

/** The vault key by a secret; all slots of its type are tried, one after the other. */
export async function openVaultKey(
  deps: SlotDeps,
  { header, secret }: { readonly header: VaultHeader; readonly secret: VaultSecret },
): Promise<Result<OpenedSlot, Exclude<OpenError, HeaderError>>> {
  const bytes = toSecretBytes(secret);
  let found: Opened = err({ kind: 'wrong-secret' });
  try {
    for (const slot of header.slots.filter(({ type }) => type === secret.kind)) {
      // One after the other: together they would need several times the memory.
      const opened = await openSlot(deps, {
        vaultId: header.vaultId,
        formatVersion: SLOT_FORMAT,
        slot,
        secret: bytes,
      });
      found = preferOpened(found, opened.ok ? ok({ vaultKey: opened.value, slot }) : opened);
    }
    return found;
  } finally {
    bytes.fill(0);
  }
}

/** Is this the key that all slots of the header must lead to? */
export function isKeyOf(
  { sodium }: Pick<SlotDeps, 'sodium'>,
  { header, vaultKey }: { readonly header: VaultHeader; readonly vaultKey: SecretBytes },
): boolean {
  return sodium.memcmp(commitToVaultKey(sodium, vaultKey, header), header.vaultKeyCommitment);
}

type Opened = Awaited<ReturnType<typeof openVaultKey>>;

function preferOpened(earlier: Opened, later: Opened): Opened {
  if (earlier.ok) {
    if (later.ok) later.value.vaultKey.wipe();
    return earlier;
  }
  // A slot that could not be tried is not a wrong secret.
  return later.ok || later.error.kind === 'out-of-memory' ? later : earlier;
}

export interface SealFor {
  readonly vaultId: string;
  readonly caseworker: string;
  readonly vaultKey: SecretBytes;
  readonly kdf: KdfParameters;
  readonly secret: VaultSecret;
}

/** A way to the vault key by a secret. Throws for a passphrase that has no visible character. */
export async function sealSlotFor(
  deps: SlotDeps,
  { vaultId, caseworker, vaultKey, kdf, secret }: SealFor,
): ReturnType<typeof sealSlot> {
  const bytes = toSecretBytes(secret);
  try {
    if (bytes.length === 0) throw new RangeError('a vault needs a secret');
    return await sealSlot(deps, {
      vaultId,
      formatVersion: SLOT_FORMAT,
      caseworker,
      type: secret.kind,
      secret: bytes,
      payload: vaultKey,
      kdf,
    });
  } finally {
    bytes.fill(0);
  }
}

function toSecretBytes(secret: VaultSecret): Uint8Array {
  return secret.kind === 'passphrase' ? toPassphraseBytes(secret.text) : new Uint8Array(secret.entropy);
}

/** Wraps the vault key of the epoch before for the one after it. */
export function wrapFormerKey(
  sodium: Sodium,
  ring: VaultKeys,
  { header, vaultKey }: { readonly header: VaultHeader; readonly vaultKey: SecretBytes },
): FormerKey {
  const { epoch, vaultId, vaultKeyCommitment } = header;
  const nonce = randomBytes(NONCE_BYTES);
  const binding = bindFormer(vaultId, epoch);
  const wrapped = vaultKey.use((message) => aeadSeal(sodium, ring.former, { nonce, binding, message }));
  return { epoch, vaultKeyCommitment, nonce, wrapped };
}

// The ring alone if all rows are of its epoch; undefined if the key before is not the one that the header speaks of.
function openKeysBefore(
  sodium: Sodium,
  { header, ring }: { readonly header: VaultHeader; readonly ring: VaultKeys },
): VaultKeys | undefined {
  const { former, vaultId } = header;
  if (former === undefined) return ring;
  const { nonce, wrapped: message, epoch } = former;
  const opened = aeadOpen(sodium, ring.former, { nonce, binding: bindFormer(vaultId, epoch), message });
  if (opened === undefined) return undefined;
  const vaultKey = SecretBytes.take(opened);
  try {
    const commitment = commitToVaultKey(sodium, vaultKey, { vaultId, epoch });
    if (!sodium.memcmp(commitment, former.vaultKeyCommitment)) return undefined;
    return withKeysBefore(ring, deriveVaultKeys(sodium, vaultKey, epoch));
  } finally {
    vaultKey.wipe();
  }
}

function bindFormer(vaultId: string, epoch: number): Uint8Array {
  return joinParts(['former', vaultId, epoch, epoch + 1]);
}
