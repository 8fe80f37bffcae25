import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserFiles } from '../../../contract/user-files';
import type { Attachment, AttachmentId } from '../../../domain/attachment';
import type { PersonId } from '../../../domain/person';
import { withCopiesBehind } from '../../../domain/redacted-copies';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { AddAttachment } from './add-attachment';
import { AttachmentItem } from './attachment-item';

interface AttachmentsProps {
  readonly personId: PersonId;
  /** Latest first. */
  readonly attachments: readonly Attachment[];
  readonly files: UserFiles;
  readonly onEdit: (attachmentId: AttachmentId) => void;
  /** A file was deleted; it can be taken back. */
  readonly onDeleted: (undo: () => Promise<void>) => void;
  /** Draws what two people said differently of a file. */
  readonly renderConflicts: (attachment: Attachment) => ReactNode;
  /** Draws what was said of a file before, on demand. */
  readonly renderHistory: (attachment: Attachment) => ReactNode;
}

/** Photos, scans, documents and recordings about a person. */
export function Attachments({ personId, attachments, files, onDeleted, ...rest }: AttachmentsProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [isRefused, setIsRefused] = useState(false);
  const remove = async ({ id: attachmentId }: Attachment) => {
    const deleted = await vault.call('attachment.delete', { attachmentId });
    setIsRefused(!deleted.ok);
    if (deleted.ok) onDeleted(async () => void (await vault.call('attachment.restore', { attachmentId })));
  };
  return (
    <section className="encounters" aria-labelledby="attachments">
      <h2 id="attachments">{t('attachments.title.attachments')}</h2>
      {isRefused && <Notice tone="error">{t('attachments.error.refused')}</Notice>}
      {attachments.length > 0 && (
        <ul className="ways" aria-labelledby="attachments">
          {withCopiesBehind(attachments).map((attachment) => (
            <AttachmentItem
              key={attachment.id}
              attachment={attachment}
              attachments={attachments}
              files={files}
              onEdit={() => rest.onEdit(attachment.id)}
              onDelete={() => void remove(attachment)}
            >
              {rest.renderConflicts(attachment)}
              {attachment.revision > 1 && rest.renderHistory(attachment)}
            </AttachmentItem>
          ))}
        </ul>
      )}
      <AddAttachment personId={personId} attachments={attachments} />
    </section>
  );
}
