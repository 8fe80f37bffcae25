import { LANGUAGES, type Language } from '../../domain/language';
import type { SigningKey } from './audit-entry';
import { parseBase64Url, toBase64Url } from './base64url';
import { blake2b256 } from './blake2b-256';
import { concatBytes } from './concat-bytes';
import { joinParts } from './join-parts';
import { toFingerprintWords } from './recovery-words';
import { SecretBytes } from './secret-bytes';
import type { Sodium } from './sodium';

/** Somebody whom records can be handed to: a key that signs (Ed25519) and one that opens (X25519), 32 bytes each. */
export interface HandoverParty {
  readonly signKey: Uint8Array;
  readonly boxKey: Uint8Array;
}

/** The caseworker who opened this vault, as a party. The secret half is the caller's to wipe. */
export interface OwnParty extends HandoverParty {
  readonly boxSecret: SecretBytes;
}

const PREFIX = 'durumi1-';
const KEY_BYTES = 32;
const CHECK_BYTES = 4;
const SEED_BYTES = 32;

/** The keys of a caseworker for hand-overs. The opening key follows from the signing key: nothing more is stored. */
export function toOwnParty(sodium: Sodium, { publicKey, secretKey }: SigningKey): OwnParty {
  // The first half of an Ed25519 secret key is its seed (RFC 8032).
  const seed = SecretBytes.take(secretKey.use((bytes) => bytes.slice(0, SEED_BYTES)));
  const boxSeed = blake2b256(sodium, joinParts(['handover1', 'box']), seed);
  seed.wipe();
  const pair = sodium.crypto_box_seed_keypair(boxSeed);
  boxSeed.fill(0);
  return { signKey: publicKey, boxKey: pair.publicKey, boxSecret: SecretBytes.take(pair.privateKey) };
}

/** What a colleague gives to others, as text: both public keys and a check against slips of the pen. */
export function encodePartyCode(sodium: Sodium, party: HandoverParty): string {
  const keys = concatBytes([party.signKey, party.boxKey]);
  return PREFIX + toBase64Url(concatBytes([keys, checkOf(sodium, keys)]));
}

/** Reads a code, however it was broken into lines; undefined if it is none or was mistyped. */
export function parsePartyCode(sodium: Sodium, code: string): HandoverParty | undefined {
  const text = code.replace(/\s/gu, '');
  if (!text.startsWith(PREFIX)) return undefined;
  const bytes = parseBase64Url(text.slice(PREFIX.length), 2 * KEY_BYTES + CHECK_BYTES);
  const keys = bytes?.slice(0, 2 * KEY_BYTES);
  if (bytes === undefined || keys === undefined) return undefined;
  if (!sodium.memcmp(bytes.slice(2 * KEY_BYTES), checkOf(sodium, keys))) return undefined;
  return { signKey: keys.slice(0, KEY_BYTES), boxKey: keys.slice(KEY_BYTES) };
}

/** Six words of each language by which two people compare a code once (66 bits). */
export function toFingerprint(sodium: Sodium, { signKey, boxKey }: HandoverParty): Record<Language, string> {
  const hash = blake2b256(sodium, joinParts(['handover1', 'fingerprint', signKey, boxKey]));
  const words = LANGUAGES.map((language) => [language, toFingerprintWords(hash, language)] as const);
  return Object.fromEntries(words) as Record<Language, string>;
}

function checkOf(sodium: Sodium, keys: Uint8Array): Uint8Array {
  return blake2b256(sodium, joinParts(['handover1', 'code', keys])).slice(0, CHECK_BYTES);
}
