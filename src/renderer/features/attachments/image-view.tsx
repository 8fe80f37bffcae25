import type { Attachment } from '../../../domain/attachment';
import { PictureNotice } from './picture-notice';
import { usePicture } from './use-picture';

interface ImageViewProps {
  readonly attachment: Attachment;
}

/** A picture, decoded onto a canvas inside the app. */
export function ImageView({ attachment }: ImageViewProps) {
  const { canvas, state } = usePicture(attachment);
  return (
    <>
      <PictureNotice state={state} />
      <canvas
        ref={canvas}
        className="attachment__image"
        role="img"
        aria-label={attachment.name}
        hidden={state !== 'shown'}
      />
    </>
  );
}
