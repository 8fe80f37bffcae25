import { useTranslation } from 'react-i18next';
import { useNameList } from '../../i18n/list-text';

/** Tells several people in a few words of the interface language. */
export function useNames(names: Readonly<Record<string, string>>): (ids: readonly string[]) => string {
  const { t } = useTranslation();
  const nameList = useNameList();
  return (ids) => nameList(ids.map((id) => names[id] ?? t('casework.label.nobody')));
}
