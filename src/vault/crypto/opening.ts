import { err, ok, type Result } from '../../domain/result';
import { DEFAULT_KDF, type KdfParameters } from './kdf';
import { commitToVaultKey, createVaultKey, deriveVaultKeys, type VaultKeys } from './key-ring';
import { openSlot, sealSlot, type SealSlotInput, type SlotDeps } from './key-slot';
import { randomId } from './random-id';
import { toPassphraseBytes } from './secret-text';
import { encodeHeader, parseHeader, verifyHeader, type HeaderError, type VaultHeader } from './vault-header';

export type VaultSecret =
  | { readonly kind: 'passphrase'; readonly text: string }
  | { readonly kind: 'recovery'; readonly entropy: Uint8Array };

/** An opened header with its keys, which are the caller's to wipe. */
export interface VaultSecrets {
  readonly header: VaultHeader;
  readonly keys: VaultKeys;
}

export interface NewVaultSecrets {
  readonly passphrase: string;
  /** 16 bytes, the caller's to wipe. */
  readonly recoveryEntropy: Uint8Array;
  readonly kdf?: KdfParameters;
}

export type OpenError = { readonly kind: 'wrong-secret' } | { readonly kind: 'out-of-memory' } | HeaderError;

const FORMAT_VERSION = 1;
const FIRST_EPOCH = 1;

/**
 * Makes the keys of a new vault with one passphrase slot and one recovery slot. Error: no memory for the key
 * derivation. Throws for a passphrase that has no visible character.
 */
export async function createVaultSecrets(
  deps: SlotDeps,
  { passphrase, recoveryEntropy, kdf = DEFAULT_KDF }: NewVaultSecrets,
): Promise<Result<VaultSecrets & { readonly headerBytes: Uint8Array }, { readonly kind: 'out-of-memory' }>> {
  const { sodium } = deps;
  const vaultId = randomId(sodium);
  const payload = createVaultKey(sodium);
  const base = { vaultId, formatVersion: FORMAT_VERSION, payload, kdf } as const;
  try {
    const byPassphrase = await sealFor(deps, base, { kind: 'passphrase', text: passphrase });
    if (!byPassphrase.ok) return byPassphrase;
    const byRecovery = await sealFor(deps, base, { kind: 'recovery', entropy: recoveryEntropy });
    if (!byRecovery.ok) return byRecovery;
    const keys = deriveVaultKeys(sodium, payload, FIRST_EPOCH);
    const header: VaultHeader = {
      formatVersion: FORMAT_VERSION,
      vaultId,
      epoch: FIRST_EPOCH,
      vaultKeyCommitment: commitToVaultKey(sodium, payload, { vaultId, epoch: FIRST_EPOCH }),
      slots: [byPassphrase.value, byRecovery.value],
    };
    return ok({ header, keys, headerBytes: encodeHeader(sodium, keys, header) });
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
  const vaultKey = await tryAllSlots(deps, header, secret);
  if (!vaultKey.ok) return vaultKey;
  try {
    const commitment = commitToVaultKey(sodium, vaultKey.value, header);
    const keys = deriveVaultKeys(sodium, vaultKey.value, header.epoch);
    const isOurs = sodium.memcmp(commitment, header.vaultKeyCommitment);
    if (isOurs && verifyHeader(sodium, keys, headerBytes)) return ok({ header, keys });
    keys.wipe();
    return err({ kind: 'header-unreadable' });
  } finally {
    vaultKey.value.wipe();
  }
}

async function tryAllSlots(
  deps: SlotDeps,
  { vaultId, formatVersion, slots }: VaultHeader,
  secret: VaultSecret,
): ReturnType<typeof openSlot> {
  const bytes = toSecretBytes(secret);
  let found: Opened = err({ kind: 'wrong-secret' });
  try {
    for (const slot of slots.filter(({ type }) => type === secret.kind)) {
      // One after the other: together they would need several times the memory.
      const opened = await openSlot(deps, { vaultId, formatVersion, slot, secret: bytes });
      found = preferOpened(found, opened);
    }
    return found;
  } finally {
    bytes.fill(0);
  }
}

type Opened = Awaited<ReturnType<typeof openSlot>>;

function preferOpened(earlier: Opened, later: Opened): Opened {
  if (earlier.ok) {
    if (later.ok) later.value.wipe();
    return earlier;
  }
  // A slot that could not be tried is not a wrong secret.
  return later.ok || later.error.kind === 'out-of-memory' ? later : earlier;
}

async function sealFor(
  deps: SlotDeps,
  base: Omit<SealSlotInput, 'type' | 'secret'>,
  secret: VaultSecret,
): ReturnType<typeof sealSlot> {
  const bytes = toSecretBytes(secret);
  try {
    if (bytes.length === 0) throw new RangeError('a vault needs a secret');
    return await sealSlot(deps, { ...base, type: secret.kind, secret: bytes });
  } finally {
    bytes.fill(0);
  }
}

function toSecretBytes(secret: VaultSecret): Uint8Array {
  return secret.kind === 'passphrase' ? toPassphraseBytes(secret.text) : new Uint8Array(secret.entropy);
}
