import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { SaveError } from '../../../contract/vault-state';
import type { Attachment, AttachmentId } from '../../../domain/attachment';
import { parseAttachmentForm, toAttachmentForm } from '../../../domain/attachment-form';
import type { FormFields } from '../../../domain/form-fields';
import type { PersonId } from '../../../domain/person';
import { originalsFor } from '../../../domain/redacted-copies';
import { Button } from '../../ui/button';
import { Form } from '../../ui/form';
import { Notice } from '../../ui/notice';
import { useVault } from '../../vault-client/use-vault';
import { AttachmentFields } from './attachment-fields';

interface EditProps {
  /** The unfinished entry, if there is one. */
  readonly draft: FormFields | undefined;
  readonly onEdit: (fields: FormFields) => void;
  readonly onCancel: () => void;
  readonly onSaved: (personId: PersonId) => void;
}

interface EditAttachmentProps extends EditProps {
  readonly personId: PersonId;
  readonly attachmentId: AttachmentId;
}

/** Corrects what is said of a file. */
export function EditAttachment({ personId, attachmentId, ...form }: EditAttachmentProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const { data: file } = useQuery({
    queryKey: ['person', personId],
    queryFn: () => vault.call('person.open', { personId }),
  });
  const attachments = file?.ok === true ? file.value.attachments : [];
  const attachment = attachments.find(({ id }) => id === attachmentId);
  if (attachment === undefined) return <p role="status">{t('person.status.loading')}</p>;
  return <EditStored attachment={attachment} attachments={attachments} {...form} />;
}

interface EditStoredProps extends EditProps {
  readonly attachment: Attachment;
  readonly attachments: readonly Attachment[];
}

function EditStored({ attachment, attachments, draft, onEdit, onCancel, onSaved }: EditStoredProps) {
  const { t } = useTranslation();
  const vault = useVault();
  const [entry] = useState(() => crypto.randomUUID());
  const [isTried, setIsTried] = useState(false);
  const [refusal, setRefusal] = useState<SaveError['kind']>();
  const { id: attachmentId, personId, redactedFrom } = attachment;
  // The revision is part of the draft: another's change since then must be noticed even after a lock.
  const fields = draft ?? { entry, ...toAttachmentForm(attachment), revision: String(attachment.revision) };
  const originals = originalsFor(attachmentId, attachments);
  // A copy may name an original that is gone by now.
  const known = [...originals.map(({ id }) => id), ...(redactedFrom === undefined ? [] : [redactedFrom])];
  const parsed = parseAttachmentForm(fields, known);
  const save = async () => {
    setIsTried(true);
    if (!parsed.ok) return;
    const revision = Number(fields['revision']);
    const saved = await vault.call('attachment.update', {
      attachmentId,
      revision,
      attachment: parsed.value,
      entry: fields['entry'],
    });
    if (saved.ok) onSaved(personId);
    else setRefusal(saved.error.kind);
  };
  const title = t('attachments.title.edit', { name: attachment.name });
  return (
    <div className="form-frame">
      <h1>{title}</h1>
      <p className="quiet">{t('contact.hint.autosave')}</p>
      <Form label={title} onSubmit={() => void save()}>
        <AttachmentFields
          fields={fields}
          errors={isTried && !parsed.ok ? parsed.error : {}}
          onEdit={onEdit}
          originals={originals}
          first="name"
        />
        {refusal !== undefined && (
          <Notice tone="error">
            {t(
              refusal === 'changed-meanwhile'
                ? 'contact.error.changedMeanwhile'
                : 'attachments.error.refused',
            )}
          </Notice>
        )}
        <div className="form__actions form__actions--sticky">
          <Button look="primary" type="submit">
            {t('contact.action.save')}
          </Button>
          <Button look="quiet" onPress={onCancel}>
            {t('contact.action.cancel')}
          </Button>
          <span className="quiet">{t('contact.hint.saveKey')}</span>
        </div>
      </Form>
    </div>
  );
}
