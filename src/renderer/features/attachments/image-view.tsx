import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../domain/attachment';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { drawImage } from './draw-image';
import { readWhole } from './read-file';

interface ImageViewProps {
  readonly attachment: Attachment;
}

type State = 'loading' | 'shown' | 'damaged' | 'undecodable' | 'too-many-pixels';

const ERROR_KEYS = {
  damaged: 'attachments.error.damaged',
  undecodable: 'attachments.error.undecodable',
  'too-many-pixels': 'attachments.error.tooManyPixels',
} as const;

/** A picture, decoded onto a canvas inside the app. */
export function ImageView({ attachment }: ImageViewProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<State>('loading');
  useEffect(() => {
    let isGone = false;
    const show = async (): Promise<State> => {
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
  const isFailed = state !== 'loading' && state !== 'shown';
  return (
    <>
      {state === 'loading' && <p role="status">{t('attachments.status.loading')}</p>}
      {isFailed && <Notice tone="error">{t(ERROR_KEYS[state])}</Notice>}
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
