import { expect, test } from 'vitest';
import { yaleToHangul } from './yale-to-hangul.mjs';

test.each([
  ['SANG', '상'],
  ['SEK', '석'],
  ['YENG', '영'],
  ['KWAN', '관'],
  ['MUN', '문'],
  ['PWU', '부'],
  ['CCIK', '찍'],
  ['UY', '의'],
  ['HWEY', '훼'],
])('%s is %s', (spelling, hangul) => expect(yaleToHangul(spelling)).toEqual([hangul]));

test.each(['', 'QX', 'SANGX', 'K'])('%s is no syllable', (spelling) =>
  expect(yaleToHangul(spelling)).toEqual([]),
);
