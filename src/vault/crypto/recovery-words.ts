import { entropyToMnemonic, generateMnemonic, mnemonicToEntropy } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import type { Language } from '../../domain/language';
import { err, ok, type Result } from '../../domain/result';
import { withoutInvisible } from './secret-text';

const WORDLISTS: Readonly<Record<Language, string[]>> = {
  en: english,
  ko: korean,
  zh: simplifiedChinese,
};
const ENTROPY_BITS = 128;
const WORD_COUNT = 12;
const PASSPHRASE_WORDS = 6;

/** Twelve BIP-39 words (128 random bits and a checksum of 4) in a language, composed (NFC), one blank between them. */
export function createRecoveryWords(language: Language): string {
  return generateMnemonic(WORDLISTS[language], ENTROPY_BITS).normalize('NFC');
}

/**
 * Six words of the same list for a passphrase: 66 bits. They are the first of twelve random words: those encode 11
 * random bits each, only the last one holds the checksum.
 */
export function createPassphrase(language: Language): string {
  return firstWords(createRecoveryWords(language));
}

/** The first 66 bits of a hash as six words of a language, to be read out and compared. */
export function toFingerprintWords(hash: Uint8Array, language: Language): string {
  const mnemonic = entropyToMnemonic(hash.slice(0, ENTROPY_BITS / 8), WORDLISTS[language]);
  return firstWords(mnemonic.normalize('NFC'));
}

function firstWords(mnemonic: string): string {
  return mnemonic.split(/\s/u).slice(0, PASSPHRASE_WORDS).join(' ');
}

/**
 * Reads twelve recovery words of any of the languages, however they are spaced, numbered, composed or capitalised.
 * Returns their 16 bytes of entropy; error if a word is unknown, one is missing or the checksum does not fit.
 */
export function parseRecoveryWords(
  words: string,
): Result<Uint8Array, { readonly kind: 'recovery-words-invalid' }> {
  const parts =
    withoutInvisible(words.normalize('NFKD'))
      .toLowerCase()
      .match(/[\p{L}\p{M}]+/gu) ?? [];
  for (const wordlist of Object.values(WORDLISTS)) {
    const found = splitWords(parts, wordlist);
    if (found.length !== WORD_COUNT) continue;
    try {
      return ok(mnemonicToEntropy(found.join(' '), wordlist));
    } catch {
      // Not of this language, or mistyped: the next list decides.
    }
  }
  return err({ kind: 'recovery-words-invalid' });
}

function splitWords(parts: readonly string[], wordlist: readonly string[]): readonly string[] {
  // Chinese words are single characters, and nobody types blanks between them.
  const characters = Array.from(parts.join(''));
  return characters.every((character) => wordlist.includes(character)) ? characters : parts;
}
