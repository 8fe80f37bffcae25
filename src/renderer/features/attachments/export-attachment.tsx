import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserFiles } from '../../../contract/user-files';
import { attachmentKind, type Attachment } from '../../../domain/attachment';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { exportFile, type ExportFailure } from './export-file';

interface ExportAttachmentProps {
  readonly attachment: Attachment;
  /** Its redacted copies: they are offered first. */
  readonly copies: readonly Attachment[];
  readonly files: UserFiles;
  readonly onEnd: () => void;
  /** What can be done first. */
  readonly children: ReactNode;
}

const FAILURE_KEYS = {
  cancelled: 'attachments.status.notExported',
  'not-written': 'attachments.error.notWritten',
  'not-consented': 'attachments.error.notConsented',
  undecodable: 'attachments.error.undecodable',
  'too-many-pixels': 'attachments.error.tooManyPixels',
  damaged: 'attachments.error.damaged',
  'not-found': 'attachments.error.damaged',
  locked: 'attachments.error.refused',
  'changed-meanwhile': 'attachments.error.refused',
  'linked-to-self': 'attachments.error.refused',
  'not-stored': 'attachments.error.refused',
  'disk-full': 'contact.error.diskFull',
} as const satisfies Record<ExportFailure['kind'], string>;

/** Writes a file outside the vault, after saying what that means. */
export function ExportAttachment({ attachment, copies, files, onEnd, children }: ExportAttachmentProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [outcome, setOutcome] = useState<'exported' | ExportFailure['kind']>();
  const write = async (chosen: Attachment) => {
    const written = await exportFile({ vault, files }, chosen);
    setOutcome(written.ok ? 'exported' : written.error.kind);
  };
  const isImage = attachmentKind(attachment.mediaType) === 'image';
  if (outcome === 'exported') return <Notice>{t('attachments.status.exported')}</Notice>;
  return (
    <div className="card" role="group" aria-label={t('attachments.title.export', { name: attachment.name })}>
      {copies.length > 0 && <p>{t('attachments.body.hasCopy')}</p>}
      <p>{t('attachments.body.export')}</p>
      <p className="quiet">{t(isImage ? 'attachments.body.exportImage' : 'attachments.body.exportAsItIs')}</p>
      {children}
      {outcome !== undefined && (
        <Notice tone={outcome === 'cancelled' ? 'plain' : 'error'}>{t(FAILURE_KEYS[outcome])}</Notice>
      )}
      <div className="form__actions">
        {copies.map((copy, index) => (
          <Button key={copy.id} look="primary" autoFocus={index === 0} onPress={() => void write(copy)}>
            {t('attachments.action.exportCopy', { name: copy.name })}
          </Button>
        ))}
        <Button look="danger" onPress={() => void write(attachment)}>
          {t(copies.length > 0 ? 'attachments.action.exportOriginal' : 'attachments.action.exportNow')}
        </Button>
        <Button look="quiet" autoFocus={copies.length === 0} onPress={onEnd}>
          {t('attachments.action.cancel')}
        </Button>
      </div>
    </div>
  );
}
