import { useEffect, useRef, useState, type RefObject } from 'react';
import type { Attachment } from '../../../domain/attachment';
import { useVault } from '../../vault-client/use-vault';
import { drawImage } from './draw-image';
import { readWhole } from './read-file';

export type PictureState = 'loading' | 'shown' | 'damaged' | 'undecodable' | 'too-many-pixels';

/** Draws a picture onto a canvas as soon as that is there. */
export function usePicture(attachment: Attachment): {
  readonly canvas: RefObject<HTMLCanvasElement | null>;
  readonly state: PictureState;
} {
  const vault = useVault();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<PictureState>('loading');
  useEffect(() => {
    let isGone = false;
    const show = async (): Promise<PictureState> => {
      const bytes = await readWhole(vault, attachment);
      if (!bytes.ok) return 'damaged';
      if (isGone || canvas.current === null) return 'loading';
      const drawn = await drawImage(canvas.current, attachment, bytes.value);
      return drawn.ok ? 'shown' : drawn.error.kind;
    };
    void show().then((next) => {
      if (!isGone) setState(next);
    });
    return () => {
      isGone = true;
    };
  }, [vault, attachment]);
  return { canvas, state };
}
