import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserFiles } from '../../../contract/user-files';
import { attachmentKind, type Attachment } from '../../../domain/attachment';
import { formatMoment } from '../../i18n/format-date';
import { formatSize } from '../../i18n/format-size';
import { useLanguage } from '../../i18n/use-language';
import { Button } from '../../ui/button';
import { AudioPlayer } from './audio-player';
import { ExportAttachment } from './export-attachment';
import { ImageView } from './image-view';

interface AttachmentItemProps {
  readonly attachment: Attachment;
  readonly files: UserFiles;
  readonly onDelete: () => void;
}

/** One file: what it is, where it comes from, and what can be done with it. */
export function AttachmentItem({ attachment, files, onDelete }: AttachmentItemProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [shown, setShown] = useState<'view' | 'export'>();
  const { name, origin, createdAt, sizeBytes, sha256, mediaType } = attachment;
  const kind = attachmentKind(mediaType);
  const toggle = (wanted: 'view' | 'export') => setShown(shown === wanted ? undefined : wanted);
  const facts = [
    t(`attachments.label.${typeKey(attachment)}`),
    formatSize(sizeBytes, language),
    t('attachments.label.added', { when: formatMoment(createdAt, language) }),
  ];
  return (
    <li className="attachment">
      <div className="attachment__head">
        <span className="ways__name" dir="auto">
          {name}
        </span>
        {kind !== 'other' && (
          <Button
            aria-label={`${t(VIEW_KEYS[kind])}: ${name}`}
            aria-expanded={shown === 'view'}
            onPress={() => toggle('view')}
          >
            {t(shown === 'view' ? 'attachments.action.close' : VIEW_KEYS[kind])}
          </Button>
        )}
        <Button
          look="quiet"
          aria-label={`${t('attachments.action.export')}: ${name}`}
          onPress={() => toggle('export')}
        >
          {t('attachments.action.export')}
        </Button>
        <Button look="quiet" aria-label={`${t('attachments.action.delete')}: ${name}`} onPress={onDelete}>
          {t('attachments.action.delete')}
        </Button>
      </div>
      <span className="quiet">{facts.join(' · ')}</span>
      {origin !== '' && (
        <span dir="auto">
          <span className="quiet">{t('attachments.label.origin')}:</span> {origin}
        </span>
      )}
      <details className="quiet">
        <summary>{t('attachments.label.proof')}</summary>
        <p>{t('attachments.hint.proof')}</p>
        <code className="attachment__hash">{sha256}</code>
      </details>
      {shown === 'view' && kind === 'image' && <ImageView attachment={attachment} />}
      {shown === 'view' && kind === 'audio' && <AudioPlayer attachment={attachment} />}
      {shown === 'export' && (
        <ExportAttachment attachment={attachment} files={files} onEnd={() => setShown(undefined)} />
      )}
    </li>
  );
}

const VIEW_KEYS = { image: 'attachments.action.view', audio: 'attachments.action.listen' } as const;

function typeKey({ mediaType }: Attachment): 'image' | 'audio' | 'video' | 'pdf' | 'other' {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'video/mp4') return 'video';
  return attachmentKind(mediaType);
}
