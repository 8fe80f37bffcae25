import fc from 'fast-check';
import { expect, test } from 'vitest';
import { snippetAround } from './snippet';
import { toSearchText } from './text';

function marked(note: string, ...terms: string[]): string | undefined {
  const snippet = snippetAround(note, terms);
  return snippet && snippet.text.slice(snippet.start, snippet.end);
}

test('the hit is marked in the text as it was written', () => {
  expect(marked('She met ＣＨＯＥ\n  Eun-Kyung there', 'choe eun')).toBe('ＣＨＯＥ   Eun');
  expect(marked('최은경이가 옌지로 감', '은경')).toBe('은경');
  expect(marked('她想打电话。', '打电话')).toBe('打电话');
});

test('a few letters stand before and more after, with dots where it was cut, and no half characters', () => {
  const snippet = snippetAround(`${'\u{1F985}'.repeat(30)}열쇠${'\u{1F985}'.repeat(80)}`, ['열쇠']);
  expect(snippet?.text.startsWith('…')).toBe(true);
  expect(snippet?.text.endsWith('…')).toBe(true);
  expect(snippet?.text.isWellFormed()).toBe(true);
});

test('a note without the word has no snippet', () =>
  expect(snippetAround('어머니', ['아버지'])).toBeUndefined());

test('whatever stands in a plain note is found in it and marked', () => {
  const note = fc.string({ unit: fc.constantFrom(...Array.from('가나다京电aBＣ \n.')), maxLength: 60 });
  fc.assert(
    fc.property(note, fc.nat({ max: 60 }), fc.integer({ min: 1, max: 5 }), (text, at, length) => {
      const term = toSearchText(text)
        .slice(at, at + length)
        .trim();
      fc.pre(term !== '');
      expect(toSearchText(marked(text, term) ?? '')).toBe(term);
    }),
  );
});
