import fc from 'fast-check';
import { expect, test } from 'vitest';
import { attachmentKind, detectMediaType, MEDIA_TYPES } from './attachment';

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (letter) => letter.codePointAt(0) ?? 0);
}

test.each([
  ['\u00FF\u00D8\u00FF\u00E0', 'image/jpeg', 'image'],
  ['\u0089PNG\r\n\u001A\n\0\0', 'image/png', 'image'],
  ['GIF89a', 'image/gif', 'image'],
  ['RIFF\u0001\u0002\u0003\u0004WEBPVP8 ', 'image/webp', 'image'],
  ['RIFF\u0001\u0002\u0003\u0004WAVEfmt ', 'audio/wav', 'audio'],
  ['ID3\u0004', 'audio/mpeg', 'audio'],
  ['\u00FF\u00FB\u0090', 'audio/mpeg', 'audio'],
  ['OggS', 'audio/ogg', 'audio'],
  ['\0\0\0\u001CftypM4A ', 'audio/mp4', 'audio'],
  ['\0\0\0\u001Cftypisom', 'video/mp4', 'other'],
  ['%PDF-1.7', 'application/pdf', 'other'],
  ['<svg xmlns="http://www.w3.org/2000/svg"><script>', 'application/octet-stream', 'other'],
  ['<html>', 'application/octet-stream', 'other'],
  ['', 'application/octet-stream', 'other'],
])('a file that begins with %j is %s', (start, mediaType, kind) => {
  const found = detectMediaType(bytesOf(start));
  expect(found).toBe(mediaType);
  expect(attachmentKind(found)).toBe(kind);
});

test('any bytes are of some known type', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 32 }), (start) => {
      expect(MEDIA_TYPES).toContain(detectMediaType(start));
    }),
  );
});
