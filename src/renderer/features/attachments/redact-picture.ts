import type { Attachment, AttachmentDetails } from '../../../domain/attachment';
import { coveredPixels, type RedactionBox } from '../../../domain/redaction-box';
import { LINE_LIMIT } from '../../../domain/text';
import { encodeCanvas } from './draw-image';
import { stemOf } from './file-name';

interface Redaction {
  readonly original: Attachment;
  /** The original, drawn. */
  readonly canvas: HTMLCanvasElement;
  readonly boxes: readonly RedactionBox[];
  /** What the copy is called, without its extension. */
  readonly toName: (stem: string) => string;
}

/**
 * A copy of a picture with black boxes on it: what was below them is not in its bytes, and neither is anything that the
 * original says beside its pixels.
 */
export function redactPicture({ original, canvas, boxes, toName }: Redaction): {
  readonly details: AttachmentDetails;
  readonly bytes: Uint8Array;
} {
  const { bytes, extension } = encodeCanvas(withBoxes(canvas, boxes), original);
  const { origin, documentType, madeOn, language, id: redactedFrom } = original;
  const end = `.${extension}`;
  const name = `${toName(stemOf(original.name)).slice(0, LINE_LIMIT - end.length)}${end}`;
  return {
    bytes,
    details: {
      name,
      origin,
      ...(documentType === undefined ? {} : { documentType }),
      ...(madeOn === undefined ? {} : { madeOn }),
      ...(language === undefined ? {} : { language }),
      redactedFrom,
    },
  };
}

function withBoxes(picture: HTMLCanvasElement, boxes: readonly RedactionBox[]): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = picture.width;
  canvas.height = picture.height;
  const context = canvas.getContext('2d');
  // A copy without its boxes would be the original.
  if (context === null) throw new Error('no canvas to draw on');
  context.drawImage(picture, 0, 0);
  context.fillStyle = 'rgb(0 0 0)';
  for (const box of boxes) {
    const { x, y, width, height } = coveredPixels(box, picture);
    context.fillRect(x, y, width, height);
  }
  return canvas;
}
