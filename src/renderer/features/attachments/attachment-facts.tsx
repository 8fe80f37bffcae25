import { useTranslation } from 'react-i18next';
import { attachmentKind, type Attachment } from '../../../domain/attachment';
import { copiesOf } from '../../../domain/redacted-copies';
import { formatMoment, formatPartialDate } from '../../i18n/format-date';
import { formatSize } from '../../i18n/format-size';
import { useRecordLabels } from '../../i18n/record-labels';
import { textLanguage } from '../../i18n/text-language';
import { useLanguage } from '../../i18n/use-language';

interface AttachmentFactsProps {
  readonly attachment: Attachment;
  /** All files of the person. */
  readonly attachments: readonly Attachment[];
}

/** What is known of a file. */
export function AttachmentFacts({ attachment, attachments }: AttachmentFactsProps) {
  const { t } = useTranslation();
  const facts = useFacts(attachment);
  const { origin, description, sha256, redactedFrom } = attachment;
  const isCopy = redactedFrom !== undefined;
  return (
    <>
      <CopyLine attachment={attachment} attachments={attachments} />
      <span className="quiet">{facts.join(' · ')}</span>
      {origin !== '' && (
        <span dir="auto">
          <span className="quiet">{t('attachments.label.origin')}:</span> {origin}
        </span>
      )}
      {description !== undefined && (
        <p className="attachment__description" lang={textLanguage(description)} dir="auto">
          {description}
        </p>
      )}
      <details className="quiet">
        <summary>{t(isCopy ? 'attachments.label.proofOfCopy' : 'attachments.label.proof')}</summary>
        <p>{t(isCopy ? 'attachments.hint.proofOfCopy' : 'attachments.hint.proof')}</p>
        <code className="attachment__hash">{sha256}</code>
      </details>
    </>
  );
}

// Nobody must take the one for the other.
function CopyLine({ attachment, attachments }: AttachmentFactsProps) {
  const { t } = useTranslation();
  const { redactedFrom } = attachment;
  const names = copiesOf(attachment, attachments).map(({ name }) => name);
  if (redactedFrom === undefined && names.length === 0) return undefined;
  const original = attachments.find(({ id }) => id === redactedFrom)?.name;
  return (
    <strong className="attachment__copy" dir="auto">
      {redactedFrom === undefined
        ? t('attachments.label.hasCopy', { names: names.join(' · ') })
        : t('attachments.label.copyOf', { name: original ?? t('attachments.label.goneFile') })}
    </strong>
  );
}

function useFacts(attachment: Attachment): readonly string[] {
  const { t } = useTranslation();
  const shown = useLanguage();
  const { code } = useRecordLabels();
  const { documentType, madeOn, language, createdAt, sizeBytes } = attachment;
  return [
    t(`attachments.label.${typeKey(attachment)}`),
    documentType && code('documentType', documentType),
    madeOn && t('attachments.label.madeOnIs', { date: formatPartialDate(madeOn, shown) }),
    language && t('attachments.label.languageIs', { language: code('language', language) }),
    formatSize(sizeBytes, shown),
    t('attachments.label.added', { when: formatMoment(createdAt, shown) }),
  ].filter((fact) => fact !== undefined);
}

function typeKey({ mediaType }: Attachment): 'image' | 'audio' | 'video' | 'pdf' | 'other' {
  if (mediaType === 'application/pdf') return 'pdf';
  if (mediaType === 'video/mp4') return 'video';
  return attachmentKind(mediaType);
}
