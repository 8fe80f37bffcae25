import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findLines } from './find-lines';
import { offsetsOf } from './people-base';

const piece = fc.constantFrom(
  'travel',
  'documents',
  'ravel',
  'vel',
  'z',
  'e',
  ' ',
  '여행',
  '서류',
  '여',
  '🦅',
  '1',
);
const text = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));
const term = fc.array(piece, { minLength: 1, maxLength: 3 }).map((pieces) => pieces.join(''));

test('every line in which a term stands is found once, in order, and no other', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 12 }), term, (lines, wanted) => {
      expect(linesWith(lines, wanted)).toEqual(
        [...lines.keys()].filter((line) => lines[line]?.includes(wanted) === true),
      );
    }),
    { numRuns: 2000 },
  );
});

test('a rare letter that stands in the line before is no hit', () => {
  expect(linesWith(['tra', 'vel', 'travel'], 'travel')).toEqual([2]);
  expect(linesWith(['vel', 'travel'], 'travel')).toEqual([1]);
});

function linesWith(lines: readonly string[], wanted: string): number[] {
  const packed = {
    text: lines.map((line) => `${line}\n`).join(''),
    offsets: offsetsOf(lines.map(({ length }) => length + 1)),
  };
  const found: number[] = [];
  findLines(packed, wanted, (line) => found.push(line));
  return found;
}
