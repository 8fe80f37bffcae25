/** What the first bytes of a picture say of it, before anything decodes it. */
export interface ImageHeader {
  /** Of the stored picture, in pixels, before it is turned. */
  readonly width: number;
  readonly height: number;
  /** How the camera was held (EXIF 2.3, tag 0x0112): 1 upright, 2 to 8 mirrored or turned. */
  readonly orientation: number;
}

/** A picture of more pixels than this is not decoded: it would need more memory than an old laptop has. */
export const PIXEL_LIMIT = 60_000_000;

/** Reads the header of a JPEG, PNG, GIF or WebP file; undefined if there is none to be read. */
export function readImageHeader(bytes: Uint8Array): ImageHeader | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  try {
    return readPng(view) ?? readGif(view) ?? readWebp(view) ?? readJpeg(view);
  } catch (error) {
    // The file ends before its header does.
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

const UPRIGHT = 1;

// PNG (ISO/IEC 15948): signature, then the chunk IHDR.
function readPng(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x89504e47) return undefined;
  return { width: view.getUint32(16), height: view.getUint32(20), orientation: UPRIGHT };
}

// GIF89a: the logical screen follows the signature.
function readGif(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x47494638) return undefined;
  return { width: view.getUint16(6, true), height: view.getUint16(8, true), orientation: UPRIGHT };
}

// WebP (RFC 9649): the first chunk is VP8, VP8L or VP8X.
function readWebp(view: DataView): ImageHeader | undefined {
  if (view.getUint32(0) !== 0x52494646 || view.getUint32(8) !== 0x57454250) return undefined;
  const chunk = view.getUint32(12);
  if (chunk === 0x56503858)
    return { width: readUint24(view, 24) + 1, height: readUint24(view, 27) + 1, orientation: UPRIGHT };
  if (chunk === 0x5650384c) {
    const bits = view.getUint32(21, true);
    return { width: (bits & 0x3fff) + 1, height: ((bits >> 14) & 0x3fff) + 1, orientation: UPRIGHT };
  }
  const width = view.getUint16(26, true) & 0x3fff;
  return { width, height: view.getUint16(28, true) & 0x3fff, orientation: UPRIGHT };
}

function readUint24(view: DataView, at: number): number {
  return view.getUint8(at) + view.getUint8(at + 1) * 0x100 + view.getUint8(at + 2) * 0x10000;
}

const EXIF_SEGMENT = 0xe1;
/** Tables and restarts have numbers of this range too; they are no frames. */
const NO_FRAMES: ReadonlySet<number> = new Set([0xc4, 0xc8, 0xcc]);

// JPEG (ISO/IEC 10918-1): segments up to the start of a frame.
function readJpeg(view: DataView): ImageHeader | undefined {
  if (view.getUint16(0) !== 0xffd8) return undefined;
  let orientation = UPRIGHT;
  let at = 2;
  while (view.getUint8(at) === 0xff) {
    const marker = view.getUint8(at + 1);
    const length = view.getUint16(at + 2);
    if (marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.has(marker))
      return { width: view.getUint16(at + 7), height: view.getUint16(at + 5), orientation };
    if (marker === EXIF_SEGMENT) orientation = readOrientation(view, at + 4) ?? orientation;
    at += 2 + length;
  }
  return undefined;
}

const ORIENTATION_TAG = 0x0112;
const ENTRY_BYTES = 12;

// "Exif", two zeros, then a TIFF file of either byte order.
function readOrientation(view: DataView, at: number): number | undefined {
  if (view.getUint32(at) !== 0x45786966) return undefined;
  const tiff = at + 6;
  const isLittle = view.getUint16(tiff) === 0x4949;
  const entries = tiff + view.getUint32(tiff + 4, isLittle);
  for (let index = 0; index < view.getUint16(entries, isLittle); index += 1) {
    const entry = entries + 2 + index * ENTRY_BYTES;
    if (view.getUint16(entry, isLittle) !== ORIENTATION_TAG) continue;
    const value = view.getUint16(entry + 8, isLittle);
    return value >= 1 && value <= 8 ? value : undefined;
  }
  return undefined;
}

/** Does this orientation exchange width and height? */
export function isTurnedSideways(orientation: number): boolean {
  return orientation >= 5;
}

/** The matrix (a b c d e f of CSS) that puts a stored picture of this size upright. */
export function uprightMatrix({
  width,
  height,
  orientation,
}: ImageHeader): readonly [number, number, number, number, number, number] {
  switch (orientation) {
    case 2:
      return [-1, 0, 0, 1, width, 0];
    case 3:
      return [-1, 0, 0, -1, width, height];
    case 4:
      return [1, 0, 0, -1, 0, height];
    case 5:
      return [0, 1, 1, 0, 0, 0];
    case 6:
      return [0, 1, -1, 0, height, 0];
    case 7:
      return [0, -1, -1, 0, height, width];
    case 8:
      return [0, -1, 1, 0, 0, width];
    default:
      return [1, 0, 0, 1, 0, 0];
  }
}
