import { useTranslation } from 'react-i18next';
import { standingOf, withdrawnPurposes } from '../../../domain/consent';
import type { PartialDate } from '../../../domain/partial-date';
import type { Person } from '../../../domain/person';
import { retentionReview } from '../../../domain/retention';
import { formatPartialDate } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';
import { useRecordLabels } from '../../i18n/record-labels';
import { Notice } from '../../ui/notice';

/** What must be seen before anything else: danger, and what the person no longer allows. */
export function PersonWarnings({ person }: { readonly person: Person }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const labels = useRecordLabels();
  const isOver = standingOf(person.consents ?? [], 'services') === 'withdrawn';
  const purposes = withdrawnPurposes(person).filter((purpose) => purpose !== 'services');
  const { dueOn } = retentionReview({ ...person, changedOn: dayOf(person.updatedAt) });
  return (
    <>
      {person.safety?.danger === 'yes' && (
        <Notice tone="error">
          <strong>{t('sections.status.danger')}</strong>
        </Notice>
      )}
      {isOver && (
        <Notice tone="error">
          {t('sections.status.withdrawnAll', { date: formatPartialDate(dueOn as PartialDate, language) })}
        </Notice>
      )}
      {!isOver && purposes.length > 0 && (
        <Notice tone="error">
          {t('sections.status.withdrawn', {
            purposes: purposes.map((purpose) => labels.code('purpose', purpose)).join(' · '),
          })}
        </Notice>
      )}
    </>
  );
}

function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 10);
}
