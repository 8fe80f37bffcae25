/** Zero-width and bidirectional controls: invisible to whoever types a secret, and added by some keyboards. */
const INVISIBLE = /[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu;

/** Text without invisible controls. */
export function withoutInvisible(text: string): string {
  return text.replace(INVISIBLE, '');
}

/** The bytes of a passphrase: UTF-8 of NFKC without invisible controls; case and all blanks count. */
export function toPassphraseBytes(passphrase: string): Uint8Array {
  // Normalised again at the end: characters that a control held apart may compose.
  return new TextEncoder().encode(withoutInvisible(passphrase.normalize('NFKC')).normalize('NFKC'));
}
