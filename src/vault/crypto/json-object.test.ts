import { expect, test } from 'vitest';
import { isCount, isJsonObject, parseJsonObject } from './json-object';

test.each(['', 'null', '[]', '1', '"a"', '{', '{"a":1}x', '['.repeat(60_000)])(
  '%.20s is no object',
  (text) => {
    expect(parseJsonObject(new TextEncoder().encode(text))).toBeUndefined();
  },
);

test('bytes that are no UTF-8 are no object', () => {
  expect(parseJsonObject(Uint8Array.of(0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d))).toBeUndefined();
});

test('an object is read without touching prototypes', () => {
  const parsed = parseJsonObject(new TextEncoder().encode('{"__proto__":{"polluted":1},"a":2}'));
  expect(parsed?.['a']).toBe(2);
  expect(Reflect.get({}, 'polluted')).toBeUndefined();
});

test('only whole numbers from 0 that are exact are counts', () => {
  expect([0, 1, Number.MAX_SAFE_INTEGER].every(isCount)).toBe(true);
  expect([-1, 0.5, NaN, Infinity, 2 ** 53, '1', null, undefined, 1n].some(isCount)).toBe(false);
});

test('null and lists are no objects', () => {
  expect([null, [], 'a', 1, undefined].some(isJsonObject)).toBe(false);
  expect(isJsonObject({})).toBe(true);
});
