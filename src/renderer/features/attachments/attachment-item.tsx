import { useRef, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { UserFiles } from '../../../contract/user-files';
import { attachmentKind, type Attachment } from '../../../domain/attachment';
import { isBehind } from '../../../domain/redacted-copies';
import { Button } from '../../ui/button';
import { AttachmentFacts } from './attachment-facts';
import { OpenAttachment, type OpenPart } from './open-attachment';

interface AttachmentItemProps {
  readonly attachment: Attachment;
  /** All files of the person. */
  readonly attachments: readonly Attachment[];
  readonly files: UserFiles;
  readonly onEdit: () => void;
  readonly onDelete: () => void;
  /** What two people said differently of it, and what was said of it before. */
  readonly children: ReactNode;
}

/** One file: what it is, where it comes from, and what can be done with it. */
export function AttachmentItem({
  attachment,
  attachments,
  files,
  onEdit,
  onDelete,
  children,
}: AttachmentItemProps) {
  const [shown, setShown] = useState<OpenPart>();
  const item = useRef<HTMLLIElement>(null);
  const show = (part: OpenPart | undefined) => {
    // What has the focus goes with what is closed; whoever works by keyboard goes on at the file.
    if (part === undefined) item.current?.focus();
    setShown(part);
  };
  return (
    <li
      ref={item}
      tabIndex={-1}
      className={isBehind(attachment, attachments) ? 'attachment attachment--behind' : 'attachment'}
    >
      <div className="attachment__head">
        <span className="ways__name" dir="auto">
          {attachment.name}
        </span>
        <ItemActions
          attachment={attachment}
          shown={shown}
          onShow={setShown}
          onEdit={onEdit}
          onDelete={onDelete}
        />
      </div>
      <AttachmentFacts attachment={attachment} attachments={attachments} />
      {children}
      {shown !== undefined && (
        <OpenAttachment
          part={shown}
          attachment={attachment}
          attachments={attachments}
          files={files}
          onShow={show}
        />
      )}
    </li>
  );
}

interface ItemActionsProps extends Pick<AttachmentItemProps, 'attachment' | 'onEdit' | 'onDelete'> {
  readonly shown: OpenPart | undefined;
  readonly onShow: (part: OpenPart | undefined) => void;
}

function ItemActions({ attachment: { name, mediaType }, shown, onShow, ...actions }: ItemActionsProps) {
  const { t } = useTranslation();
  const kind = attachmentKind(mediaType);
  const toggle = (wanted: OpenPart) => onShow(shown === wanted ? undefined : wanted);
  return (
    <>
      {kind !== 'other' && (
        <Button
          aria-label={`${t(VIEW_KEYS[kind])}: ${name}`}
          aria-expanded={shown === 'view'}
          onPress={() => toggle('view')}
        >
          {t(shown === 'view' ? 'attachments.action.close' : VIEW_KEYS[kind])}
        </Button>
      )}
      <Button look="quiet" aria-label={`${t('attachments.action.edit')}: ${name}`} onPress={actions.onEdit}>
        {t('attachments.action.edit')}
      </Button>
      <Button
        look="quiet"
        aria-label={`${t('attachments.action.export')}: ${name}`}
        onPress={() => toggle('export')}
      >
        {t('attachments.action.export')}
      </Button>
      <Button
        look="quiet"
        aria-label={`${t('attachments.action.delete')}: ${name}`}
        onPress={actions.onDelete}
      >
        {t('attachments.action.delete')}
      </Button>
    </>
  );
}

const VIEW_KEYS = { image: 'attachments.action.view', audio: 'attachments.action.listen' } as const;
