import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Attachment } from '../../../domain/attachment';
import { MIDDLE_BOX, type RedactionBox } from '../../../domain/redaction-box';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useLongWork } from '../../ui/use-long-work';
import { useVault } from '../../vault-client/use-vault';
import { PictureNotice } from './picture-notice';
import { redactPicture } from './redact-picture';
import { RedactionBoxes } from './redaction-boxes';
import { TAKE_IN_FAILURE_KEYS } from './take-in-failure-keys';
import { fromMemory, takeInFile, type TakeInFailure } from './take-in-file';
import { usePicture } from './use-picture';

interface RedactImageProps {
  /** The original. It stays as it is. */
  readonly attachment: Attachment;
  readonly onEnd: () => void;
}

/** Puts black boxes on a picture and takes the result in as a file of its own. */
export function RedactImage({ attachment, onEnd }: RedactImageProps) {
  const { t } = useTranslation();
  const { canvas, state } = usePicture(attachment);
  const [boxes, setBoxes] = useState<readonly RedactionBox[]>([]);
  const { failure, isSaving, save } = useRedactedCopy(attachment, onEnd);
  const { name } = attachment;
  const saveBoxes = () => {
    if (canvas.current !== null) void save(canvas.current, boxes);
  };
  return (
    <section className="attachment__redact" aria-label={t('attachments.title.redact', { name })}>
      <PictureNotice state={state} />
      <div hidden={state !== 'shown'}>
        <RedactionBoxes boxes={boxes} onChange={setBoxes}>
          <canvas ref={canvas} className="redaction__picture" role="img" aria-label={name} />
        </RedactionBoxes>
      </div>
      <p role="status" className="quiet">
        {t('attachments.status.boxes', { count: boxes.length })}
      </p>
      {failure !== undefined && <Notice tone="error">{t(TAKE_IN_FAILURE_KEYS[failure])}</Notice>}
      <div className="form__actions">
        <Button
          look="primary"
          isDisabled={boxes.length === 0 || state !== 'shown' || isSaving}
          onPress={saveBoxes}
        >
          {t('attachments.action.saveCopy')}
        </Button>
        <Button isDisabled={state !== 'shown'} onPress={() => setBoxes([...boxes, MIDDLE_BOX])}>
          {t('attachments.action.addBox')}
        </Button>
        <Button isDisabled={boxes.length === 0} onPress={() => setBoxes(boxes.slice(0, -1))}>
          {t('attachments.action.removeBox')}
        </Button>
        <Button look="quiet" onPress={onEnd}>
          {t('attachments.action.cancel')}
        </Button>
      </div>
    </section>
  );
}

function useRedactedCopy(original: Attachment, onEnd: () => void) {
  const { t } = useTranslation();
  const vault = useVault();
  const { progress, run } = useLongWork();
  const [failure, setFailure] = useState<TakeInFailure['kind']>();
  const toName = (stem: string) => t('attachments.label.copyName', { name: stem });
  const save = async (canvas: HTMLCanvasElement, boxes: readonly RedactionBox[]) => {
    const { details, bytes } = redactPicture({ original, canvas, boxes, toName });
    const { personId } = original;
    const source = fromMemory(bytes);
    const taken = await run('taking-in', (work) => takeInFile(vault, { personId, details, source }, work));
    if (taken.ok) onEnd();
    else setFailure(taken.error.kind);
  };
  return { failure, isSaving: progress !== undefined, save };
}
