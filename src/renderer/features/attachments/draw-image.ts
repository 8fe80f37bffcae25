import type { Attachment } from '../../../domain/attachment';
import {
  isTurnedSideways,
  PIXEL_LIMIT,
  readImageHeader,
  uprightMatrix,
  type ImageHeader,
} from '../../../domain/image-header';
import { err, ok, type Result } from '../../../domain/result';

export type DrawFailure = { readonly kind: 'undecodable' } | { readonly kind: 'too-many-pixels' };

/**
 * Decodes a picture onto a canvas, upright. Bytes go straight to the decoder: a Blob might be written to the disk
 * when memory is short. What the file says beside its pixels (place, camera, time) does not reach the canvas.
 */
export async function drawImage(
  canvas: HTMLCanvasElement,
  { mediaType }: Pick<Attachment, 'mediaType'>,
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<undefined, DrawFailure>> {
  const header = readImageHeader(bytes);
  if (header === undefined) return err({ kind: 'undecodable' });
  if (header.width * header.height > PIXEL_LIMIT) return err({ kind: 'too-many-pixels' });
  const frame = await decode(bytes, mediaType);
  if (frame === undefined) return err({ kind: 'undecodable' });
  try {
    paint(canvas, frame, header);
    return ok(undefined);
  } finally {
    frame.close();
  }
}

async function decode(data: Uint8Array<ArrayBuffer>, type: string): Promise<VideoFrame | undefined> {
  try {
    const decoder = new ImageDecoder({ data, type });
    const { image } = await decoder.decode();
    decoder.close();
    return image;
  } catch {
    return undefined;
  }
}

function paint(canvas: HTMLCanvasElement, frame: VideoFrame, header: ImageHeader): void {
  const { displayWidth: width, displayHeight: height } = frame;
  // A decoder that turns the picture by itself gives it out with the sides of the upright one.
  const isTurnedAlready = isTurnedSideways(header.orientation) && width === header.height && width !== height;
  const { orientation } = isTurnedAlready ? { orientation: 1 } : header;
  const isSideways = isTurnedSideways(orientation);
  canvas.width = isSideways ? height : width;
  canvas.height = isSideways ? width : height;
  const context = canvas.getContext('2d');
  context?.setTransform(...uprightMatrix({ width, height, orientation }));
  context?.drawImage(frame, 0, 0);
}

/** The picture on a canvas as a file of its own, without anything else: PNG for PNG, JPEG for the others. */
export function encodeCanvas(
  canvas: HTMLCanvasElement,
  { mediaType }: Pick<Attachment, 'mediaType'>,
): { readonly bytes: Uint8Array; readonly extension: 'png' | 'jpg' } {
  const extension = mediaType === 'image/png' ? 'png' : 'jpg';
  // Not toBlob: see above.
  const url = canvas.toDataURL(extension === 'png' ? 'image/png' : 'image/jpeg', 0.92);
  const encoded = atob(url.slice(url.indexOf(',') + 1));
  return { bytes: Uint8Array.from(encoded, (letter) => letter.codePointAt(0) ?? 0), extension };
}
