import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTurnedSideways, readImageHeader, uprightMatrix } from './image-header';

function exif(orientation: number): number[] {
  const tiff = [0x4d, 0x4d, 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0];
  const payload = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff];
  return [0xff, 0xe1, 0, payload.length + 2, ...payload];
}

const FRAME = [0xff, 0xc0, 0, 11, 8, 0, 40, 0, 60, 1, 1, 0x11, 0];

test.each([1, 2, 3, 4, 5, 6, 7, 8])('a JPEG tells its size and that it was held as in %i', (orientation) => {
  const file = Uint8Array.from([0xff, 0xd8, ...exif(orientation), ...FRAME]);
  expect(readImageHeader(file)).toEqual({ width: 60, height: 40, orientation });
});

test('an orientation that does not exist is upright', () => {
  const file = Uint8Array.from([0xff, 0xd8, ...exif(9), ...FRAME]);
  expect(readImageHeader(file)).toMatchObject({ orientation: 1 });
});

test('a PNG tells its size, however large it claims to be', () => {
  const file = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52, 0, 0, 0x75, 0x30, 0,
    0, 0x75, 0x30, 8, 6, 0, 0, 0,
  ]);
  expect(readImageHeader(file)).toEqual({ width: 30_000, height: 30_000, orientation: 1 });
});

test('a GIF and the three kinds of WebP tell their size', () => {
  const gif = Uint8Array.from([0x47, 0x49, 0x46, 0x38, 0x39, 0x61, 60, 0, 40, 0]);
  const riff = [0x52, 0x49, 0x46, 0x46, 0, 0, 0, 0, 0x57, 0x45, 0x42, 0x50];
  const extended = Uint8Array.from([
    ...riff,
    0x56,
    0x50,
    0x38,
    0x58,
    10,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
    59,
    0,
    0,
    39,
    0,
    0,
  ]);
  const lossless = Uint8Array.from([...riff, 0x56, 0x50, 0x38, 0x4c, 5, 0, 0, 0, 0x2f, 59, 0xc0, 0x09, 0]);
  const lossy = Uint8Array.from([
    ...riff,
    0x56,
    0x50,
    0x38,
    0x20,
    10,
    0,
    0,
    0,
    0,
    0,
    0,
    0x9d,
    0x01,
    0x2a,
    60,
    0,
    40,
    0,
  ]);
  for (const file of [gif, extended, lossless, lossy])
    expect(readImageHeader(file)).toEqual({ width: 60, height: 40, orientation: 1 });
});

test('no bytes make it throw or run without end', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 200 }),
      fc.constantFrom([], [0xff, 0xd8, 0xff, 0xe1]),
      (bytes, start) => {
        const header = readImageHeader(Uint8Array.from([...start, ...bytes]));
        expect(header === undefined || Number.isSafeInteger(header.width * header.height)).toBe(true);
      },
    ),
  );
});

test('every orientation maps the corners of the stored picture onto those of the upright one', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8 }), fc.nat(5000), fc.nat(5000), (orientation, width, height) => {
      const [a, b, c, d, e, f] = uprightMatrix({ width, height, orientation });
      const map = (x: number, y: number) => [a * x + c * y + e, b * x + d * y + f];
      const [right, bottom] = isTurnedSideways(orientation) ? [height, width] : [width, height];
      const corners = [map(0, 0), map(width, 0), map(0, height), map(width, height)].map(String).toSorted();
      const expected = [
        [0, 0],
        [right, 0],
        [0, bottom],
        [right, bottom],
      ]
        .map(String)
        .toSorted();
      expect(corners).toEqual(expected);
    }),
  );
});
