import { AUDIT_ACTIONS, type AuditAction } from '../../domain/audit-action';
import { err, ok, type Result } from '../../domain/result';
import { blake2b256, HASH_BYTES } from './blake2b-256';
import { joinParts } from './join-parts';
import { isCount, parseJsonObject, type JsonObject } from './json-object';
import type { VaultKeys } from './key-ring';
import { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

/** What was done, to which record, by whom; never what it said. */
export interface AuditEntry {
  /** From 1, without gaps: this is the order. */
  readonly seq: number;
  /** Milliseconds since 1970 by the machine's clock: only a claim. */
  readonly at: number;
  /** Slot or caseworker id. */
  readonly caseworker: string;
  readonly action: AuditAction;
  readonly recordId?: string;
  readonly count?: number;
}

/** A caseworker's own Ed25519 key: an entry that it signed was not made up by somebody else with the vault key. */
export interface SigningKey {
  readonly publicKey: Uint8Array;
  readonly secretKey: SecretBytes;
}

const VERSION = 1;
const SIGNATURE_BYTES = 64;
const HEAD_BYTES = 1 + SIGNATURE_BYTES;

/** Makes a caseworker's signing key (Ed25519; public half 32 bytes, secret half 64). */
export function createSigningKey(sodium: Sodium): SigningKey {
  const { publicKey, privateKey } = sodium.crypto_sign_keypair();
  return { publicKey, secretKey: SecretBytes.take(privateKey) };
}

/** The head of an empty chain. */
export function emptyAuditHead(): Uint8Array {
  return new Uint8Array(HASH_BYTES);
}

/**
 * Adds an entry to the chain: the new head is BLAKE2b(audit key, old head | seq | entry), and the signature is over
 * the new head, hence over all entries before. `bytes` are plaintext and still have to be sealed.
 */
export function appendAuditEntry(
  sodium: Sodium,
  keys: VaultKeys,
  {
    signer,
    head,
    entry,
  }: { readonly signer: SigningKey; readonly head: Uint8Array; readonly entry: AuditEntry },
): { readonly bytes: Uint8Array; readonly head: Uint8Array } {
  const encoded = encodeEntry(entry);
  const next = nextHead(sodium, keys, { head, seq: entry.seq, encoded });
  const signature = signer.secretKey.use((key) => sodium.crypto_sign_detached(signedMessage(next), key));
  const bytes = new Uint8Array(HEAD_BYTES + encoded.length);
  bytes[0] = VERSION;
  bytes.set(signature, 1);
  bytes.set(encoded, HEAD_BYTES);
  return { bytes, head: next };
}

/**
 * Follows the chain from its beginning. Returns its head, which must equal the manifest's: missing entries at the end
 * show only there. Error: the number of the first entry that is altered, misplaced or not signed by its caseworker.
 */
export function verifyAuditChain(
  sodium: Sodium,
  keys: VaultKeys,
  {
    publicKeys,
    entries,
  }: { readonly publicKeys: ReadonlyMap<string, Uint8Array>; readonly entries: readonly Uint8Array[] },
): Result<Uint8Array, { readonly kind: 'broken'; readonly seq: number }> {
  let head = emptyAuditHead();
  for (const [index, bytes] of entries.entries()) {
    const seq = index + 1;
    const encoded = bytes.subarray(HEAD_BYTES);
    const entry = readAuditEntry(bytes);
    const publicKey = entry && publicKeys.get(entry.caseworker);
    if (entry?.seq !== seq || publicKey === undefined) return err({ kind: 'broken', seq });
    head = nextHead(sodium, keys, { head, seq, encoded });
    const signature = bytes.subarray(1, HEAD_BYTES);
    if (!sodium.crypto_sign_verify_detached(signature, signedMessage(head), publicKey)) {
      return err({ kind: 'broken', seq });
    }
  }
  return ok(head);
}

/** Reads an entry of a chain that is verified elsewhere; undefined if it is none. */
export function readAuditEntry(bytes: Uint8Array): AuditEntry | undefined {
  return bytes[0] === VERSION ? parseEntry(parseJsonObject(bytes.subarray(HEAD_BYTES)) ?? {}) : undefined;
}

function nextHead(
  sodium: Sodium,
  keys: VaultKeys,
  { head, seq, encoded }: { readonly head: Uint8Array; readonly seq: number; readonly encoded: Uint8Array },
): Uint8Array {
  return blake2b256(sodium, joinParts([head, seq, encoded]), keys.audit);
}

function signedMessage(head: Uint8Array): Uint8Array {
  return joinParts(['audit1', head]);
}

function encodeEntry({ seq, at, caseworker, action, recordId, count }: AuditEntry): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ seq, at, caseworker, action, recordId, count }));
}

function parseEntry({ seq, at, caseworker, ...rest }: JsonObject): AuditEntry | undefined {
  const action = AUDIT_ACTIONS.find((known) => known === rest['action']);
  const details = parseDetails(rest);
  if (!isCount(seq) || !isCount(at) || typeof caseworker !== 'string') return undefined;
  return action && details && { seq, at, caseworker, action, ...details };
}

function parseDetails({ recordId, count }: JsonObject): Pick<AuditEntry, 'recordId' | 'count'> | undefined {
  if (recordId !== undefined && typeof recordId !== 'string') return undefined;
  if (count !== undefined && !isCount(count)) return undefined;
  return { ...(recordId === undefined ? {} : { recordId }), ...(count === undefined ? {} : { count }) };
}
