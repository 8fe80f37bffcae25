import { useTranslation } from 'react-i18next';
import type { PeopleFilters } from '../../../domain/people-filters';
import { placeIn } from '../../../domain/places/gazetteer';
import { formatPartialDate } from '../../i18n/format-date';
import { useLanguage } from '../../i18n/use-language';

/** How a filter is said in the language that is shown; empty if it is not given. */
export function useFilterText() {
  const { t } = useTranslation();
  const language = useLanguage();
  return (name: keyof PeopleFilters, filters: PeopleFilters): string => {
    const { status, need, place, group, date } = filters;
    switch (name) {
      case 'status':
        return status === undefined ? '' : t(`codes.status.${status}`);
      case 'need':
        return need === undefined ? '' : t(`codes.need.${need}`);
      case 'place':
        return place === undefined ? '' : placeIn(place, language);
      case 'group':
        return t('people.label.filterIs', { name: t('person.label.group'), value: group ?? '' });
      case 'date':
        return date === undefined ? '' : formatPartialDate(date, language);
      case 'language':
        return filters.language === undefined
          ? ''
          : t('person.label.noteLanguage', { language: t(`codes.language.${filters.language}`) });
      case 'isMine':
        return t('people.label.isMine');
    }
  };
}
