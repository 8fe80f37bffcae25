import { useTranslation } from 'react-i18next';
import type { DeletedRecord } from '../../../contract/deleted';
import { formatPartialDate } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';

/** What a deleted record is, in a few words of the interface language. */
export function useSubject(): (record: DeletedRecord) => string {
  const { t } = useTranslation();
  const language = useLanguage();
  return ({ kind, name, date, fileName }) => {
    const named = name === '' ? t('person.label.unknown') : name;
    if (kind === 'person') return t('deleted.label.person', { name: named });
    if (kind === 'attachment') return t('deleted.label.attachment', { name: named, file: fileName ?? '' });
    if (kind !== 'encounter') {
      const type = t(`lists.type.${kind}`);
      return date === undefined
        ? t('deleted.label.linked', { type, name: named })
        : t('deleted.label.linkedOn', { type, name: named, date: formatPartialDate(date, language) });
    }
    return date === undefined
      ? t('deleted.label.encounter', { name: named })
      : t('deleted.label.encounterOn', { name: named, date: formatPartialDate(date, language) });
  };
}
