import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveError } from '../../../contract/vault-state';
import type { Attachment } from '../../../domain/attachment';
import { originalsFor } from '../../../domain/redacted-copies';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { AttachmentFields } from './attachment-fields';
import { useAttachmentForm } from './use-attachment-form';

interface EditAttachmentProps {
  readonly attachment: Attachment;
  /** All files of the person. */
  readonly attachments: readonly Attachment[];
  readonly onEnd: () => void;
}

/** Corrects what is said of a file. */
export function EditAttachment({ attachment, attachments, onEnd }: EditAttachmentProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [failure, setFailure] = useState<SaveError['kind']>();
  // What was read when the form opened: whoever was quicker meanwhile is not overwritten.
  const [{ id: attachmentId, revision, name, ...start }] = useState(attachment);
  const originals = originalsFor(attachmentId, attachments);
  const { form, read } = useAttachmentForm({ start: { name, ...start }, originals });
  const save = async () => {
    const details = read();
    if (details === undefined) return;
    const saved = await vault.call('attachment.update', { attachmentId, revision, attachment: details });
    if (saved.ok) onEnd();
    else setFailure(saved.error.kind);
  };
  return (
    <Form label={t('attachments.title.edit', { name })} onSubmit={() => void save()}>
      <AttachmentFields {...form} first="name" />
      {failure !== undefined && (
        <Notice tone="error">
          {t(
            failure === 'changed-meanwhile' ? 'contact.error.changedMeanwhile' : 'attachments.error.refused',
          )}
        </Notice>
      )}
      <div className="form__actions">
        <Button look="primary" type="submit">
          {t('attachments.action.save')}
        </Button>
        <Button look="quiet" onPress={onEnd}>
          {t('attachments.action.cancel')}
        </Button>
      </div>
    </Form>
  );
}
