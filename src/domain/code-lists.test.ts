import { expect, test } from 'vitest';
import { CODE_LISTS, CODE_LISTS_VERSION } from './code-lists';

test('a list holds each code once', () => {
  for (const codes of Object.values<readonly string[]>(CODE_LISTS))
    expect(new Set(codes).size).toBe(codes.length);
});

test('whoever changes the lists raises their version', () => {
  const codes = Object.values<readonly string[]>(CODE_LISTS).flat().length;
  expect({ version: CODE_LISTS_VERSION, lists: Object.keys(CODE_LISTS).length, codes }).toEqual({
    version: 5,
    lists: 38,
    codes: 291,
  });
});
