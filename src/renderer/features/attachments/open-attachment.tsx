import { useTranslation } from 'react-i18next';
import type { UserFiles } from '../../../contract/user-files';
import { attachmentKind, type Attachment } from '../../../domain/attachment';
import { copiesOf } from '../../../domain/redacted-copies';
import { Button } from '../../ui/button';
import { AudioPlayer } from './audio-player';
import { ExportAttachment } from './export-attachment';
import { ImageView } from './image-view';
import { RedactImage } from './redact-image';

/** What of a file is open at a time. */
export type OpenPart = 'view' | 'export' | 'redact';

interface OpenAttachmentProps {
  readonly part: OpenPart;
  readonly attachment: Attachment;
  /** All files of the person. */
  readonly attachments: readonly Attachment[];
  readonly files: UserFiles;
  readonly onShow: (part: OpenPart | undefined) => void;
}

/** What somebody opened of a file. */
export function OpenAttachment({ part, attachment, attachments, files, onShow }: OpenAttachmentProps) {
  const close = () => onShow(undefined);
  const copies = copiesOf(attachment, attachments);
  switch (part) {
    case 'view':
      return attachmentKind(attachment.mediaType) === 'image' ? (
        <>
          <ImageView attachment={attachment} />
          <RedactButton attachment={attachment} onPress={() => onShow('redact')} />
        </>
      ) : (
        <AudioPlayer attachment={attachment} />
      );
    case 'export':
      return (
        <ExportAttachment attachment={attachment} copies={copies} files={files} onEnd={close}>
          {copies.length === 0 && <RedactButton attachment={attachment} onPress={() => onShow('redact')} />}
        </ExportAttachment>
      );
    case 'redact':
      return <RedactImage attachment={attachment} onEnd={close} />;
  }
}

interface RedactButtonProps {
  readonly attachment: Attachment;
  readonly onPress: () => void;
}

// A copy is made of the original, so that nobody has to wonder what was hidden when.
function RedactButton({ attachment: { name, mediaType, redactedFrom }, onPress }: RedactButtonProps) {
  const { t } = useTranslation();
  if (attachmentKind(mediaType) !== 'image' || redactedFrom !== undefined) return undefined;
  return (
    <div>
      <Button aria-label={`${t('attachments.action.redact')}: ${name}`} onPress={onPress}>
        {t('attachments.action.redact')}
      </Button>
    </div>
  );
}
