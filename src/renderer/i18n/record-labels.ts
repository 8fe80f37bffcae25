import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import type { CodeListName, CodeOf } from '../../domain/code-lists';
import type { DateKey } from '../../domain/date-warnings';
import type { SectionFieldKey, SectionName } from '../../domain/person-sections';

type ListKey = { [List in CodeListName]: `lists.${List}.${CodeOf<List>}` }[CodeListName];

/** What sections, fields and codes of the record are called in the language of `t`. */
export function recordLabels(t: TFunction) {
  const field = (key: SectionFieldKey) => t(`sections.label.${key}`);
  return {
    section: (name: SectionName) => t(`sections.title.${name}`),
    sectionHint: (name: SectionName) => t(`sections.hint.${name}`),
    field: (section: SectionName, name: string) => field(`${section}-${name}` as SectionFieldKey),
    /** Codes come from the list itself: each has a label. */
    code: (list: CodeListName, code: string) => t(`lists.${list}.${code}` as ListKey),
    date: (date: DateKey) => (date === 'birth' ? t('person.label.birth') : field(date)),
  };
}

/** The same in the language that is shown. */
export function useRecordLabels() {
  const { t } = useTranslation();
  return recordLabels(t);
}
