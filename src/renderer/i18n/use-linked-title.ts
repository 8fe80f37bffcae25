import { useTranslation } from 'react-i18next';
import type { LinkedOf, LinkedRecord } from '../../domain/linked-record';
import { formatPartialDate } from './format-date';
import { useLanguage } from './use-language';

/** What a note may be about: something that happened, or that is done for somebody. */
export type NotedRecord = LinkedOf<'incident'> | LinkedOf<'follow-up'> | LinkedOf<'referral'>;

/** Those records of somebody that a note may be about, in their order. */
export function notedRecords(linked: readonly LinkedRecord[]): readonly NotedRecord[] {
  return linked.filter(
    (record) => record.type === 'incident' || record.type === 'follow-up' || record.type === 'referral',
  );
}

/** Names a record in a line: what it is, when, and to whom somebody was sent. */
export function useLinkedTitle(): (record: NotedRecord) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return (record) => {
    const date = dateOf(record);
    const parts = [
      record.type === 'incident'
        ? t(`lists.incidentKind.${record.kind}`)
        : record.type === 'referral'
          ? t(`lists.service.${record.service}`)
          : t(`lists.followUpKind.${record.kind}`),
      record.type === 'referral' ? record.organisation : '',
      date === undefined ? '' : formatPartialDate(date, language),
    ];
    return parts.filter((part) => part !== '').join(' · ');
  };
}

function dateOf(record: NotedRecord) {
  if (record.type === 'incident') return record.date;
  return record.type === 'referral' ? (record.referredOn ?? record.due) : record.due;
}
