import { entropyToMnemonic } from '@scure/bip39';
import { wordlist as english } from '@scure/bip39/wordlists/english.js';
import { wordlist as korean } from '@scure/bip39/wordlists/korean.js';
import { wordlist as simplifiedChinese } from '@scure/bip39/wordlists/simplified-chinese.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../domain/language';
import { createPassphrase, createRecoveryWords, parseRecoveryWords } from './recovery-words';

const WORDLISTS: Record<Language, string[]> = { en: english, ko: korean, zh: simplifiedChinese };
const invalid = { ok: false, error: { kind: 'recovery-words-invalid' } };
const entropies = fc.uint8Array({ minLength: 16, maxLength: 16 });
const ABOUT = `${'abandon '.repeat(11)}about`;

function bytesOf(hex: string): Uint8Array {
  return new Uint8Array(Buffer.from(hex, 'hex'));
}

// The vectors of the reference implementation (trezor/python-mnemonic, vectors.json), 128 bits.
test.each([
  ['00000000000000000000000000000000', ABOUT],
  [
    '7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f7f',
    'legal winner thank year wave sausage worth useful legal winner thank yellow',
  ],
  [
    '80808080808080808080808080808080',
    'letter advice cage absurd amount doctor acoustic avoid letter advice cage above',
  ],
  ['ffffffffffffffffffffffffffffffff', `${'zoo '.repeat(11)}wrong`],
  [
    '9e885d952ad362caeb4efe34a8e91bd2',
    'ozone drill grab fiber curtain grace pudding thank cruise elder eight picnic',
  ],
])('the BIP-39 vector %s is read', (entropy, words) => {
  expect(parseRecoveryWords(words)).toEqual({ ok: true, value: bytesOf(entropy) });
});

describe.each(LANGUAGES)('in %s', (language) => {
  const wordsOf = (entropy: Uint8Array) => entropyToMnemonic(entropy, WORDLISTS[language]);

  test('recovery words are twelve words of the list, composed, one blank between them', () => {
    const words = createRecoveryWords(language);
    expect(words).toBe(words.normalize('NFC'));
    expect(words.split(' ')).toHaveLength(12);
    const list = WORDLISTS[language].map((word) => word.normalize('NFC'));
    expect(words.split(' ').every((word) => list.includes(word))).toBe(true);
    expect(parseRecoveryWords(words).ok).toBe(true);
    expect(createRecoveryWords(language)).not.toBe(words);
  });

  test('words are read however they are spaced, composed, numbered or capitalised', () => {
    fc.assert(
      fc.property(entropies, (entropy) => {
        const words = wordsOf(entropy).split(' ');
        const spellings = [
          words.join(' '),
          words.join(' ').normalize('NFC'),
          words.join(' ').normalize('NFD'),
          words.join('\u3000'),
          `\n ${words.join(' \t\n ')} `,
          words.join(' ').toUpperCase(),
          words.map((word, index) => `${String(index + 1)}. ${word}`).join('\n'),
          `\ufeff\u200e${words.join(' \u200b')}`,
        ];
        for (const spelling of spellings) {
          expect(parseRecoveryWords(spelling)).toEqual({ ok: true, value: entropy });
        }
      }),
      { numRuns: 30 },
    );
  });

  test('a missing, an added and an unknown word are refused', () => {
    const words = wordsOf(new Uint8Array(16)).split(' ');
    expect(parseRecoveryWords(words.slice(1).join(' '))).toEqual(invalid);
    expect(parseRecoveryWords([...words, words[0]].join(' '))).toEqual(invalid);
    expect(parseRecoveryWords(words.with(3, 'durumi').join(' '))).toEqual(invalid);
  });

  test('about 15 of 16 exchanged last words fail the checksum', () => {
    const words = wordsOf(new Uint8Array(16)).split(' ');
    const passing = WORDLISTS[language].filter(
      (last) => parseRecoveryWords(words.with(11, last).join(' ')).ok,
    );
    expect(passing).toHaveLength(128);
  });

  test('a passphrase is six words of the list', () => {
    const list = WORDLISTS[language].map((word) => word.normalize('NFC'));
    const words = createPassphrase(language).split(' ');
    expect(words).toHaveLength(6);
    expect(words.every((word) => list.includes(word))).toBe(true);
  });
});

test('Chinese words are read without blanks, and with some', () => {
  fc.assert(
    fc.property(entropies, (entropy) => {
      const words = entropyToMnemonic(entropy, simplifiedChinese).split(' ');
      expect(parseRecoveryWords(words.join(''))).toEqual({ ok: true, value: entropy });
      const lines = `${words.slice(0, 5).join('')}\n${words.slice(5).join('、')}`;
      expect(parseRecoveryWords(lines)).toEqual({ ok: true, value: entropy });
    }),
    { numRuns: 50 },
  );
});

test('longer mnemonics of BIP-39 are refused: the vault has 128 bits', () => {
  expect(parseRecoveryWords(entropyToMnemonic(new Uint8Array(32), english))).toEqual(invalid);
  expect(parseRecoveryWords(entropyToMnemonic(new Uint8Array(32), simplifiedChinese))).toEqual(invalid);
});

test('a mixture of languages is refused', () => {
  expect(parseRecoveryWords(`${'abandon '.repeat(11)}가격`)).toEqual(invalid);
});

test.each(['', ' ', '\ud800', '\u0000', '一', 'a'.repeat(4096), ABOUT.replaceAll(' ', '')])(
  'other text is refused: %j',
  (text) => {
    expect(parseRecoveryWords(text)).toEqual(invalid);
  },
);

test('all 2048 words turn up evenly in passphrases', () => {
  const counts = new Map<string, number>();
  for (let round = 0; round < 4000; round += 1) {
    for (const word of createPassphrase('en').split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  const expected = (4000 * 6) / 2048;
  const chiSquared = english.reduce(
    (sum, word) => sum + ((counts.get(word) ?? 0) - expected) ** 2 / expected,
    0,
  );
  // 2047 degrees of freedom: mean 2047, standard deviation 64. Eight of them either way never happen by chance.
  expect(Math.abs(chiSquared - 2047)).toBeLessThan(8 * 64);
});
