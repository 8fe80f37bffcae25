import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toPassphraseBytes, withoutInvisible } from './secret-text';

function utf8(text: string): string {
  return Buffer.from(text, 'utf8').toString('hex');
}

function hexOf(passphrase: string): string {
  return Buffer.from(toPassphraseBytes(passphrase)).toString('hex');
}

test.each([
  ['Hangul jamo compose', '\u1112\u1161\u11ab\u1100\u1173\u11af', '\ud55c\uae00'],
  ['composed Hangul stays', '\ud55c\uae00', '\ud55c\uae00'],
  ['full-width letters and digits become plain', '\uff21\uff42\uff11\uff01', 'Ab1!'],
  ['half-width Katakana becomes full', '\uff76\uff9e', '\u30ac'],
  ['an ideographic blank becomes a blank', '\u6c34\u3000\u706b', '\u6c34 \u706b'],
  [
    'a Persian ZWNJ is dropped',
    '\u0645\u06cc\u200c\u062e\u0648\u0627\u0647\u0645',
    '\u0645\u06cc\u062e\u0648\u0627\u0647\u0645',
  ],
  ['Arabic presentation forms become letters', '\ufefb\u0645', '\u0644\u0627\u0645'],
  ['Arabic vowel signs count', '\u0643\u064e\u062a\u064e\u0628', '\u0643\u064e\u062a\u064e\u0628'],
  [
    'bidi marks and embeddings are dropped',
    '\u202b\u0633\u0644\u0627\u0645\u202c\u200f \u2067ab\u2069',
    '\u0633\u0644\u0627\u0645 ab',
  ],
  ['Ukrainian letters compose', '\u0457\u0436\u0430\u043a \u0438\u0306', '\u0457\u0436\u0430\u043a \u0439'],
  ['a decomposed Ukrainian yi composes', '\u0456\u0308', '\u0457'],
  [
    'Tigrinya and its word space stay',
    '\u1230\u120b\u121d\u1361\u12d3\u1208\u121d',
    '\u1230\u120b\u121d\u1361\u12d3\u1208\u121d',
  ],
  ['a byte order mark is dropped', '\ufeffab', 'ab'],
  ['letters that a control held apart compose', 'e\u200d\u0301', '\u00e9'],
  ['a lone surrogate becomes the replacement character', 'a\ud800', 'a\ufffd'],
  ['case and blanks at both ends and in between stay', ' A  b ', ' A  b '],
  ['emoji stay', '\u{1f427}', '\u{1f427}'],
])('%s', (_what, typed, expected) => {
  expect(hexOf(typed)).toBe(utf8(expected));
});

test('case and the number of blanks tell passphrases apart', () => {
  expect(hexOf('Blue sky')).not.toBe(hexOf('blue sky'));
  expect(hexOf('blue  sky')).not.toBe(hexOf('blue sky'));
});

test('every control of the list is dropped and its neighbours are kept', () => {
  const dropped = [
    0x200b, 0x200c, 0x200d, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068,
    0x2069, 0xfeff,
  ];
  expect(dropped.map((code) => hexOf(String.fromCodePoint(code))).join('')).toBe('');
  expect(withoutInvisible('\u2010\u202f\u2065\u206a')).toHaveLength(4);
});

test('typing what was normalised gives the same bytes, in any normal form', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      const bytes = toPassphraseBytes(typed);
      const again = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(toPassphraseBytes(again)).toEqual(bytes);
      expect(toPassphraseBytes(typed.normalize('NFD'))).toEqual(bytes);
      expect(toPassphraseBytes(typed.normalize('NFC'))).toEqual(bytes);
    }),
    { numRuns: 2000 },
  );
});
