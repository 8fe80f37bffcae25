import type { Page } from '@playwright/test';

/** A file as somebody would choose it. */
export interface SampleFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What a camera writes into its pictures, and what must not leave the app with them. */
export const CAMERA_TRACE = 'GPS 42.9 N 129.5 E, camera 0815';

/** A picture of 40 x 20 pixels or so many times that, red on its left and blue on its right, taken with the camera turned on its side. */
export async function takePhoto(page: Page, scale = 1): Promise<SampleFile> {
  const encoded = await page.evaluate((times) => {
    const canvas = document.createElement('canvas');
    canvas.width = 40 * times;
    canvas.height = 20 * times;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = 'rgb(255 0 0)';
    context.fillRect(0, 0, 20 * times, 20 * times);
    context.fillStyle = 'rgb(0 0 255)';
    context.fillRect(20 * times, 0, 20 * times, 20 * times);
    return canvas.toDataURL('image/jpeg', 1).split(',')[1] ?? '';
  }, scale);
  const jpeg = Buffer.from(encoded, 'base64');
  const buffer = Buffer.concat([jpeg.subarray(0, 2), exifSegment(), jpeg.subarray(2)]);
  return { name: 'IMG_2041.jpg', mimeType: 'image/jpeg', buffer };
}

/** A picture of a made-up card of 360 x 220 pixels: a face on its left, a name and a number on its right. */
export async function scanCard(page: Page): Promise<SampleFile> {
  const encoded = await page.evaluate(() => {
    const canvas = document.createElement('canvas');
    canvas.width = 360;
    canvas.height = 220;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    context.fillStyle = 'rgb(226 214 190)';
    context.fillRect(0, 0, 360, 220);
    context.fillStyle = 'rgb(120 96 72)';
    context.fillRect(24, 40, 100, 130);
    context.font = '28px sans-serif';
    context.fillText('CHOE E. K.', 150, 80);
    context.fillText('No. 0815-1994', 150, 130);
    return canvas.toDataURL('image/png').split(',')[1] ?? '';
  });
  return { name: '공민증.png', mimeType: 'image/png', buffer: Buffer.from(encoded, 'base64') };
}

const HELD_SIDEWAYS = 6;

// A TIFF file with one entry, the orientation, and words behind it, as an application segment of JPEG.
function exifSegment(): Buffer {
  const entry = Buffer.alloc(12);
  entry.writeUInt16BE(0x0112, 0);
  entry.writeUInt16BE(3, 2);
  entry.writeUInt32BE(1, 4);
  entry.writeUInt16BE(HELD_SIDEWAYS, 8);
  const tiff = Buffer.concat([
    Buffer.from('MM\0\u002A\0\0\0\u0008\0\u0001', 'latin1'),
    entry,
    Buffer.alloc(4),
    Buffer.from(CAMERA_TRACE),
  ]);
  const body = Buffer.concat([Buffer.from('Exif\0\0', 'latin1'), tiff]);
  const head = Buffer.from([0xff, 0xe1, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([head, body]);
}

const SAMPLES_PER_SECOND = 8000;

/** A recording of a low tone, as WAV with one channel of 8 bits. */
export function recordVoice(seconds: number): SampleFile {
  const samples = Buffer.alloc(seconds * SAMPLES_PER_SECOND);
  for (const index of samples.keys()) samples[index] = 128 + Math.round(60 * Math.sin(index / 8));
  const head = Buffer.alloc(44);
  head.write('RIFF', 0, 'latin1');
  head.writeUInt32LE(36 + samples.length, 4);
  head.write('WAVEfmt ', 8, 'latin1');
  head.writeUInt32LE(16, 16);
  head.writeUInt16LE(1, 20);
  head.writeUInt16LE(1, 22);
  head.writeUInt32LE(SAMPLES_PER_SECOND, 24);
  head.writeUInt32LE(SAMPLES_PER_SECOND, 28);
  head.writeUInt16LE(1, 32);
  head.writeUInt16LE(8, 34);
  head.write('data', 36, 'latin1');
  head.writeUInt32LE(samples.length, 40);
  return { name: '증언.wav', mimeType: 'audio/wav', buffer: Buffer.concat([head, samples]) };
}

/** A document that the app keeps but does not show. */
export const SCANNED_LETTER: SampleFile = {
  name: '信件扫描.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.4\n% a letter, scanned by somebody at some place\n'),
};
