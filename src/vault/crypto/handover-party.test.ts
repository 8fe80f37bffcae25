import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LANGUAGES } from '../../domain/language';
import { createSigningKey } from './audit-entry';
import { encodePartyCode, parsePartyCode, toFingerprint, toOwnParty } from './handover-party';
import { loadSodium } from './sodium';

const sodium = await loadSodium();
const signer = createSigningKey(sodium);
const own = toOwnParty(sodium, signer);
const code = encodePartyCode(sodium, own);

test('the keys of a caseworker are the same each time they are derived', () => {
  const again = toOwnParty(sodium, signer);
  expect(again.boxKey).toEqual(own.boxKey);
  expect(again.signKey).toEqual(signer.publicKey);
  expect(toOwnParty(sodium, createSigningKey(sodium)).boxKey).not.toEqual(own.boxKey);
});

test('the secret half opens what was sealed for the public one', () => {
  const message = sodium.from_string('하나만 안다');
  const sealed = sodium.crypto_box_seal(message, own.boxKey);
  const opened = own.boxSecret.use((secret) => sodium.crypto_box_seal_open(sealed, own.boxKey, secret));
  expect(opened).toEqual(message);
});

test('a code is read however it was broken into lines', () => {
  const expected = { signKey: own.signKey, boxKey: own.boxKey };
  expect(parsePartyCode(sodium, code)).toEqual(expected);
  expect(parsePartyCode(sodium, ` ${code.slice(0, 30)}\n${code.slice(30)}\u00A0`)).toEqual(expected);
});

test('a code with one wrong character is none', () => {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
  const at = fc.nat(code.length - 1);
  const letter = fc.nat(alphabet.length - 1).map((index) => alphabet.charAt(index));
  fc.assert(
    fc.property(at, letter, (index, other) => {
      fc.pre(code.charAt(index) !== other);
      const mistyped = code.slice(0, index) + other + code.slice(index + 1);
      expect(parsePartyCode(sodium, mistyped)).toBeUndefined();
    }),
  );
});

test.each(['', 'durumi1-', 'durumi2-AAAA', 'hello', code.slice(0, -1), `${code}A`])(
  'this is no code: %s',
  (text) => {
    expect(parsePartyCode(sodium, text)).toBeUndefined();
  },
);

test('a fingerprint has six words in each language, and another for other keys', () => {
  const fingerprint = toFingerprint(sodium, own);
  const other = toFingerprint(sodium, toOwnParty(sodium, createSigningKey(sodium)));
  for (const language of LANGUAGES) {
    expect(fingerprint[language].split(' ')).toHaveLength(6);
    expect(other[language]).not.toBe(fingerprint[language]);
  }
  const exchanged = toFingerprint(sodium, { signKey: own.boxKey, boxKey: own.signKey });
  expect(exchanged.en).not.toBe(fingerprint.en);
});
