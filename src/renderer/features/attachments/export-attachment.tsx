import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserFiles } from '../../../contract/user-files';
import { attachmentKind, type Attachment } from '../../../domain/attachment';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { exportFile, type ExportFailure } from './export-file';

interface ExportAttachmentProps {
  readonly attachment: Attachment;
  readonly files: UserFiles;
  readonly onEnd: () => void;
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
export function ExportAttachment({ attachment, files, onEnd }: ExportAttachmentProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [outcome, setOutcome] = useState<'exported' | ExportFailure['kind']>();
  const write = async () => {
    const written = await exportFile({ vault, files }, attachment);
    setOutcome(written.ok ? 'exported' : written.error.kind);
  };
  const isImage = attachmentKind(attachment.mediaType) === 'image';
  if (outcome === 'exported') return <Notice>{t('attachments.status.exported')}</Notice>;
  return (
    <div className="card">
      <p>{t('attachments.body.export')}</p>
      <p className="quiet">{t(isImage ? 'attachments.body.exportImage' : 'attachments.body.exportAsItIs')}</p>
      {outcome !== undefined && (
        <Notice tone={outcome === 'cancelled' ? 'plain' : 'error'}>{t(FAILURE_KEYS[outcome])}</Notice>
      )}
      <div className="form__actions">
        <Button look="danger" onPress={() => void write()}>
          {t('attachments.action.exportNow')}
        </Button>
        <Button look="quiet" autoFocus onPress={onEnd}>
          {t('attachments.action.cancel')}
        </Button>
      </div>
    </div>
  );
}
